import { describe, expect, test } from 'vitest'

import { answerTo, causesOf, diagnosisOf, explained } from './answers.ts'

const refusal = (challenge: string): string =>
  `$ curl -i https://host.example.com/a\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: ${challenge}`

/** K29 to K33. */
export const testSchemes = (): void => {
  describe('what each scheme expects', () => {
    test('K29: Basic wants user name and password, in Base64 that is no encryption', async () => {
      expect(await answerTo(refusal('Basic realm="Staff"'))).toMatch(/asks for Basic[^]*-u "\$USER:\$PASSWORD"/)
      const basic = explained('basic')
      expect(basic).toMatch(/encoded but not encrypted[^]*Base64[^]*only safe over HTTPS/)
      expect(basic).toMatch(/staging sites, simple admin areas and folders behind an `\.htaccess`/)
      expect(basic).toContain('Authorization: Basic dXNlcjpwYXNz')
    })
    test('K30: Bearer wants an access token, opaque or a JWT', async () => {
      expect(await answerTo(refusal('Bearer realm="api"'))).toContain('Authorization: Bearer $TOKEN')
      const bearer = explained('bearer')
      expect(bearer).toMatch(
        /opaque text or as a JWT[^]*REST and OAuth 2\.0 APIs, single-page apps and mobile back ends/,
      )
      expect(bearer).toContain('Authorization: Bearer eyJhbGci')
    })
    test('K31: Digest wants a hash of the password and of a nonce', async () => {
      expect(await answerTo(refusal('Digest realm="camera", nonce="abc", qop="auth"'))).toMatch(/--digest -u/)
      const digest = explained('digest')
      expect(digest).toMatch(/hash of the password and of a nonce of the server, never the password/)
      expect(digest).toMatch(/older systems/)
      expect(digest).toMatch(/Authorization: Digest username=.*response=/)
    })
    test.each(['Negotiate', 'NTLM'])(
      'K32: %s wants the login of the domain, by several steps of the platform',
      async (scheme) => {
        expect(await answerTo(refusal(scheme))).toMatch(new RegExp(`--${scheme.toLowerCase()} -u`))
        expect(explained('negotiate')).toMatch(
          /several steps, and the platform does them[^]*Windows and Active Directory/,
        )
      },
    )
    test('K33: keys, tokens with a refresh token and cookies are in use beside them', async () => {
      expect(explained('authentication-schemes')).toMatch(/`X-Api-Key`.*refresh token.*session cookie/)
      expect((await causesOf('HTTP/1.1 401 Unauthorized\n\n{"error":"Invalid API key"}'))[0]).toBe('invalid-api-key')
      expect((await causesOf('{"error":"invalid_grant","error_description":"refresh token expired"}'))[0]).toBe(
        'refresh-failed',
      )
      const { findings } = await diagnosisOf('401: the session cookie is not sent with my fetch call')
      expect(findings[0]?.cause).toBe('cookie-not-sent')
    })
  })
}
