import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const managers = ['nexus', 'artifactory', 'harbor', 'verdaccio', 'devpi', 'pulp', 'proget', 'reposilite', 'apt-cacher']
const proxying = /\b(?:proxy|proxying|remote repo\w*|pull[- ]through|uplinks?|mirror\w{0,3}|upstream)\b/i
const goesWell = /\bcurl\b|\bdirectly\b|\b(?:works?|fine|ok) in\b|\bpublic\b|\bstraight from\b/i

/** Repositories that fetch from others, as reporters tell of them. */
export const pullThrough = defineProduct({
  name: 'Proxy repository',
  says: managers.map((text) => ({
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
})
