import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const rightPassword =
  /\b(?:right|correct|same|good|my) (?:[\w-]{1,12} ){0,4}(?:& )?password\b|\bpassword\b[^.\n]{0,30}\b(?:is|are) (?:right|correct|ok|the same)\b/i
const untilNow = /\b(?:until|till|worked|suddenly|since yesterday|any ?more)\b/i
const ofGit = /\b(?:push|pull|clon|fetch|git)(?:e|ing)?\b/i
const ofOthers = /\b(?:tokens?|pats?|app passwords?|ssh|log ?in page|docker|registry|ldap)\b/i

/** Hosts of git that took the password of an account, as reporters tell of them. */
export const gitHosts = defineProduct({
  name: 'git hosts',
  says: ['bitbucket', 'github', 'gitlab', 'codeberg'].map((text) => ({
    text,
    when: {
      holds: (evidence: Evidence) =>
        [rightPassword, untilNow, ofGit].every((one) => findMatch(evidence, one) !== undefined),
      unless: (evidence: Evidence) => findMatch(evidence, ofOthers) !== undefined,
    },
    means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'] as const,
    certainty: 'likely' as const,
    because:
      'Git got in with the password of the account until now: such hosts ended that, or end it with two-step login, and want a token in its place.',
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github',
  })),
})
