import { describe, expect, test } from 'vitest'

import { answerTo, causesOf, diagnosisOf, explained } from './answers.ts'

/** K1 to K11. */
export const testMeaning = (): void => {
  describe('what 401 means', () => {
    test('K1: 401 says that valid credentials are lacking, in one of five ways', async () => {
      const answer = await answerTo('What does 401 mean?')
      expect(answer).toMatch(/lacks valid credentials/)
      for (const way of ['missing', 'incomplete', 'wrong', 'malformed', 'expired']) expect(answer).toContain(way)
    })
    test('K2: the name misleads, and access is only not yet allowed', async () => {
      const answer = await answerTo('What is a 401 Unauthorized error?')
      expect(answer).toMatch(/name misleads.*unauthenticated/i)
      expect(answer).toMatch(/not yet allowed/)
    })
    test('K3: it is a client error, neither a crash nor a dead link', async () => {
      const answer = await answerTo('what does HTTP 401 mean')
      expect(answer).toMatch(/client error \(4xx\)/)
      expect(answer).toMatch(/no crash of the server and no dead link as with 404/)
    })
    test('K4: a 401 is no outage; that would be a connection error or a 5xx', async () => {
      expect(await answerTo('Does a 401 mean that the site is down?')).toMatch(/connection error, a timeout, or a 5xx/)
      expect(await causesOf('curl: (7) Failed to connect to example.com port 443: Connection refused')).toContain(
        'not-authentication',
      )
      expect(await causesOf('HTTP/1.1 503 Service Unavailable\nRetry-After: 120')).toContain('not-authentication')
    })
    test('K5: WWW-Authenticate names the schemes, and is read first', async () => {
      expect(await answerTo('What is WWW-Authenticate?')).toMatch(/has to carry it\. It names one scheme or several/)
      const challenge = await answerTo('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Digest realm="a", nonce="n"')
      expect(challenge).toMatch(/asks for Digest/)
    })
    test('K5: where a server leaves the field out, its owner is told, with the section', async () => {
      const sent = '> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer made-up-token\n>'
      const bare = `${sent}\n< HTTP/1.1 401 Unauthorized\n< Content-Type: text/plain\n< Content-Length: 0\n<`
      const { findings } = await diagnosisOf(bare)
      const said = findings.flatMap(({ because }) => because.map(({ text }) => text)).join('\n')
      expect(said).toMatch(/lacks the `WWW-Authenticate` field that RFC 9110 §15\.5\.2 demands/)
    })
    test('K6: the challenge is an invitation to authenticate and to try again', async () => {
      expect(await answerTo('What is the WWW-Authenticate header?')).toMatch(/invitation.*sends the request again/)
    })
    test('K7: the realm is a label of the protected area, and is read from the challenge', async () => {
      expect(await answerTo('What is a realm?')).toContain('Basic realm="Login required"')
      const { findings } = await diagnosisOf(
        '$ curl -i https://www.example.com/\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Staging"',
      )
      expect(findings.flatMap(({ because }) => because.map(({ text }) => text)).join('\n')).toContain(
        'The lock calls itself “Staging”',
      )
    })
    test('K8: the answer goes into Authorization, in the scheme that was named', async () => {
      expect(await answerTo('What is WWW-Authenticate?')).toMatch(/`Authorization` field, in a scheme that was named/)
      const basic = await answerTo(
        '$ curl -i https://example.com/members\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Members"',
      )
      expect(basic).toMatch(/Send the credentials.*-u "\$USER:\$PASSWORD"/)
    })
    test('K9: it shows up at dashboards, API endpoints, admin areas, staging sites and pages behind a login', () => {
      for (const place of ['dashboard', 'API endpoint', 'admin area', 'staging', 'page for members'])
        expect(explained('401')).toContain(place)
    })
    test('K10: either side may be at fault, and the mend is short', () => {
      expect(explained('401')).toMatch(/Either side may be at fault.*usually mended in a few steps/)
    })
    test('K11: the token that worked an hour ago is short-lived on purpose', async () => {
      expect(explained('bearer')).toMatch(/short-lived on purpose.*worked an hour ago/)
      expect((await causesOf('My token worked an hour ago, and now the API says 401.'))[0]).toBe('token-expired')
    })
  })
}
