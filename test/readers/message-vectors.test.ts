import { describe, expect, it } from 'vitest'
import { accessLog } from '../../src/readers/access-log.ts'
import { clientSummary } from '../../src/readers/client-summary.ts'
import { curlTrace } from '../../src/readers/curl-trace.ts'
import { fieldDump } from '../../src/readers/field-dump.ts'
import { har } from '../../src/readers/har.ts'
import { httpMessage } from '../../src/readers/http-message.ts'
import { pythonHttpClient } from '../../src/readers/python-http-client.ts'
import type { RawExchange } from '../../src/readers/reader.ts'
import { serverLog } from '../../src/readers/server-log.ts'
import { wget } from '../../src/readers/wget.ts'
import { exchangesOf, linesOf, statusesOf, vectorFile } from './read-lines.ts'

const MESSAGES = [pythonHttpClient, clientSummary, curlTrace, wget, httpMessage, fieldDump]

type Transcript = {
  file: string
  scenario: string
  client: string
  mode: string
  truth: { statuses: number[]; schemes_offered: string[]; schemes_sent: string[] }
}

/** The client shows less than happened: HTTPie and lwp-request one of two responses, w3m none, curl `-v` a tunnel that was the last word. */
const SHOWS_LESS = /^(?:HTTPie.* digest|lwp-request|w3m|curl .* proxy-ok-origin-401)/
const TRACES = /^(?:v|vv|v-file|trace|trace-ascii|d)$/

const transcripts = readTranscripts()

describe.skipIf(transcripts.length === 0)('the transcripts of real clients', () => {
  it.each(transcripts)('%s: each status is read', (_, transcript, text) => {
    const statuses = statusesOf(exchangesOf(MESSAGES, text).filter((exchange) => !isOpenTunnel(exchange)))
    const showsLess = SHOWS_LESS.test(`${transcript.client} ${transcript.scenario}`)
    expect(statuses).toEqual(
      showsLess ? transcript.truth.statuses.slice(0, statuses.length) : transcript.truth.statuses,
    )
  })

  const traces = transcripts.filter(([, { client, mode }]) => /^(?:curl|Wget|wget)/i.test(client) && TRACES.test(mode))
  it.each(traces)('%s: the schemes sent are read, and each head is proven whole', (_, transcript, text) => {
    const requests = exchangesOf(MESSAGES, text).flatMap(({ request }) => request ?? [])
    const sent = requests.flatMap(({ fields }) => fields).filter(({ name }) => /^(?:proxy-)?authorization$/i.test(name))
    const schemes = new Set(sent.map(({ value }) => value.split(' ')[0]?.toLowerCase()))
    const wanted = transcript.truth.schemes_sent.filter((scheme) => !/cookie|query|header|key/.test(scheme))
    expect(schemes).toEqual(new Set(wanted))
    expect(requests.every(({ complete }) => complete)).toBe(true)
  })
})

type Responses = { id: string; responses: { text: string }[] }
const exchangeVectors: readonly Responses[] = readSet('curl-exchanges.json')

describe.skipIf(exchangeVectors.length === 0)("the responses of curl's own test suite", () => {
  it.each(exchangeVectors.map((vector) => [vector.id, vector] as const))(
    '%s: each final status is read',
    (_, vector) => {
      const text = vector.responses.map((response) => response.text).join('\n')
      const wanted = [...text.matchAll(/^HTTP\/\d(?:\.\d)? +(\d{3})/gm)]
        .map((match) => Number(match[1]))
        .filter((status) => status >= 200 || status === 101)
      expect(statusesOf(exchangesOf(MESSAGES, text))).toEqual(wanted)
    },
  )
})

type Failure = { method: string; url: string; status: number; error: string | null; scheme_sent: string | null }
type HarVector = { id: string; har_text: string; expect: { readable: boolean; failures?: Failure[] } }
const harVectors: readonly HarVector[] = readSet('har.json')

describe.skipIf(harVectors.length === 0)('the HAR files of browsers and proxies', () => {
  it.each(harVectors.map((vector) => [vector.id, vector] as const))('%s: each failure is read', (_, vector) => {
    const { exchanges = [], statements = [], unread = [] } = har.read(linesOf(vector.har_text), {})
    expect(unread.length > 0).toBe(!vector.expect.readable)
    for (const failure of vector.expect.failures ?? []) {
      const found = exchanges.find(
        ({ request, response }) =>
          request?.url?.value === failure.url &&
          response?.status?.value === failure.status &&
          request.method?.value === failure.method,
      )
      expect(found).toBeDefined()
    }
    const errors = (vector.expect.failures ?? []).flatMap(({ error }) => error ?? [])
    expect(statements.map(({ text }) => text)).toEqual(expect.arrayContaining(errors))
  })
})

type LogVector = { id: string; kind: string; text: string; expect: { statuses: number[] } }
const logVectors: readonly LogVector[] = readSet('server-logs.json')

describe.skipIf(logVectors.length === 0)('the logs of nginx, Apache httpd and Squid', () => {
  it.each(logVectors.map((vector) => [vector.id, vector] as const))('%s: each line is read', (_, vector) => {
    const lines = linesOf(vector.text)
    const access = accessLog.read(lines, {})
    const errors = serverLog.read(lines, {})
    expect(new Set(statusesOf(access.exchanges ?? []))).toEqual(new Set(vector.expect.statuses))
    expect([...(access.taken ?? []), ...(errors.taken ?? [])]).toHaveLength(lines.length)
  })
})

function readTranscripts(): (readonly [string, Transcript, string])[] {
  return readSet('transcripts/index.json').map((transcript: Transcript) => {
    const { file, scenario, client, mode } = transcript
    return [`${file} ${scenario}, ${client} ${mode}`, transcript, vectorFile(`transcripts/${file}`) ?? ''] as const
  })
}

// oxlint-disable-next-line typescript/no-explicit-any -- the vectors' forms are described in their own README
function readSet(name: string): readonly any[] {
  const text = vectorFile(name)
  const set: Record<string, unknown> = text === undefined ? {} : JSON.parse(text)
  const vectors = Object.values(set).find(
    (value) => Array.isArray(value) && typeof value[0] === 'object' && ('id' in value[0] || 'file' in value[0]),
  )
  return Array.isArray(vectors) ? vectors : []
}

function isOpenTunnel({ request, response }: RawExchange): boolean {
  return request?.method?.value === 'CONNECT' && response?.status?.value === 200
}
