import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'

import { diagnosisSchema } from '../src/diagnosis.ts'
import { examine } from '../src/examine.ts'
import { diagnose } from '../src/index.ts'
import type { Report } from '../src/index.ts'
import { read } from '../src/read.ts'
import { caseClock, cases } from './cases.ts'

const toReport = (message: string): Report => ({ message, files: [], now: caseClock })
const textOf = ({ message, files }: Report): string => [message, ...files.map(({ content }) => content)].join('\n')
const firstCause = async (report: Report): Promise<string | undefined> => (await diagnose(report)).findings[0]?.cause

const pieces = fc.constantFrom(
  ...'HTTP/1.1 401 Unauthorized|WWW-Authenticate: |Authorization: |Bearer |Basic |Digest |Negotiate |NTLM |TlRMTVNTUAAB|realm="|",|eyJhbGciOi|eyJ9.eyJleHAiOjF9.|\n|\r\n|> |< |* |curl -v |-H \'|-u |"|\'|`|\\|{"log":{"entries":[|]}|{"error":|<html>|</|Cookie: |Set-Cookie: a=|; |GET / |https://example.com/?|%|&|=|```|$ |PS C:\\> |Traceback|  at |AccessDenied|<Error><Code>|2026-01-15T12:00:00Z|\u0000|\uFFFD|\u{1F512}|\uD800|█████|fetch("|requests.get(|location / {|machine |password |is |works with |but |not '.split('|'),
)
const assembled = fc.array(pieces, { maxLength: 60 }).map((all) => all.join(''))
const reportTexts = cases.map(({ report }) => textOf(report))

const edit = fc.record({ at: fc.nat(4000), length: fc.nat(200), into: fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 })), how: fc.constantFrom('cut', 'put', 'double', 'flip') })
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

const anyText = fc.oneof({ weight: 3, arbitrary: mutated }, { weight: 2, arbitrary: assembled }, fc.string({ unit: 'binary', maxLength: 400 }))

describe('on any text', () => {
  test('no reader and no cause throws, and the diagnosis keeps to its schema', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const evidence = await read(toReport(text))
        expect(evidence.unread.filter((said) => said.startsWith('The part that looks like'))).toEqual([])
        expect(examine(evidence).failed).toEqual([])
        expect(diagnosisSchema.safeParse(await diagnose(toReport(text), { redacted: true })).error).toBeUndefined()
      }),
      { numRuns: 600 },
    )
  })

  test('the same report gives the same diagnosis', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        expect(await diagnose(toReport(text))).toEqual(await diagnose(toReport(text)))
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
      const [plain, dressed] = [await firstCause(report), await firstCause({ ...report, message: dress(report.message) })]
      if (plain !== dressed) changed.push(`${cause}/${situation}: ${plain} becomes ${dressed}`)
    }
    expect(changed).toEqual([])
  })

  test('the order of files', async () => {
    const changed: string[] = []
    const notes = { name: 'notes.txt', content: 'The team sees this in the office.' }
    for (const { cause, situation, report } of said) {
      const file = { name: 'paste.txt', content: report.message }
      const [one, other] = [await firstCause({ ...report, message: '', files: [file, notes] }), await firstCause({ ...report, message: '', files: [notes, file] })]
      if (one !== other) changed.push(`${cause}/${situation}: ${one} becomes ${other}`)
    }
    expect(changed).toEqual([])
  })
})

const encode = (value: object): string => btoa(JSON.stringify(value)).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
const signature = 'bWFkZS11cC1zaWduYXR1cmUtb2YtdGhpcnR5LXR3bw'
const minute = 60_000

