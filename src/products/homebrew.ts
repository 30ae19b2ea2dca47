import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const api = 'https://github.com/Homebrew/brew/blob/main/Library/Homebrew/utils/github/api.rb'

/** The variable for the token is told to be unset, or the keychain is named. */
const isFromKeychain = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\bkeychain|osxkeychain|\bhomebrew_github_api_token\W{1,3}(?:\w{1,8} ){0,3}(?:unset|empty|nothing|not (?:\w{1,8} )?(?:set|defined|there))|\b(?:no|never set|without) (?:\w{1,8} ){0,2}(?:homebrew_github_api_token|token|this variable)|(?:isn't|not) (?:\w{1,8} ){0,2}set\b|\bprints? nothing\b/i,
  ) !== undefined

const ofKeychain = {
  means: ['stored-credential', 'invalid-api-key', 'revoked-credential'],
  certainty: 'likely',
  status: 401,
  because:
    'No token is set in the environment, so brew sends GitHub the login that git has kept in the macOS keychain, and that one is no longer good.',
  steps: {
    developer: [
      'Forget it: `printf "protocol=https\\nhost=github.com\\n" | git credential-osxkeychain erase`, then run brew again.',
      'Or set a good one: `export HOMEBREW_GITHUB_API_TOKEN=…` (no scope is needed).',
    ],
  },
  source: api,
} as const

/** Homebrew, as it asks GitHub’s API. */
export const homebrew = defineProduct({
  name: 'Homebrew',
  marks: ['homebrew_github_api_token', 'brew search', 'brew update', 'brew info'],
  says: [
    { text: 'the github credentials in the macos keychain may be invalid', ...ofKeychain },
    { text: 'homebrew_github_api_token', when: { noText: ['rate limit'], holds: isFromKeychain }, ...ofKeychain },
  ],
})
