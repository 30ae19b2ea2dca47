import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { diagnosisSchema } from '../src/diagnosis.ts'
import { examine } from '../src/examine.ts'
import { diagnose } from '../src/index.ts'
import type { Report } from '../src/index.ts'
import { read } from '../src/reading/read.ts'
import { caseClock, cases, encodePart, reportOf, textOf } from './cases.ts'

const firstCause = async (report: Report): Promise<string | undefined> => (await diagnose(report)).findings[0]?.cause

const pieces = fc.constantFrom(
  ...'HTTP/1.1 401 Unauthorized|WWW-Authenticate: |Authorization: |Bearer |Basic |Digest |Negotiate |NTLM |TlRMTVNTUAAB|realm="|",|eyJhbGciOi|eyJ9.eyJleHAiOjF9.|\n|\r\n|> |< |* |curl -v |-H \'|-u |"|\'|`|\\|{"log":{"entries":[|]}|{"error":|<html>|</|Cookie: |Set-Cookie: a=|; |GET / |https://example.com/?|%|&|=|```|$ |PS C:\\> |Traceback|  at |AccessDenied|<Error><Code>|2026-01-15T12:00:00Z|\u0000|\uFFFD|\u{1F512}|\uD800|█████|fetch("|requests.get(|location / {|machine |password |is |works with |but |not '.split(
    '|',
  ),
)
const assembled = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))
const reportTexts = cases.map(({ report }) => textOf(report))

const edit = fc.record({
  at: fc.nat(4000),
  length: fc.nat(200),
  into: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })),
  how: fc.constantFrom('cut', 'put', 'double', 'flip'),
})
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never

const apply = (text: string, { at, length, into, how }: Edit): string => {
  const start = text.length === 0 ? 0 : at % text.length
  const [before, piece, after] = [text.slice(0, start), text.slice(start, start + length), text.slice(start + length)]
  if (how === 'cut') return before + after
  if (how === 'put') return before + into + piece + after
  if (how === 'double') return before + piece + piece + after
  return before + piece.split('\n').toReversed().join('\n') + after
}

/** Real reports with some pieces cut, doubled, turned round or put in. */
const mutated = fc
  .tuple(fc.constantFrom(...reportTexts), fc.array(edit, { minLength: 1, maxLength: 4 }))
  .map(([text, edits]) => edits.reduce(apply, text))

const anyText = fc.oneof(
  { weight: 3, arbitrary: mutated },
  { weight: 2, arbitrary: assembled },
  fc.string({ unit: 'binary', maxLength: 400 }),
)

describe('on any text', () => {
  test('no reader and no cause throws, and the diagnosis keeps to its schema', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const evidence = await read(reportOf(text))
        expect(evidence.unread.filter((said) => said.startsWith('The part that looks like'))).toEqual([])
        expect(examine(evidence).failed).toEqual([])
        expect(diagnosisSchema.safeParse(await diagnose(reportOf(text), { redacted: true })).error).toBeUndefined()
      }),
      { numRuns: 600 },
    )
  })

  test('the same report gives the same diagnosis', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await diagnose(reportOf(text))).toEqual(await diagnose(reportOf(text)))
      }),
      { numRuns: 150 },
    )
  })
})

const dresses: readonly (readonly [string, (text: string) => string])[] = [
  ['with the line ends of Windows', (text) => text.replaceAll('\n', '\r\n')],
  ['in a code fence', (text) => `\`\`\`\n${text}\n\`\`\``],
  ['in a code fence that names a language', (text) => `\`\`\`bash\n${text}\n\`\`\``],
  ['quoted with >', (text) => text.replaceAll(/^/gm, '> ')],
  ['indented by four blanks', (text) => text.replaceAll(/^(?=.)/gm, '    ')],
  ['between empty lines', (text) => `\n\n${text}\n\n\n`],
]

describe('how it was pasted changes nothing', () => {
  const said = cases.filter(({ report }) => report.message !== '')
  test.each(dresses)('%s', async (_, dress) => {
    const changed: string[] = []
    for (const { cause, situation, report } of said) {
      const [plain, dressed] = [
        await firstCause(report),
        await firstCause({ ...report, message: dress(report.message) }),
      ]
      if (plain !== dressed) changed.push(`${cause}/${situation}: ${plain} becomes ${dressed}`)
    }
    expect(changed).toEqual([])
  })

  test('the order of files', async () => {
    const changed: string[] = []
    const notes = { name: 'notes.txt', content: 'The team sees this in the office.' }
    for (const { cause, situation, report } of said) {
      const file = { name: 'paste.txt', content: report.message }
      const [one, other] = [
        await firstCause({ ...report, message: '', files: [file, notes] }),
        await firstCause({ ...report, message: '', files: [notes, file] }),
      ]
      if (one !== other) changed.push(`${cause}/${situation}: ${one} becomes ${other}`)
    }
    expect(changed).toEqual([])
  })
})

const signature = 'bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcnR5LXR3bw'
const minute = 60_000

/** A report of one call, all of whose times are measured from `start`, in milliseconds since 1970. */
const datedReport = (
  start: number,
  { issued, lifetime, sent, error }: { issued: number; lifetime: number; sent: number; error: string },
): Report => {
  const at = (minutes: number): number => Math.floor((start + minutes * minute) / 1000)
  const token = `${encodePart({ alg: 'RS256', typ: 'JWT' })}.${encodePart({ iss: 'https://login.example.com', iat: at(issued), nbf: at(issued), exp: at(issued + lifetime) })}.${signature}`
  const date = new Date(start + sent * minute)
  const message = `> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer ${token}\n>\n< HTTP/1.1 401 Unauthorized\n< Date: ${date.toUTCString()}\n< WWW-Authenticate: Bearer${error}\n<\n{"status":401,"timestamp":"${date.toISOString()}"}\n`
  return { message, files: [], now: new Date(start + (sent + 1) * minute) }
}

test('the clock and all dates moved together change no cause', async () => {
  const minutes = fc.integer({ min: -3000, max: 3000 })
  const call = fc.record({
    issued: minutes,
    lifetime: fc.integer({ min: 1, max: 3000 }),
    sent: minutes,
    error: fc.constantFrom('', ' error="invalid_token"'),
  })
  const year = 365 * 24 * 60 * minute
  await fc.assert(
    fc.asyncProperty(call, fc.integer({ min: -3 * year, max: 3 * year }), async (times, shift) => {
      const [one, other] = [
        await diagnose(datedReport(caseClock.getTime(), times)),
        await diagnose(datedReport(caseClock.getTime() + Math.round(shift / 1000) * 1000, times)),
      ]
      const outline = ({ findings }: typeof one) => findings.map(({ cause, certainty }) => `${cause} ${certainty}`)
      expect(outline(other)).toEqual(outline(one))
    }),
    { numRuns: 200 },
  )
})
