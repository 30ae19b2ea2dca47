import { describe, expect, test } from 'vitest'

import { answerTo, causesOf, diagnosisOf } from './answers.ts'

const wordings: readonly (readonly [string, string])[] = [
  ['K12', 'HTTP/1.1 401 Unauthorized'],
  ['K13', 'This page is not working - HTTP 401'],
  ['K13', '401 Unauthorized'],
  ['K13', 'Access denied.'],
  ['K14', '401 Authorization Required'],
  ['K14', 'HTTP Error 401'],
  ['K14', 'HTTP 401'],
  ['K14', 'Error 401'],
  ['K14', 'Access Denied (401)'],
  ['K15', 'This server could not verify that you are authorized to access this resource.'],
  ['K16', 'HTTP Error 401 – Unauthorized'],
  ['K16', 'Authorization Required'],
  ['K16', 'Error 401 Unauthorized Access'],
  ['K17', 'You are not authorized to view this content unless you log in or provide the right credentials.'],
  ['K18', '{"error": "Unauthorized"}'],
  ['K18', '"code": 401'],
  ['K18', '{"status": 401, "message": "Unauthorized"}'],
  ['K20', 'This page isn’t working\nIf the problem continues, contact the site owner.\nHTTP ERROR 401'],
  ['K20', '401 - Unauthorized: Access is denied due to invalid credentials.'],
  ['K20', 'Fehler 401: Nicht autorisiert'],
  ['K20', 'HTTP 401 Niet geautoriseerd'],
]

/** K12 to K20. */
export const testAppearance = (): void => {
  describe('how it looks', () => {
    test.each(wordings)('%s: “%s” is read as a 401, and answered', async (_, wording) => {
      const { status, findings, ask } = await diagnosisOf(wording)
      expect(status).toBe(401)
      expect(findings.length).toBeGreaterThan(0)
      expect(ask).toHaveLength(1)
    })
    test('K13: a bare “Access denied.” may be a missing permission as well', async () => {
      expect(await causesOf('Access denied.')).toEqual(expect.arrayContaining(['no-credentials', 'forbidden']))
    })
    test.each([
      ['invalid signature', 'invalid-signature'],
      ['token expired', 'token-expired'],
      ['[error] 401 auth failed: token expired', 'token-expired'],
      ['JsonWebTokenError: invalid signature', 'invalid-signature'],
    ])('K19: the log phrase “%s” names the cause %s', async (phrase, cause) => {
      expect((await causesOf(phrase))[0]).toBe(cause)
    })
    test('K20: the wording changes and means the same, whatever browser or server words it', async () => {
      expect(await answerTo('What does 401 mean?')).toMatch(/word it differently.*it means the same/)
    })
  })
}
