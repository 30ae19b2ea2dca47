import { describe, expect, test } from 'vitest'

import { converse, draw, newConversation, toSvg } from '../src/index.ts'
import type { Drawing, Picture, Turn } from '../src/index.ts'
import { cases, reportOf } from './cases.ts'

const picturesOf = async (turn: Turn): Promise<readonly Picture[]> => {
  const [, [reply]] = await converse(newConversation, turn)
  return reply?.pictures ?? []
}

const shown = async (cause: string, situation: string): Promise<readonly Picture[]> => {
  const found = cases.find((one) => one.cause === cause && one.situation === situation)
  if (!found) throw new Error(`There is no case ${cause}/${situation}.`)
  return picturesOf({ type: 'pasted', report: found.report })
}

const textsOf = (drawing: Drawing): readonly string[] =>
  drawing.children.flatMap((child) => (typeof child === 'string' ? [child] : textsOf(child)))

const all = (
  await Promise.all(
    cases.map(async ({ cause, situation, report }) =>
      (await picturesOf({ type: 'pasted', report })).map((picture) => ({
        of: `${cause}/${situation}`,
        picture,
        report,
      })),
    ),
  )
).flat()

describe('a picture says the same in words', () => {
  test('of a token that expired: when it was issued, until when it was valid, when the request came', async () => {
    const [picture] = await shown('token-expired', 'curl-trace-with-date')
    expect(picture?.text).toBe(
      'The token was issued at 2026-01-15 08:00 UTC. It is valid until 2026-01-15 09:00 UTC. The request was made at 2026-01-15 12:00 UTC: the request comes 3 hours after it expired, by the clock of the server.',
    )
  })
  test('of a redirect: what each party was sent, and where the credentials are left out', async () => {
    const [picture] = await shown('dropped-on-redirect', 'curl-follows-to-another-host')
    expect(picture?.text).toBe(
      'client to api.example.com: GET /v2/files/42, with Bearer and a JWT. api.example.com to client: 302 Found, to files.example.net. client to files.example.net: GET /v2/files/42, without credentials. files.example.net to client: 401 Unauthorized, asks for Bearer.',
    )
  })
  test('of a layer that keeps the field: between which two it is lost', async () => {
    const [picture] = await shown('stripped-by-intermediary', 'apache-keeps-it-from-php')
    expect(picture?.text).toContain('PHP behind FastCGI or CGI to application: GET /api/user, credentials left out.')
  })
  test('of a scheme that was not asked for: both schemes', async () => {
    const [picture] = await shown('wrong-scheme', 'basic-sent-where-bearer-is-wanted')
    expect(picture?.text).toBe('scheme: asked Bearer, sent Basic.')
  })
  test('of two calls: what differs, and that the credentials are the same', async () => {
    const calls = ['https://api.example.com/v1/me/', 'https://api.example.com/v1/me'].map(
      (url, index) =>
        `curl -i -H "X-Tenant: ${index}" -H "Authorization: Bearer abcDEF123456abcDEF123456" ${url}\n\nHTTP/1.1 ${index === 0 ? '200 OK' : '401 Unauthorized'}\nContent-Length: 0\n`,
    )
    const [picture] = await picturesOf({ type: 'pasted', report: reportOf(calls.join('\n')) })
    expect(picture?.text).toBe(
      'request: works GET api.example.com/v1/me/, fails GET api.example.com/v1/me. credentials: the same on both sides, Bearer, 24 characters. x-tenant: works 0, fails 1. answer: works 200, fails 401.',
    )
  })
})

test('of all cases, a good part has a picture, and each kind is met', () => {
  expect(new Set(all.map(({ picture }) => picture.kind))).toEqual(
    new Set(['token-life', 'exchange-ladder', 'asked-and-sent', 'two-calls']),
  )
  expect(all.length).toBeGreaterThan(20)
})

describe.each([300, 340, 680])('drawn %i pixels wide', (width) => {
  test.each(all)('$of ($picture.kind) stays inside, with no two labels on one another', ({ picture }) => {
    const drawing = draw(picture, width)
    const labels = labelsOf(drawing)
    const outside = labels.filter(({ left, right }) => left < -1 || right > width + 1)
    const touching = labels.flatMap((one, index) =>
      labels.slice(index + 1).flatMap((other) => (overlap(one, other) ? [`${one.text} | ${other.text}`] : [])),
    )
    expect({ outside, touching }).toEqual({ outside: [], touching: [] })
  })
})

type Box = { readonly text: string; readonly left: number; readonly right: number; readonly y: number }

/** Where the letters of a drawing stand, at their mean width. */
const labelsOf = (drawing: Drawing): readonly Box[] =>
  drawing.children.flatMap((child): readonly Box[] => {
    if (typeof child === 'string') return []
    if (child.name !== 'text') return labelsOf(child)
    const text = textsOf(child).join('')
    const { x = 0, y = 0 } = child.attributes
    const size = text.length * 6.2
    const anchor = child.attributes['text-anchor']
    const left = Number(x) - (anchor === 'middle' ? size / 2 : anchor === 'end' ? size : 0)
    return [{ text, left, right: left + size, y: Number(y) }]
  })

const overlap = (one: Box, other: Box): boolean =>
  Math.abs(one.y - other.y) < 12 && one.left < other.right && other.left < one.right

test('what a paste says stays text in a drawing, whatever it says', async () => {
  const evil = '</text><script>alert(1)</script>&<>"\'\u0000\u0007'
  const [picture] = await picturesOf({
    type: 'pasted',
    report: reportOf(
      `GET /${evil} HTTP/1.1\nHost: api.example.com\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm="x"\n`,
    ),
  })
  const svg = picture ? toSvg(draw(picture, 600), '') : ''
  expect(svg).toContain('<svg')
  expect(svg).not.toMatch(/<script|<\/text><s|[\u0000\u0007]/)
})

test('no picture shows eight letters of a credential', () => {
  const leaked = all.filter(({ picture, report }) => {
    const written = JSON.stringify(picture)
    return [...report.message.matchAll(/eyJ[\w-]{20,}/g)].some(([token]) => written.includes(token.slice(10, 18)))
  })
  expect(leaked.map(({ of }) => of)).toEqual([])
})
