import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readToken } from '../../src/http/jwt.ts'
import { loadVectors } from './vectors.ts'

const shape = z.object({
  id: z.string(),
  token: z.string(),
  note: z.string().nullable().default(null),
  expect: z.looseObject({ problems: z.array(z.string()).default([]) }),
})

const vectors = loadVectors('jwt', shape)

const encode = (text: string): string =>
  btoa(String.fromCharCode(...new TextEncoder().encode(text)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
const token = (header: unknown, claims: unknown, signature = 'A'.repeat(43)): string =>
  `${encode(JSON.stringify(header))}.${encode(JSON.stringify(claims))}.${signature}`

describe.skipIf(vectors === null)('the jwt vectors', () => {
  it.each(vectors ?? [])('$id $note', (vector) => {
    const reading = readToken(vector.token)
    const { problems, ...expected } = vector.expect
    const header = (name: string) => reading.header?.[name] ?? null
    expect({
      kind: reading.kind,
      parts: reading.parts,
      valid_form: reading.validForm,
      alg: header('alg'),
      typ: header('typ'),
      kid: header('kid'),
      enc: header('enc'),
      claims: reading.claims,
      payload_is_json: reading.payloadIsJson,
    }).toEqual(expected)
    expect(reading.faults).toEqual(expect.arrayContaining([...problems]))
  })
})

describe('a token', () => {
  const good = token({ alg: 'HS256', typ: 'JWT' }, { sub: 'made-up' })

  it('of three good parts has no fault', () => {
    expect(readToken(good)).toMatchObject({ kind: 'jws', validForm: true, faults: [], mended: null })
  })

  it.each([
    ['whitespace', `${good.slice(0, 20)}\n${good.slice(20)}`],
    ['quoted', `"${good}"`],
    ['percent-encoded', good.replaceAll('.', '%2E')],
    ['encoded-twice', encode(good)],
    ['invisible-character', `\u200b${good}`],
    ['look-alike-letter', good.replace('e', 'е')],
  ] as const)('damaged so: %s, is mended', (fault, damaged) => {
    const reading = readToken(damaged)
    expect(reading.faults).toContain(fault)
    expect(reading.mended).toBe(good)
  })

  it.each([1, 10, 30, 50, 70])('that lost %i characters at its end is cut short', (lost) => {
    expect(readToken(good.slice(0, -lost)).faults).toContain('cut-short')
  })

  it('with an RSA signature of 2048 bits is whole, and without its last characters is not', () => {
    const rsa = token({ alg: 'RS256' }, {}, 'A'.repeat(342))
    expect(readToken(rsa).faults).toEqual([])
    expect(readToken(rsa.slice(0, -4)).faults).toContain('cut-short')
  })

  it('inside a token is read too', () => {
    const outer = `${encode('{"alg":"HS256","cty":"JWT"}')}.${encode(good)}.${'A'.repeat(43)}`
    expect(readToken(outer).nested).toMatchObject({ kind: 'jws', claims: { sub: 'made-up' } })
  })

  it('that unwraps for ever does not', () => {
    let text = good
    for (let depth = 0; depth < 12; depth++) text = `${encode('{"alg":"none"}')}.${encode(text)}.`
    expect(readToken(text).kind).toBe('jws')
  })

  it('of any text never throws', () => {
    const anyText = fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => void readToken(text))
    const anyJson = fc.property(fc.json(), fc.json(), (header, claims) => {
      readToken(`${encode(header)}.${encode(claims)}.`)
    })
    expect(() => fc.assert(anyText)).not.toThrow()
    expect(() => fc.assert(anyJson)).not.toThrow()
  })
})
