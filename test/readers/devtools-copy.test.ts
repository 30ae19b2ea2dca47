import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readDevToolsCopy } from '../../src/readers/commands/devtools-copy.ts'
import { loadVectors } from '../http/vectors.ts'

const vector = z.object({
  id: z.string(),
  format: z.string(),
  text: z.string(),
  expect: z.object({
    method: z.string().nullable(),
    url: z.string(),
    scheme: z.string().nullable(),
    headers: z.record(z.string(), z.string()).optional(),
    has_cookie: z.boolean().optional(),
    body: z.string().nullable().optional(),
    body_lossy: z.boolean().optional(),
    status: z.number().nullable().optional(),
    challenges: z.array(z.string()).optional(),
  }),
})
type Named = readonly { readonly name: string; readonly value: string }[]

const valueOf = (fields: Named, name: string): string | undefined =>
  fields.find((field) => field.name.toLowerCase() === name)?.value
const schemeOf = (fields: Named): string | null =>
  valueOf(fields, 'authorization')?.split(' ', 1)[0]?.toLowerCase() ?? null

const all = loadVectors('devtools-copies', vector)
const panels = (all ?? []).filter(({ format }) => format.startsWith('headers panel'))
const copies = (all ?? []).filter(({ format }) => !format.startsWith('headers panel'))

describe.skipIf(all === null)('copies of browsers', () => {
  it.each(copies)('$id $format', ({ text, expect: truth }) => {
    const copy = readDevToolsCopy(text)
    const read = copy?.type === 'command' ? copy.command : copy?.type === 'fetch' ? copy.call : undefined
    const [request] = read?.requests ?? []
    expect(request?.method).toBe(truth.method)
    expect(request?.url).toBe(truth.url)
    expect(read?.faults).toEqual([])
    const body = request?.body?.text ?? null
    expect(truth.body_lossy === true ? truth.body : body).toBe(truth.body)
    const fields = request?.fields ?? []
    for (const [name, value] of Object.entries(truth.headers ?? {})) expect(valueOf(fields, name)).toBe(value)
    expect(valueOf(fields, 'cookie') !== undefined).toBe(truth.has_cookie)
    expect(schemeOf(fields)).toBe(truth.scheme)
  })

  it.each(panels)('$id $format', ({ text, expect: truth }) => {
    const copy = readDevToolsCopy(text)
    const panel = copy?.type === 'panel' ? copy.panel : undefined
    expect(panel?.url?.value).toBe(truth.url)
    expect(panel?.method ?? null).toBe(truth.method)
    expect(panel?.status ?? null).toBe(truth.status)
    expect(schemeOf(panel?.requestFields ?? [])).toBe(truth.scheme)
    // The recorded truth takes the line after `WWW-Authenticate`, as a value too, for a challenge: names of fields are not.
    const challenges = truth.challenges?.filter((challenge) => !/^[a-z-]+$/.test(challenge))
    const found = panel?.responseFields.filter(({ name }) => name.toLowerCase() === 'www-authenticate')
    expect(found?.map(({ value }) => value)).toEqual(challenges)
  })
})

describe('fetch', () => {
  it('reads what people write: bare keys, joined strings, modes', () => {
    const copy = readDevToolsCopy(
      "const r = await fetch('https://api.example.com/me', {\n  headers: { Authorization: 'Bearer ' + token },\n  credentials: 'omit', mode: 'no-cors',\n})",
    )
    const requests = [{ fields: [{ name: 'Authorization', value: 'Bearer ${token}', line: 1 }] }]
    expect(copy).toMatchObject({
      type: 'fetch',
      call: { credentialsMode: 'omit', mode: 'no-cors', lineCount: 4, requests },
    })
  })
})
