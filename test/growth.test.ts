import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { cases, reportOf, textOf } from './cases.ts'
import { growsLinearly } from './growth.ts'

const caseText = (cause: string): string =>
  textOf(cases.find((one) => one.cause === cause)?.report ?? reportOf('401 Unauthorized'))
const harOf = (count: number): string =>
  JSON.stringify(
    {
      log: {
        entries: Array.from({ length: count }, (_, at) => ({
          startedDateTime: '2026-01-15T12:00:00Z',
          request: {
            method: 'GET',
            url: `https://api.example.com/v1/${at}`,
            headers: [{ name: 'Accept', value: '*/*' }],
          },
          response: {
            status: at % 9 === 0 ? 401 : 200,
            statusText: '',
            headers: [{ name: 'WWW-Authenticate', value: 'Bearer realm="api"' }],
            content: {},
          },
        })),
      },
    },
    null,
    1,
  )

const shapes: readonly (readonly [string, (size: number) => string])[] = [
  ['traces of curl', (size) => caseText('no-credentials').repeat(size)],
  ['fields with tokens', (size) => `${caseText('token-expired')}\n`.repeat(Math.ceil(size / 2))],
  ['a HAR', (size) => harOf(size * 4)],
  [
    'lines of an access log',
    (size) =>
      '192.0.2.7 - - [15/Jan/2026:12:00:00 +0000] "GET /v1/me HTTP/1.1" 401 179 "-" "curl/8.11.0"\n'.repeat(size * 5),
  ],
  [
    'prose',
    (size) =>
      'It works in Postman but not in the browser, since we put nginx in front of it last week. '.repeat(size * 4),
  ],
  [
    'JSON in lines',
    (size) =>
      '{"time":"2026-01-15T12:00:00Z","level":"warn","status":401,"message":"Unauthorized: token expired"}\n'.repeat(
        size * 4,
      ),
  ],
  ['one line without an end', (size) => 'Authorization: Bearer abc, '.repeat(size * 10)],
  ['an address that goes on', (size) => 'https://a.example/c?d=e&'.repeat(size * 60)],
  ['escaped quotes', (size) => '"\\"'.repeat(size * 400)],
  ['marks of quoting and quotes', (size) => '> "\'`\\{[(<=&;'.repeat(size * 20)],
]

describe('text of eight times the length costs little more than eight times the time', () => {
  test.each(shapes)('%s', async (_, shape) => {
    const work = (text: string): Promise<unknown> => diagnose(reportOf(text), { redacted: true })
    expect(await growsLinearly(work, shape, 25)).toBe(true)
  })
})
