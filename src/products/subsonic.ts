import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'

const errors = 'https://github.com/navidrome/navidrome/blob/master/server/subsonic/responses/errors.go'
const middlewares = 'https://github.com/navidrome/navidrome/blob/master/server/subsonic/middlewares.go'
const codes = 'https://github.com/opensubsonic/open-subsonic-api/blob/main/content/en/docs/Responses/error.md'
const hashed = 'https://github.com/epoupon/lms/discussions/212'

const here = ['subsonic', 'navidrome', 'airsonic', 'gonic', 'ampache', 'funkwhale', 'symfonium', 'dsub', 'substreamer']

const token: Omit<Phrase, 'text' | 'certainty'> = {
  means: ['password-not-accepted', 'wrong-scheme'],
  fixer: 'caller',
  because:
    'Error 41: this server cannot check the hashed token (`t` and `s`) of this user, for it keeps the password hashed or asks LDAP.',
  steps: {
    visitor: ['In the app choose legacy, plain or password authentication for this server.'],
    developer: ['Send `u` and `p` (over HTTPS) in place of `t` and `s`, or an API key where the server has those.'],
  },
  source: hashed,
}

const code = (number: number): RegExp => new RegExp(`^["']?code["']?\\s?[:=]\\s?["']?${number}\\b`, 'i')

/** Navidrome and the other servers of the Subsonic API, which answer 200 with a code within. */
export const subsonic = defineProduct({
  name: 'Navidrome or another Subsonic server',
  marks: ['subsonic', 'navidrome', 'airsonic', 'gonic'],
  status: 200,
  says: [
    {
      text: 'Wrong username or password',
      when: { text: here },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Error 40 of the Subsonic API: user or password is wrong, or the user was never made in this server.',
      steps: {
        developer: [
          'Compute the token anew: `t` is the MD5 of the password followed by the salt, in lower-case hex; a fresh `s` for each call.',
        ],
        visitor: ['Try the same user and password on the server’s own page.'],
      },
      ask: 'whether the server’s own page takes this user and password',
      source: errors,
    },
    {
      text: 'code',
      pattern: code(40),
      when: { text: here, noText: ['wrong username or password'] },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Error 40 of the Subsonic API: user, password or token is wrong; Navidrome says it too after many wrong tries.',
      ask: 'whether the server’s own page takes this user and password',
      source: middlewares,
    },
    { ...token, text: 'Token authentication not supported for LDAP', certainty: 'certain' },
    { ...token, text: 'code', pattern: code(41), when: { text: here }, certainty: 'certain' },
    {
      text: 'Multiple conflicting authentication mechanisms provided',
      means: ['bad-request', 'wrong-place'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Error 43: an `apiKey` came together with `u`, `p`, `t` or `s`, and only one way is allowed.',
      steps: { developer: ['Send `apiKey` alone, beside `v` and `c`.'] },
      source: middlewares,
    },
    {
      text: 'code',
      pattern: code(44),
      when: { text: here },
      means: ['invalid-api-key'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Error 44 of OpenSubsonic: the server does not know the API key.',
      source: codes,
    },
    {
      text: 'User is not authorized for the given operation',
      when: { text: here },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Error 50: the login is good, and this user may not do that (scan, manage users, share, download).',
      steps: { developer: ['Give the user the role, or use an administrator’s login.'] },
      source: errors,
    },
    {
      text: 'API: Invalid login',
      when: { text: ['navidrome', 'auth=subsonic', 'auth=reverse-proxy', 'remoteaddr'] },
      means: ['wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Navidrome’s log: the user is unknown to it, or the password differs; `auth=reverse-proxy` means the name that the proxy sent.',
      source: middlewares,
    },
  ],
})
