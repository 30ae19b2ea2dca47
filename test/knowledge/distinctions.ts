import { describe, expect, test } from 'vitest'

import { answerTo, causesOf, diagnosisOf, explained } from './answers.ts'

const forbidden = 'curl -i -H "Authorization: Bearer $TOKEN" https://api.example.com/v1/reports\nHTTP/1.1 403 Forbidden'
const proxied = 'HTTP/1.1 407 Proxy Authentication Required\nProxy-Authenticate: Basic realm="office"'
const broken =
  'HTTP/1.1 400 Bad Request\nContent-Type: application/json\n\n{"error":"could not parse the request body"}'

const fixerOf = async (message: string): Promise<string | undefined> => (await diagnosisOf(message)).findings[0]?.fixer

/** K21 to K28. */
export const testDistinctions = (): void => {
  describe('what it is not', () => {
    test('K21: a 403 with known credentials is about permission, not identity', async () => {
      expect((await causesOf(forbidden))[0]).toBe('forbidden')
      expect(await answerTo(forbidden)).toMatch(/about permission, not identity/)
    })
    test('K22: for a 403 access is asked for; the same credentials again do not help, others may', async () => {
      const answer = await answerTo(forbidden)
      expect(answer).toMatch(/the same credentials sent again change nothing, others may/)
      expect(answer).toMatch(/Ask the owner of .* for access/)
      expect(answer).toMatch(/role or permission/)
    })
    test('K23: a 400 is mended in URL, field or body by whoever builds the request', async () => {
      expect((await causesOf(broken))[0]).toBe('bad-request')
      expect(await answerTo(broken)).toMatch(/URL, field or body/)
      expect(await answerTo('What is the difference between 400 and 401?')).toMatch(/bad syntax, an invalid field/)
    })
    test('K24: a 407 is the challenge of a proxy, for whoever runs it or the network', async () => {
      expect((await causesOf(proxied))[0]).toBe('proxy-authentication')
      expect(await answerTo(proxied)).toMatch(/the website has not seen the request yet/)
      expect(await answerTo('What is the difference between 401 and 407?')).toMatch(
        /`Proxy-Authenticate` and reads `Proxy-Authorization`/,
      )
    })
    test('K25: each status is mended by somebody else', async () => {
      const missing = '$ curl -i https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer'
      const unset =
        'The API answers 401 for every user since the authentication settings were changed by our administrator.'
      expect(await fixerOf(missing)).toBe('caller')
      expect(await fixerOf(unset)).toBe('owner')
      expect(await fixerOf(forbidden)).toBe('owner')
      expect(await fixerOf(broken)).toBe('caller')
      expect(explained('proxy-authentication')).toMatch(/whoever runs the network/)
    })
    test('K26: only you or everybody, one page or the whole site, is asked first', () => {
      expect(explained('outage')).toMatch(
        /Only you: your login\. Everybody, on one page.*whole site: the server, its firewall or `\.htaccess`/,
      )
      expect(explained('find-the-cause')).toMatch(/only you, or everybody\? One page, or the whole site\?/)
    })
    test('K26: a site on which everybody is refused points to its set-up', async () => {
      expect(await causesOf('Since this morning everybody gets 401 on all pages of our site.')).toContain(
        'server-misconfigured',
      )
    })
    test('K27: a valid token without the scope is named by its evidence, whichever status it has', async () => {
      for (const status of ['401 Unauthorized', '403 Forbidden']) {
        const paste = `HTTP/1.1 ${status}\nWWW-Authenticate: Bearer error="insufficient_scope", scope="orders:write"`
        expect((await causesOf(paste))[0]).toBe('insufficient-scope')
      }
      expect(await answerTo('401 or 403?')).toMatch(
        /belongs to 403 \(`insufficient_scope`\), but many servers answer 401/,
      )
    })
    test('K28: a public page that asks for a login is its owner’s to mend', async () => {
      const paste = 'Our home page should be public, but visitors get 401 Unauthorized.'
      expect((await causesOf(paste))[0]).toBe('protected-by-mistake')
      expect(await fixerOf(paste)).toBe('owner')
      expect(await answerTo(paste)).toMatch(/no login of yours is meant for it/)
    })
  })
}
