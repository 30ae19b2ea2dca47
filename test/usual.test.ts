import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'
import { examine } from '../src/examine.ts'
import { rank } from '../src/rank.ts'
import { read } from '../src/reading/read.ts'
import { usualSuspects } from '../src/questions/usual.ts'

const now = new Date('2026-01-15T12:00:00Z')
const readText = (message: string) => read({ message, files: [], now })
const suspectsOf = async (message: string) =>
  usualSuspects(await readText(message)).map(({ phrase }) => phrase.means[0])
const causesOf = async (message: string) => rank(examine(await readText(message)).pointers).map(({ cause }) => cause.id)

describe('the usual suspects of a situation', () => {
  test.each([
    ['My API key gets 401 from the weather service.', 'invalid-api-key'],
    ['401 Unauthorized for the access token after it was refreshed.', 'token-expired'],
    ['Postman is fine, my program gets 401.', 'no-credentials'],
    ['The site says 401, my cookies are on.', 'cookie-not-sent'],
    ['401 with the right user name and password?', 'server-misconfigured'],
    ['I get 401.', 'no-credentials'],
    ['I get 403.', 'forbidden'],
  ])('%s', async (message, first) => {
    expect((await suspectsOf(message))[0]).toBe(first)
  })

  test.each([
    ['POST /v1/orders answers 400, that is all it says.', 'bad-request'],
    ["The tool says 'You are not permitted to do this.'", 'forbidden'],
    ['error: the upload was stopped, blocked by rule 12', 'security-layer-block'],
    ['My site logs me out on every click', 'cookie-not-sent'],
    ['The portal says I may not enter', 'no-credentials'],
    ["code: 'project_not_found', message: 'Could not find project with id 123'", 'hidden-as-not-found'],
  ])('are named where a refusal is all that is told: %s', async (message, first) => {
    expect((await causesOf(message))[0]).toBe(first)
  })

  test.each([
    'How do I center a div?',
    'How do I center the login form?',
    'The build stops with: module not found: react',
    'The file was not found.',
  ])('are none where nothing is refused: %s', async (message) => {
    expect(await causesOf(message)).toEqual([])
  })

  test('are none where nothing is refused', async () => {
    expect(await suspectsOf('My API key works, and the answer is 200.')).toEqual([])
  })

  test('are at most four, each once', async () => {
    const all = await suspectsOf('401 with token, API key, password and cookie, since the upgrade, only in production')
    expect(all.length).toBeLessThanOrEqual(4)
    expect(new Set(all).size).toBe(all.length)
  })

  test('leave out what is told not to be', async () => {
    expect(await suspectsOf('The same API key works in curl, and my program gets 401')).not.toContain('invalid-api-key')
  })

  test('come after every sign of evidence, and explain none away', async () => {
    const causes = await causesOf(
      'HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"\n\n{}',
    )
    expect(causes[0]).toBe('token-expired')
  })

  test('are never more than possible', async () => {
    const { findings } = await diagnose({ message: 'My API key gets 401.', files: [], now })
    expect(findings.map(({ certainty }) => certainty)).not.toContain('certain')
  })
})
