import { defineProduct } from '../product.ts'

/** Drupal’s REST, JSON:API and forms. */
export const drupal = defineProduct({
  name: 'Drupal',
  marks: ['drupal', 'x-generator: drupal', '_format=json', 'x-drupal-cache'],
  says: [
    ...['X-CSRF-Token request header is missing', 'X-CSRF-Token request header is invalid'].map((text) => ({
      text,
      means: ['csrf-refused'] as const,
      certainty: 'certain' as const,
      because: 'Drupal wants its token with each changing request that carries a session cookie.',
      steps: {
        developer: [
          '`curl -b jar.txt https://example.com/session/token`, then send it as `X-CSRF-Token` with the same cookie; or drop the cookie and use Basic or OAuth.',
        ],
      },
      source: 'https://github.com/drupal/drupal/blob/11.x/core/lib/Drupal/Core/Access/CsrfRequestHeaderAccessCheck.php',
    })),
    {
      text: 'The used authentication method is not allowed on this route',
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The way of login that was used is not switched on for this resource.',
      steps: {
        developer: [
          'REST resource settings: tick basic_auth, cookie or oauth2 under Authentication providers; `drush cr`.',
        ],
      },
      source:
        'https://github.com/drupal/drupal/blob/11.x/core/lib/Drupal/Core/EventSubscriber/AuthenticationSubscriber.php',
    },
    {
      text: 'No authentication credentials provided',
      when: { text: ['drupal', '/jsonapi', '_format='] },
      means: ['no-credentials', 'server-misconfigured', 'stripped-by-intermediary'],
      certainty: 'likely',
      because:
        'Drupal saw no login: the provider (Basic, OAuth) is not enabled for this resource, or the field was lost.',
      steps: {
        developer: [
          'Enable it: `drush en basic_auth`, and for REST resources tick it under /admin/config/services/rest.',
        ],
      },
      source:
        'https://github.com/drupal/drupal/blob/11.x/core/modules/basic_auth/src/Authentication/Provider/BasicAuth.php',
    },
    {
      text: 'The form has become outdated',
      means: ['csrf-refused', 'session-expired', 'cached-response'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The form’s token is not that of the session: the login ran out or was another one meanwhile, or the page came out of a cache.',
      steps: {
        visitor: ['Copy what you have written, load the form anew, log in, and send it again.'],
        developer: [
          'Where it comes to many: keep pages with forms out of caches, and let PHP keep its sessions long enough (`session.gc_maxlifetime`).',
        ],
      },
      source: 'https://github.com/drupal/drupal/blob/11.x/core/lib/Drupal/Core/Form/FormValidator.php',
    },
  ],
})
