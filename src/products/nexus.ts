import { defineProduct } from '../product.ts'

const docker = 'https://help.sonatype.com/en/docker-authentication.html'
const realms = 'https://help.sonatype.com/en/realms.html'

/** Sonatype Nexus Repository. */
export const nexus = defineProduct({
  name: 'Nexus Repository',
  marks: [
    'sonatype nexus repository manager',
    'x-nexus-ui',
    'nx-anticsrf-token',
    '/service/rest/',
    'nexus3',
    '/repository/',
  ],
  says: [
    {
      text: 'Remote Auto Blocked and Unavailable',
      when: { text: ['401', 'unauthorized', '403', 'forbidden'] },
      means: ['upstream-credentials', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Nexus stopped asking the remote repository, which refuses the login that this proxy repository holds.',
      steps: {
        developer: [
          'Repository › HTTP › Authentication: enter the login of the remote anew; an npm remote wants a Bearer token (preemptive).',
        ],
      },
      source: 'https://help.sonatype.com/en/repository-types.html',
    },
    {
      text: 'sonatype nexus repository manager"',
      when: { status: [401] },
      means: ['no-credentials', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Nexus answered 401: no login came, it is wrong, or the realm for its kind of token is not active.',
      steps: {
        developer: [
          '`curl -u "$USER_NAME:$PASSWORD" https://$HOST/service/rest/v1/status`',
          'Security › Realms: activate Docker Bearer Token Realm, npm Bearer Token Realm or NuGet API-Key Realm for such tokens.',
        ],
      },
      source: realms,
    },
    {
      text: 'nx-anticsrf-token',
      when: { status: [401, 403] },
      means: ['csrf-refused'],
      certainty: 'likely',
      because: 'Nexus wants its CSRF token with a cookie session.',
      steps: { developer: ['Send Basic without cookies.'] },
      source: 'https://help.sonatype.com/en/rest-and-integration-api.html',
    },
    {
      text: 'access to the requested resource is not authorized',
      when: { text: ['nexus'] },
      means: ['no-credentials', 'forbidden', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The Docker registry of Nexus refused: nobody is logged in, or the role lacks the repository.',
      steps: {
        developer: [
          '`docker login $HOST:$PORT`; for anonymous pulls tick Allow anonymous docker pull and activate Docker Bearer Token Realm.',
        ],
      },
      source: docker,
    },
    {
      text: 'docker pull',
      when: {
        text: ['anonymous', 'anonymously'],
        noText: ['anonymous token', 'anonymous org.'],
        holds: ({ folded }) => folded.some(({ text }) => text.includes('nexus')),
      },
      means: ['server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      because:
        'Anonymous pulls from Nexus need three settings: anonymous access, Allow anonymous docker pull in the repository, and the Docker Bearer Token Realm.',
      steps: {
        developer: [
          'Security › Realms: activate Docker Bearer Token Realm; in the repository tick Allow anonymous docker pull.',
        ],
      },
      ask: 'whether Docker Bearer Token Realm is among the active realms',
      source: docker,
    },
  ],
})
