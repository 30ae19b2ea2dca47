import { defineProduct } from '../product.ts'

const adapter = 'https://keycloak.org/securing-apps/javascript-adapter'

/** keycloak-js, Keycloak’s adapter for pages. */
export const keycloakJs = defineProduct({
  name: 'keycloak-js',
  marks: ['keycloak-js', 'keycloak-angular', 'silentchecksso'],
  says: ['check-sso', 'silent-check-sso', 'silentCheckSso'].map((text) => ({
    text,
    when: {
      text: ['safari', 'incognito', 'private window', 'third-party', 'third party', '3rd party', 'firefox', 'brave'],
    },
    means: ['cookie-not-sent', 'server-misconfigured'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'The silent check runs in an iframe, where browsers that block third-party cookies leave out Keycloak’s session cookie: the user seems to be logged out.',
    steps: {
      visitor: ['Click Login once more: in a whole page, not an iframe, the session is found.'],
      developer: [
        'Serve Keycloak from a subdomain of the application’s own domain (auth.example.com for app.example.com), both by https.',
        'Let the adapter fall back to a redirect (`silentCheckSsoFallback` is true at first), and set `checkLoginIframe: false`.',
      ],
    },
    ask: 'the hosts of application and Keycloak, and whether it works with third-party cookies allowed',
    source: adapter,
  })),
})
