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
    without: says(/\bjwt_?secret\b|\bsecret_key\b|\bon the server\b|\b(?:header|field) (?:is|was|arrives?)\b/),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The variable that should hold the credential is empty where the program runs.',
    source: 'https://12factor.net/config',
  },
]
