import { defineProduct } from '../product.ts'

/** Backstage’s backend, which since 1.24 asks for credentials on every route of every plugin. */
export const backstage = defineProduct({
  name: 'Backstage',
  marks: ['@backstage/', 'backstage'],
  server: true,
  status: 401,
  says: [
    {
      text: 'Missing credentials',
      when: { text: ['backstage'] },
      means: ['no-credentials', 'protected-by-mistake'],
      certainty: 'likely',
      because:
        'Backstage’s default policy refuses whatever comes without credentials to a plugin’s routes, WebSocket upgrades, health checks and webhooks among them.',
      steps: {
        developer: [
          'From the front end call with `fetchApi` (it adds the token), from another plugin with the token of `auth.getPluginRequestToken`.',
          'A route that is meant to be open, or that checks by itself: `httpRouter.addAuthPolicy({ path: "/health", allow: "unauthenticated" })` in the backend of that plugin.',
        ],
      },
      ask: 'the route that is refused, and who calls it: a browser, another plugin, something outside',
      source: 'https://backstage.io/docs/tutorials/auth-service-migration',
    },
    {
      text: 'Illegal token',
      when: { text: ['backstage', 'authenticationerror'] },
      means: ['invalid-api-key', 'wrong-token-type', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token is none that this backend knows: no user’s, no plugin’s, and none of `backend.auth.externalAccess`.',
      steps: {
        developer: [
          'For a program outside make an entry in `backend.auth.externalAccess` (`type: static`, or `jwks` for tokens of your identity provider), and send that token: `Authorization: Bearer $TOKEN`.',
        ],
      },
      ask: 'who made the token that is sent, and the `externalAccess` entries, values hidden',
      source: 'https://backstage.io/docs/auth/service-to-service-auth/',
    },
    {
      text: "This endpoint does not allow '",
      pattern: /^this endpoint does not allow '(?<kind>[\w-]{1,30})' credentials/i,
      means: ['wrong-token-type', 'forbidden'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'The credentials are good, and of the kind “{kind}”; the route admits callers of another kind alone.',
      steps: {
        developer: [
          'Where a user’s is wanted, call from the front end with `fetchApi`; where a plugin’s is wanted, take the token of `auth.getPluginRequestToken({ onBehalfOf: await auth.getOwnServiceCredentials(), targetPluginId })`.',
        ],
      },
      source:
        'https://github.com/backstage/backstage/blob/master/packages/backend-defaults/src/entrypoints/httpAuth/httpAuthServiceFactory.ts',
    },
  ],
})
