import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import type { Report } from '../../src/index.ts'
import { cases, encodePart, reportOf } from '../cases.ts'

const folder = join(import.meta.dirname, '../../../shared/cases')

/** Real public reports where they stand beside the checkout, else the project's own cases. */
export const typical: readonly Report[] = existsSync(folder)
  ? readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as { message: string; now: string })
      .map(({ message, now }) => ({ message, files: [], now: new Date(now) }))
  : cases.map(({ report }) => report)

const trace = cases.find(({ report: { message } }) => message.length > 900 && message.length < 2000)?.report
if (!trace) throw new Error('No case is a trace of one to two kilobytes.')

const filled = (filler: string, size: number): Report => ({
  ...trace,
  message: `${trace.message}\n${filler.repeat(Math.ceil(size / filler.length))}`.slice(0, size),
})

/** A trace and a paragraph of prose, 2 KB together. */
export const twoKilobytes = filled('The service runs behind a proxy. ', 2048)

/** A refusal before a log of ordinary lines, of so many bytes. */
export const logOf = (size: number): Report => filled('2026-01-15T11:59:01Z INFO GET /health 200 1ms\n', size)

const script = 'function open(id){return fetch("/items/"+id,{headers:{accept:"application/json"}})};\n'.repeat(40)

const entryOf = (at: number): object => {
  const refused = at % 97 === 0
  return {
    startedDateTime: '2026-01-15T12:00:00.000Z',
    time: 12.3,
    request: {
      method: 'GET',
      url: `https://app.example.com/static/chunk-${at}.js`,
      httpVersion: 'HTTP/2',
      headers: [
        { name: 'accept', value: '*/*' },
        { name: 'cookie', value: `sid=n0tReal${at}Qx7Zk2Vb9Lm4Tr8W` },
        { name: 'user-agent', value: 'Mozilla/5.0 (X11; Linux x86_64)' },
      ],
    },
    response: {
      status: refused ? 401 : 200,
      statusText: '',
      httpVersion: 'HTTP/2',
      headers: refused ? [{ name: 'www-authenticate', value: 'Bearer error="invalid_token"' }] : [],
      content: { mimeType: 'text/javascript', text: refused ? '{"error":"token expired"}' : script },
    },
    timings: { send: 0, wait: 10, receive: 2 },
  }
}

/** A HAR of about so many bytes as browsers export it: one entry in a hundred refused, scripts as bodies of the others. */
export const harOf = (size: number): Report => {
  const each = JSON.stringify(entryOf(1), null, 2).length
  const log = { entries: Array.from({ length: Math.ceil(size / each) }, (_, at) => entryOf(at)) }
  return { ...reportOf(''), files: [{ name: 'app.har', content: JSON.stringify({ log }, null, 2) }] }
}

const repeated = (text: string) => (size: number) => reportOf(text.repeat(Math.ceil(size / text.length)))

/**
 * Shapes of text, typical and hostile, that can be made as long as wished, and how many characters they have at first: so many that what is
 * made of both lengths outgrows the room for short-lived objects, since the collector's first work would else count as growth.
 */
export const shapes: readonly (readonly [string, number, (size: number) => Report])[] = [
  ['a trace of curl, again and again', 160_000, repeated(`${trace.message}\n`)],
  ['prose', 20_000, repeated('It works in Postman but not in the browser, since nginx stands in front of it. ')],
  ['a log of ordinary lines', 1_600_000, logOf],
  ['a HAR', 8_000_000, harOf],
  ['one long line', 100_000, repeated('Authorization: Bearer abc, ')],
  ['deep JSON', 60_000, (size) => reportOf(`${'{"error":['.repeat(size / 10)}"401"`)],
  ['many quotes', 60_000, repeated('"\\"')],
  ['many challenges', 60_000, repeated('WWW-Authenticate: Basic realm="a", Bearer error="invalid_token"\n')],
  [
    'many fields',
    60_000,
    (size) => reportOf(`HTTP/1.1 401 Unauthorized\n${'X-Field: a=b; c="d"\n'.repeat(size / 20)}`),
  ],
]

/** A token of RS256, made up. */
export const token = `${encodePart({ alg: 'RS256', typ: 'JWT', kid: 'k1' })}.${encodePart({ iss: 'https://issuer.example.com/', aud: 'https://api.example.com', sub: 'made-up', exp: 1_767_225_600, scope: 'read write' })}.${'Qx7Zk2Vb9Lm4Tr8W'.repeat(21)}`

/** An answer as it goes over the wire (RFC 9112 §2). */
export const message = [
  'HTTP/1.1 401 Unauthorized',
  'Date: Thu, 15 Jan 2026 12:00:00 GMT',
  'Content-Type: application/json',
  'Content-Length: 25',
  'WWW-Authenticate: Bearer realm="api", error="invalid_token", error_description="The access token expired"',
  'X-Request-Id: 7f9c2ba4',
  '',
  '{"error":"token expired"}',
].join('\r\n')