/** A report of one call, all of whose times are measured from `start`, in milliseconds since 1970. */
const datedReport = (start: number, { issued, lifetime, sent, error }: { issued: number; lifetime: number; sent: number; error: string }): Report => {
  const at = (minutes: number): number => Math.floor((start + minutes * minute) / 1000)
  const token = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode({ iss: 'https://login.example.com', iat: at(issued), nbf: at(issued), exp: at(issued + lifetime) })}.${signature}`
  const date = new Date(start + sent * minute)
  const message = `> GET /v1/me HTTP/1.1\n> Host: api.example.com\n> Authorization: Bearer ${token}\n>\n< HTTP/1.1 401 Unauthorized\n< Date: ${date.toUTCString()}\n< WWW-Authenticate: Bearer${error}\n<\n{"status":401,"timestamp":"${date.toISOString()}"}\n`
  return { message, files: [], now: new Date(start + (sent + 1) * minute) }
}

test('the clock and all dates moved together change no cause', async () => {
  const minutes = fc.integer({ min: -3000, max: 3000 })
  const call = fc.record({ issued: minutes, lifetime: fc.integer({ min: 1, max: 3000 }), sent: minutes, error: fc.constantFrom('', ' error="invalid_token"') })
  const year = 365 * 24 * 60 * minute
  await fc.assert(
    fc.asyncProperty(call, fc.integer({ min: -3 * year, max: 3 * year }), async (times, shift) => {
      const [one, other] = [await diagnose(datedReport(caseClock.getTime(), times)), await diagnose(datedReport(caseClock.getTime() + Math.round(shift / 1000) * 1000, times))]
      const outline = ({ findings }: typeof one) => findings.map(({ cause, certainty }) => `${cause} ${certainty}`)
      expect(outline(other)).toEqual(outline(one))
    }),
    { numRuns: 200 },
  )
})

type Planted = { readonly kind: string; readonly write: (secret: string) => string; readonly secret: fc.Arbitrary<string> }

const from = (unit: string, length: number): fc.Arbitrary<string> =>
  fc.string({ unit: fc.constantFrom(...unit), minLength: length, maxLength: length }).filter((text) => new Set(text).size > length / 4)
const alphanumeric = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const mixed = (length: number): fc.Arbitrary<string> => from(alphanumeric, length).map((text) => `k7${text.slice(2)}`)
const answer = '\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="api"\n'
const payload = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({ iss: 'https://login.example.com', exp: 1767225600 })}`

const planted: readonly Planted[] = [
  { kind: 'a bearer token', write: (secret) => `Authorization: Bearer ${secret}${answer}`, secret: mixed(40) },
  { kind: 'a password in Basic', write: (secret) => `Authorization: Basic ${btoa(`alice:${secret}`)}${answer}`, secret: mixed(16) },
  { kind: 'a cookie', write: (secret) => `GET / HTTP/1.1\nHost: www.example.com\nCookie: theme=dark; session=${secret}\n\nHTTP/1.1 401 Unauthorized\n`, secret: mixed(32) },
  { kind: 'a cookie that was set', write: (secret) => `HTTP/1.1 401 Unauthorized\nSet-Cookie: sid=${secret}; HttpOnly; Secure\n`, secret: mixed(32) },
  { kind: 'a key in a query', write: (secret) => `curl 'https://api.example.com/v1/me?api_key=${secret}&page=2'\n\nHTTP/1.1 401 Unauthorized\n`, secret: mixed(24) },
  { kind: 'the signature of a JWT', write: (secret) => `Authorization: Bearer ${payload}.${secret}${answer}`, secret: mixed(43) },
  { kind: 'a password in prose', write: (secret) => `I get 401 from https://www.example.com, my password is ${secret} and it worked yesterday.`, secret: mixed(14) },
  { kind: 'the password of -u', write: (secret) => `$ curl -v -u alice:${secret} https://api.example.com/v1/me\nHTTP/1.1 401 Unauthorized\n`, secret: mixed(16) },
  { kind: 'a password in a URL', write: (secret) => `git clone https://alice:${secret}@git.example.com/team/app.git\nfatal: Authentication failed for 'https://git.example.com/team/app.git/'`, secret: mixed(20) },
  { kind: 'a key in a field of its own', write: (secret) => `X-Api-Key: ${secret}${answer}`, secret: mixed(32) },
  { kind: 'a secret in JSON', write: (secret) => `POST /token HTTP/1.1\nHost: login.example.com\n\n{"grant_type":"client_credentials","client_id":"made-up","client_secret":"${secret}"}\n\nHTTP/1.1 401 Unauthorized\n\n{"error":"invalid_client"}`, secret: mixed(28) },
  { kind: 'a secret in a form', write: (secret) => `curl -d 'grant_type=client_credentials&client_id=made-up&client_secret=${secret}' https://login.example.com/token\n{"error":"invalid_client"}`, secret: mixed(28) },
  { kind: 'a token in source code', write: (secret) => `const r = await fetch('https://api.example.com/v1/me', { headers: { Authorization: 'Bearer ${secret}' } }) // 401 Unauthorized`, secret: mixed(36) },
  { kind: 'a variable of the environment', write: (secret) => `export API_TOKEN=${secret}\ncurl -H "Authorization: Bearer $API_TOKEN" https://api.example.com\nHTTP/1.1 401 Unauthorized`, secret: mixed(32) },
]

