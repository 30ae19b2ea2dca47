import { describe, expect, test } from 'vitest'

import { answerTo, causesOf, diagnosisOf, explained, stepsOf } from './answers.ts'
import { encodePart } from '../cases.ts'

const look = explained('find-the-cause')
const token = `${encodePart({ alg: 'HS256', typ: 'JWT' })}.${encodePart({ iss: 'https://login.example.com', aud: 'orders', exp: 1768000000 })}.c2lnbmF0dXJl`

const visitor: readonly (readonly [item: string, cause: string, says: RegExp])[] = [
  ['K72', 'session-expired', /Sign out of the site.*sign in again/],
  ['K73', 'wrong-credentials', /slowly, without blanks.*Caps Lock off/],
  ['K74', 'session-expired', /delete the cookies of this one site/],
  ['K74', 'cached-response', /Clear the site data .* and reload/],
  ['K75', 'no-credentials', /private window/],
  ['K75', 'cookie-not-sent', /Try another browser/],
  ['K76', 'wrong-url', /typing mistakes in the address/],
  ['K77', 'auth-service-unavailable', /load the page again \(F5, or Ctrl\+R\)/],
  ['K78', 'client-interference', /Try another network/],
  ['K78', 'proxy-authentication', /Try another network/],
  ['K79', 'stored-credential', /Close the browser or app wholly[^]*private window/],
  ['K80', 'protected-by-mistake', /Tell the owner/],
]

