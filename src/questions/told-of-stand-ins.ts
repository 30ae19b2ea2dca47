import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** What is told of slots that were not filled in (lower case). */
export const toldOfStandIns: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        /\{\{[\w .-]{1,40}\}\}|\$\{[\w .-]{1,40}\}|<(?:your|my|the)[\w -]{1,30}>|\byour[-_](?:token|key|api[-_]?key)\b/g,
        80,
        /\b(?:still|literally|as is|not (?:resolved|replaced|substituted|expanded|filled)|isn't (?:resolved|replaced))\b/,
      ),
      near(
        /\b(?:isn't|is not|not|never) (?:resolved|replaced|substituted|expanded|interpolated|filled in)\b/g,
        80,
        /\{\{|\$\{|<[a-z]/,
      ),
      near(/\bstill (?:has|contains|holds|says)\b/g, 20, /<[\w -]{1,30}>|\{\{|\bplaceholder\b|\bchangeme\b/),
    ),
    means: ['placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A slot that was to be filled in is sent as it stands.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    wording: anyOf(
      near(
        /\b(?:tokens?|keys?|passwords?|secrets?|variables?)\b/g,
        40,
        /\b(?:is|was|are|comes?) (?:\w{1,8} )?(?:empty|blank|unset|not set|undefined|null)\b/,
      ),
      near(/\bprotected\b/g, 80, /\b(?:empty|not set|missing|unset|not available)\b/),
    ),
    beside: says(/\b(?:ci|pipeline|workflow|job|runner|branch|environment|container|variable|process\.env|settings)\b/),
    without: says(
      /\bjwt_?secret|_token_secret\b|\bsecret_key\b|\bon the server\b|\b(?:header|field) (?:is|was|arrives?)\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The variable that should hold the credential is empty where the program runs.',
    source: 'https://12factor.net/config',
  },
  {
    wording: says(
      /\$\{\{ ?(?:secrets|vars)\.\w{1,60} ?\}\}|\$\((?:secret|system)\.\w{1,60}\)|\benv: ?\$\{\{ ?secrets\b/,
    ),
    beside: anyOf(
      says(
        /\b(?:tokens?|keys?|passwords?|credentials?|secrets?)['"`]? (?:is |was |are |were )?(?:not (?:found|set|provided|supplied|given|specified|defined)|missing|empty|undefined|required)\b/,
      ),
      says(
        /\b(?:no|missing|empty|without an?|requires an?|required) (?:[\w-]{1,20} ){0,2}(?:token|api[- ]?key|password|credentials?|secret)\b(?: (?:found|provided|supplied|given|set|specified|available))?/,
      ),
    ),
    without: says(
      /\b(?:environment|env) variable\b|\bid-token\b|\boidc\b|\bbad credentials\b|\b(?:invalid|expired) (?:token|key)\b/,
    ),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The program says that it was given nothing: the secret of the workflow is empty where it runs.',
    steps: {
      developer: [
        'A reusable workflow gets secrets only when its caller passes them (`secrets: inherit`); a pull request from a fork or from Dependabot gets none; a secret of an environment needs `environment:` in the job.',
      ],
    },
    source:
      'https://docs.github.com/en/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions',
  },
]