const runs = (secret: string): readonly string[] => Array.from({ length: secret.length - 7 }, (_, at) => secret.slice(at, at + 8))

/** Another secret of the same shape: each character gives way to the next of its class. */
const swapped = (secret: string): string =>
  secret.replaceAll(/[a-y]|[A-Y]|[1-8]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 1)).replace(/^l8/, 'k7')

describe.each(planted)('$kind', ({ write, secret }) => {
  test('comes back nowhere, not even 8 characters of it', async () => {
    await fc.assert(
      fc.asyncProperty(secret, async (value) => {
        const output = JSON.stringify(await diagnose(toReport(write(value)), { redacted: true }))
        const encoded = btoa(`alice:${value}`)
        expect([...runs(value), ...runs(encoded).slice(8)].filter((run) => output.includes(run))).toEqual([])
      }),
      { numRuns: 30 },
    )
  })
  test('gives the same answer as another of its shape', async () => {
    await fc.assert(
      fc.asyncProperty(secret, async (value) => {
        const [one, other] = await Promise.all([value, swapped(value)].map((each) => diagnose(toReport(write(each)), { redacted: true })))
        expect(other).toEqual(one)
      }),
      { numRuns: 20 },
    )
  })
})

const caseText = (cause: string): string => textOf(cases.find((one) => one.cause === cause)?.report ?? toReport('401 Unauthorized'))
const harOf = (count: number): string =>
  JSON.stringify({ log: { entries: Array.from({ length: count }, (_, at) => ({ startedDateTime: '2026-01-15T12:00:00Z', request: { method: 'GET', url: `https://api.example.com/v1/${at}`, headers: [{ name: 'Accept', value: '*/*' }] }, response: { status: at % 9 === 0 ? 401 : 200, statusText: '', headers: [{ name: 'WWW-Authenticate', value: 'Bearer realm="api"' }], content: {} } })) } }, null, 1)

const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['traces of curl', (size) => caseText('no-credentials').repeat(size)],
  ['fields with tokens', (size) => `${caseText('token-expired')}\n`.repeat(Math.ceil(size / 2))],
  ['a HAR', (size) => harOf(size * 4)],
  ['lines of an access log', (size) => '192.0.2.7 - - [15/Jan/2026:12:00:00 +0000] "GET /v1/me HTTP/1.1" 401 179 "-" "curl/8.11.0"\n'.repeat(size * 5)],
  ['prose', (size) => 'It works in Postman but not in the browser, since we put nginx in front of it last week. '.repeat(size * 4)],
  ['JSON in lines', (size) => '{"time":"2026-01-15T12:00:00Z","level":"warn","status":401,"message":"Unauthorized: token expired"}\n'.repeat(size * 4)],
  ['one line without an end', (size) => 'Authorization: Bearer abc, '.repeat(size * 10)],
  ['marks of quoting and quotes', (size) => '> "\'`\\{[(<=&;'.repeat(size * 20)],
]

const timeOf = async (text: string): Promise<number> => {
  const start = performance.now()
  await diagnose(toReport(text), { redacted: true })
  return performance.now() - start
}

const median = (times: readonly number[]): number => times.toSorted((one, other) => one - other)[times.length >> 1] ?? 0

describe('twice the text costs about twice the time', () => {
  test.each(shapes)('%s', async (_, shape) => {
    const size = 60
    const ratios: number[] = []
    await timeOf(shape(size))
    for (let round = 0; round < 7; round++) {
      const once = await timeOf(shape(size))
      ratios.push((await timeOf(shape(2 * size))) / once)
    }
    expect(median(ratios)).toBeLessThan(2.8)
  })
})
