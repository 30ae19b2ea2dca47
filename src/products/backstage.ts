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
  ],
})
