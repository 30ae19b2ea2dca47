import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const managers = ['nexus', 'artifactory', 'harbor', 'verdaccio', 'devpi', 'pulp', 'proget', 'reposilite', 'apt-cacher']
const proxying = /\b(?:proxy|proxying|remote repo\w*|pull[- ]through|uplinks?|mirror\w{0,3}|upstream)\b/i
const goesWell = /\bcurl\b|\bdirectly\b|\b(?:works?|fine|ok) in\b|\bpublic\b|\bstraight from\b/i

const mirroring = [
  'proxy cache',
  'proxy-cache',
  'pull-through',
  'pull through',
  'pullthrough',
  'proxy to remote failed',
]

/** Docker Hub’s own images have no owner in their names; behind another registry they need one. */
const withoutLibrary = {
  means: ['wrong-url', 'hidden-as-not-found'] as const,
  certainty: 'likely' as const,
  fixer: 'caller' as const,
  because:
    'Docker Hub keeps its official images below `library/`: docker itself adds that for Docker Hub alone, and behind another registry it has to be written.',
  steps: { developer: ['`docker pull $REGISTRY/$PROJECT/library/$IMAGE:$TAG`.'] },
  source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/pull-through-cache-working-pulling.html',
}

/** Repositories that fetch from others, as reporters tell of them. */
export const pullThrough = defineProduct({
  name: 'Proxy repository',
  says: [
    {
      ...withoutLibrary,
      text: '"Name":"',
      pattern: /^"name":"[\w.-]{1,60}","action":"pull"/i,
      when: { text: mirroring, noText: ['/library/'] },
    },
    {
      ...withoutLibrary,
      text: 'pull ',
      pattern:
        /^pull (?!docker\.io|index\.docker)[\w-]{1,60}(?:\.[\w-]{1,60}){1,6}(?::\d{2,5})?\/[\w-]{1,40}\/(?:alpine|busybox|ubuntu|debian|centos|nginx|httpd|traefik|redis|memcached|postgres|mysql|mariadb|mongo|node|python|golang|php|ruby|openjdk|maven|wordpress|rabbitmq|registry|haproxy|hello-world|docker|vault|consul|elasticsearch|kibana|caddy|telegraf|influxdb|eclipse-temurin)(?![\w/.-])/i,
      when: { text: mirroring, noText: ['/library/'] },
    },
    ...managers.map((text) => ({
      text,
      when: {
        status: [401, 403],
        noText: ['push', 'deploy', 'publish', 'anonymous access', 'realm', 'rate limit'],
        holds: (evidence: Evidence) =>
          findMatch(evidence, proxying) !== undefined && findMatch(evidence, goesWell) !== undefined,
      },
      means: ['upstream-credentials', 'client-bug'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The repository in between has a login of its own for the private one, and does not send it as that wants it.',
      steps: {
        developer: [
          'Have it log its outgoing requests. Where the remote answers 403 or 404 without a challenge, the login has to be sent unasked (“preemptive”).',
        ],
      },
      source: 'https://www.rfc-editor.org/rfc/rfc7617#section-2.2',
    })),
  ],
})
