import { defineProduct } from '../product.ts'

const guide = 'https://micronaut-projects.github.io/micronaut-security/2.0.0.M2/guide/index.html'
const configuration = 'https://micronaut-projects.github.io/micronaut-security/latest/guide/configurationreference.html'

/** Micronaut Security: 401 for whatever is not opened, also for what is not there. */
export const micronaut = defineProduct({
  name: 'Micronaut Security',
  marks: ['micronaut'],
  server: true,
  says: [
    {
      text: 'micronaut',
      when: {
        status: [401],
        text: [
          'swagger',
          'health',
          'static',
          'all endpoints',
          'every endpoint',
          'every route',
          'all routes',
          'public',
          'anonymous',
        ],
        noText: ['client calls', 'public api', 'bearer ey'],
      },
      means: ['protected-by-mistake', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Once Micronaut Security is among the dependencies, every route answers 401 until it is opened.',
      steps: {
        developer: [
          'Open a controller or method with `@Secured(SecurityRule.IS_ANONYMOUS)`.',
          'Open a path in application.yml: `micronaut.security.intercept-url-map` with `pattern: /swagger/**` and `access: [isAnonymous()]`.',
        ],
      },
      ask: 'the `@Secured` of the route, and `intercept-url-map`',
      source: guide,
    },
    {
      text: 'micronaut',
      when: {
        status: [401],
        text: ['404', 'not found', 'does not exist', "doesn't exist", 'unknown path', 'unknown url', 'mistyped'],
      },
      means: ['wrong-url'],
      certainty: 'likely',
      because:
        'Micronaut Security answers 401 for a path that no route has, too (`micronaut.security.reject-not-found`).',
      steps: {
        developer: [
          'Compare path and method with the routes; `micronaut.security.reject-not-found=false` gives 404 in its place.',
        ],
      },
      ask: 'whether a route of this path and method exists',
      source: configuration,
    },
  ],
})