const developer: readonly (readonly [item: string, cause: string, says: RegExp])[] = [
  ['K81', 'no-credentials', /Authorization: Bearer \$TOKEN/],
  ['K81', 'wrong-scheme', /a password or key for Basic and Digest, an access token for Bearer/],
  [
    'K82',
    'token-expired',
    /new access token, with the refresh token[^]*once more on a 401; do not wait for a new login/,
  ],
  ['K82', 'refresh-failed', /Let the user sign in once more/],
  ['K82', 'invalid-api-key', /make a new one/],
  ['K83', 'insufficient-scope', /Give the key, app or service account the role or permission/],
  ['K83', 'invalid-api-key', /still exists, for this account, project and region/],
  [
    'K84',
    'server-misconfigured',
    /authentication comes first[^]*secret, issuer, audience and realm.*environment that really runs/,
  ],
  [
    'K85',
    'protected-by-mistake',
    /on purpose, confirm its realm, user name and password, and give them to the caller, or let the caller’s address in/,
  ],
  ['K85', 'wrong-credentials', /htpasswd -v/],
  ['K86', 'security-layer-block', /Add an exception for the legitimate request/],
  [
    'K87',
    'security-layer-block',
    /access rules of the security plugin, clear its cache, and switch it off for one test/,
  ],
  ['K88', 'stripped-by-intermediary', /the first layer behind which the field is missing drops it/],
  ['K89', 'stripped-by-intermediary', /`\.htaccess`[^]*nginx: `proxy_set_header Authorization/],
  ['K89', 'protected-by-mistake', /nginx `auth_basic off;`.*Apache `Require all granted`/],
  ['K90', 'client-bug', /the request of the working client and that of the failing one, side by side/],
  ['K90', 'bad-request', /Repeat it with `curl -v`/],
  ['K91', 'protected-by-mistake', /if nothing of yours locks it, ask the host/],
]

/** K61 to K91. */
export const testSteps = (): void => {
  describe('steps to find the cause', () => {
    test('K61: DevTools, Network, reload, and the red line', () => {
      expect(look).toMatch(
        /DevTools of the browser \(F12\) → Network, reload, and click the red line: status, Response Headers/,
      )
    })
    test('K62: one command shows the status line, and sends GET rather than HEAD', async () => {
      expect(look).toMatch(/curl -sS -o \/dev\/null -D -.*`curl -I` sends HEAD/)
      expect(await answerTo('HTTP/1.1 401 Unauthorized')).not.toContain('curl -I ')
    })
    test('K63: a working and a failing call are compared, and their credentials byte for byte', async () => {
      const call = (value: string, status: string): string =>
        `> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> Authorization: ${value}\n>\n< HTTP/1.1 ${status}\n<\n`
      const longer = call('Bearer made-up-token-1', '200 OK') + call('Bearer made-up-token-1x', '401 Unauthorized')
      expect(await answerTo(longer)).toMatch(/15 characters in the call that works, 16 in the one that fails/)
      const colon = call('Bearer made-up-token-1', '200 OK') + call('Bearer: made-up-token-1', '401 Unauthorized')
      expect((await causesOf(colon))[0]).toBe('malformed-header')
      expect(look).toMatch(/byte for byte; paste both, and I compare them/)
    })
    test('K64: the request is looked at in Postman or Insomnia', () =>
      expect(look).toMatch(/console of Postman or Insomnia/))
    test('K65: is Authorization in it, are cookies, does CORS block it?', () => {
      expect(look).toMatch(/is `Authorization` in it, are cookies, does CORS block it\?/)
    })
    test('K66: the field has to read scheme, one space, credential', () => {
      expect(stepsOf('malformed-header', 'developer')).toContain('`Authorization: Bearer $TOKEN`')
      expect(explained('token-expired')).toMatch(/settled by the `exp` claim/)
      expect(explained('insufficient-scope')).toMatch(/settled by the `scope` or `scp` claim/)
    })
    test('K67: a token that was refused is decoded here, before the authorization server is blamed', async () => {
      const { findings, text, secrets } = await diagnosisOf(`401 for this token: ${token}`)
      expect([findings[0]?.cause, findings[0]?.certainty]).toEqual(['token-expired', 'certain'])
      expect(text).toContain('2026-01-09')
      expect(text + JSON.stringify(secrets)).not.toContain(token)
      expect(look).toMatch(/`exp`, `aud`, `iss` and scopes.*before you blame the authorization server/)
      expect(look).toMatch(/`curl -v` prints and a token that is still valid are secrets/)
    })
    test('K68: the logs of the server are the most reliable reason', () => {
      expect(look).toMatch(/access and error logs.*most reliable reason/)
      expect(stepsOf('server-misconfigured', 'developer')).toMatch(/Read the error log of the server/)
    })
    test('K69: after the mend all addresses are asked again, in bulk', () =>
      expect(look).toMatch(/bulk URL status checker/))
    test('K70: a crawler such as Screaming Frog reports 401 at secured areas', async () => {
      expect((await diagnosisOf('Why does Screaming Frog report 401 for pages behind a login?')).status).toBe(401)
      expect(explained('monitoring')).toMatch(/Screaming Frog, say\) reports 401 where it meets a secured area/)
    })
    test('K71: the scheme that the resource wants is looked up, or that it wants none', () => {
      expect(explained('wrong-scheme')).toMatch(/Its first word is the scheme that the server wants/)
      expect(explained('authentication-schemes')).toMatch(/Basic wants.*Bearer.*[^]*OAuth[^]*public/)
    })
  })

  describe('steps that mend it', () => {
    test.each(visitor)('%s: who only wants in reads it at %s', (_, cause, says) => {
      expect(stepsOf(cause, 'visitor')).toMatch(says)
    })
    test.each(developer)('%s: a developer or owner reads it at %s', (_, cause, says) => {
      expect(stepsOf(cause, 'developer')).toMatch(says)
    })
    test('K73: the steps reach the answer to a paste', async () => {
      const { steps } = await diagnosisOf(
        'My user name and password are wrong, says the login page: 401 Unauthorized, incorrect password.',
      )
      expect(steps.visitor.join('\n')).toMatch(/Caps Lock/)
    })
    test('K84: a secret that is not set names the way to see which are', async () => {
      const paste = 'HTTP/1.1 500 Internal Server Error\n\nError: secretOrPrivateKey must have a value'
      expect(await causesOf(paste)).toContain('server-misconfigured')
      expect(await answerTo(paste)).toMatch(/printenv \| cut -d= -f1/)
    })
  })
}
