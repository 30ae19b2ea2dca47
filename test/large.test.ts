import { expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { cases, reportOf } from './cases.ts'

const ordinary = '2026-01-15T11:59:01Z INFO GET /health 200 1ms\n'.repeat(3000)

const isOneOfEach = (cause: string, index: number, all: readonly string[]): boolean => all.indexOf(cause) === index

test('what a report says first stands first too where a large log of ordinary lines comes before and after it', async () => {
  const one = cases.filter(({ cause }, index) =>
    isOneOfEach(
      cause,
      index,
      cases.map((other) => other.cause),
    ),
  )
  const lost: string[] = []
  for (const { cause, report } of one.filter(({ report: { message } }) => /\b401\b/.test(message)).slice(0, 25)) {
    const whole = await diagnose({ ...report, message: `${ordinary}\n${report.message}\n\n${ordinary}` })
    if (!whole.findings.slice(0, 3).some((finding) => finding.cause === cause)) lost.push(cause)
  }
  expect(lost).toEqual([])
})

const secretOf = (at: number): string => `n0tReal${at}Qx7Zk2Vb9Lm4Tr8W`

const entry = (at: number, status: number): object => ({
  startedDateTime: '2026-01-15T12:00:00Z',
  request: {
    method: 'GET',
    url: `https://app.example.com/static/${at}.js`,
    headers: [{ name: 'Authorization', value: `Bearer ${secretOf(at)}` }],
  },
  response: {
    status,
    headers: [{ name: 'WWW-Authenticate', value: 'Bearer error="invalid_token"' }],
    content: { text: `var password = "${secretOf(at)}";${'x'.repeat(3000)}` },
  },
})

const har = (indent: number): string =>
  JSON.stringify(
    { log: { entries: Array.from({ length: 400 }, (_, at) => entry(at, at === 200 ? 401 : 200)) } },
    null,
    indent,
  )

test.each([0, 2])(
  'of a large HAR with an indent of %i nothing secret comes out, and the refusal keeps its line',
  async (indent) => {
    const content = har(indent)
    const report = { ...reportOf('I get 401'), files: [{ name: 'app.har', content }] }
    const diagnosis = await diagnose(report, { redacted: true })
    const out = JSON.stringify(diagnosis)
    expect(content.length).toBeGreaterThan(1_000_000)
    expect(Array.from({ length: 400 }, (_, at) => secretOf(at)).filter((secret) => out.includes(secret))).toEqual([])
    const lines = diagnosis.redacted?.files[0]?.content.split('\n') ?? []
    expect(lines.length).toBe(content.split('\n').length)
    expect(diagnosis.status).toBe(401)
    expect(out).toContain('static/200.js')
    expect(out).not.toContain('static/100.js')
  },
)
