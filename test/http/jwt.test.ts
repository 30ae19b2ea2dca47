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

const signatureOf = (bytes: number): string => encode('x'.repeat(bytes))

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

  const [header, claims] = [encode('{"alg":"HS256"}'), encode('{"sub":"made-up"}')]
  const [deep, signature] = [`{"a":${'['.repeat(300)}${']'.repeat(300)}}`, signatureOf(32)]

  it.each([
    ['without a signature', `${header}.${claims}.`, ['empty-signature'], true],
    ['without a payload', `${header}..${signature}`, ['empty-payload'], true],
    ['of alg none', `${encode('{"alg":"None"}')}.${claims}.`, ['alg-none', 'empty-signature'], true],
    ['without alg', `${encode('{"typ":"JWT"}')}.${claims}.${signature}`, ['alg-missing'], false],
    ['whose alg is a number', `${encode('{"alg":1}')}.${claims}.${signature}`, ['alg-not-a-string'], false],
    [
      'whose header repeats a name',
      `${encode('{"alg":"HS256","alg":"HS256"}')}.${claims}.${signature}`,
      ['duplicate-header-parameter'],
      true,
    ],
    ['that repeats a claim', `${header}.${encode('{"sub":1,"sub":2}')}.${signature}`, ['duplicate-claim'], true],
    ['whose payload is text', `${header}.${encode('made up')}.${signature}`, ['payload-not-json'], true],
    ['whose payload is a list', `${header}.${encode('[1]')}.${signature}`, ['payload-not-an-object'], true],
    ['whose payload is cut', `${header}.${encode('{"sub":"ma')}.${signature}`, ['payload-not-json', 'cut-short'], true],
    ['whose payload is nested too deep', `${header}.${encode(deep)}.${signature}`, ['deep-nesting'], true],
    ['whose header is nested too deep', `${encode(deep)}.${claims}.${signature}`, ['deep-nesting'], true],
    ['whose payload is padded', `${header}.${encode('{"s":1}')}==.${signature}`, ['padding'], false],
    ['whose signature is padded', `${header}.${claims}.${signature}=`, ['padding'], false],
    ['whose signature is in base64', `${header}.${claims}.${'+'.repeat(43)}`, ['standard-base64'], false],
    ['whose signature is in both alphabets', `${header}.${claims}.${'+_'.repeat(21)}A`, ['standard-base64'], false],
    ['whose payload has an impossible length', `${header}.${encode('{"s":123}')}A.${signature}`, ['cut-short'], false],
  ] as const)('%s is a JWS with that fault', (_, text, faults, validForm) => {
    expect(readToken(text)).toMatchObject({ kind: 'jws', parts: 3, validForm, faults, mended: null })
  })

  it.each([
    ['of one part', header, ['one-part'], 1],
    ['of one part that is cut', encode('{"alg":"HS2'), ['one-part', 'cut-short'], 1],
    ['of two parts', `${header}.${claims}`, ['two-parts'], 2],
    ['of two parts, the second cut', `${header}.${encode('{"sub":"ma')}`, ['two-parts', 'cut-short'], 2],
    ['of two parts, the first cut', `${encode('{"alg":"HS2')}.x`, ['two-parts', 'cut-short'], 2],
    ['of two parts without a header', `made.${encode('{"sub":"ma')}`, ['two-parts'], 2],
    ['of four parts', `${header}.a.b.c`, ['four-parts'], 4],
    ['of four parts, the first cut', `${encode('{"alg":"HS2')}.a.b.c`, ['four-parts'], 4],
    ['of six parts', `${header}.a.b.c.d.e`, ['too-many-parts'], 6],
    [
      'of three parts that are no base64',
      'abcd!.b.c',
      ['foreign-character', 'header-not-base64url', 'header-not-json'],
      3,
    ],
    ['whose header is text', `${encode('made up')}.${claims}.${signature}`, ['header-not-json'], 3],
    ['whose header is a list', `${encode('[1]')}.${claims}.${signature}`, ['header-not-an-object'], 3],
    ['whose header is cut', `${encode('{"alg":"HS2')}.${claims}.${signature}`, ['header-not-json', 'cut-short'], 3],
    ['of five parts without a header', `${encode('made up')}.a.b.c.d`, ['header-not-json'], 5],
  ] as const)('%s is no JWT, for that fault', (_, text, faults, parts) => {
    const reading = readToken(text)
    expect(reading).toMatchObject({ kind: 'not-jwt', parts, validForm: false, payloadIsJson: null, nested: null })
    expect(reading.faults.toSorted()).toEqual(faults.toSorted())
  })

  it('of three parts without a header shows its claims all the same', () => {
    expect(readToken(`${encode('made up')}.${claims}.`)).toMatchObject({ header: null, claims: { sub: 'made-up' } })
  })

  it.each([
    ['with its header', '{"alg":"dir","enc":"A256GCM"}', 'a', [], true],
    ['without enc', '{"alg":"dir"}', 'a', ['enc-missing'], false],
    ['whose enc is a number', '{"alg":"dir","enc":1}', 'a', ['enc-missing'], false],
    ['without alg', '{"enc":"A256GCM"}', 'a', ['alg-missing'], false],
    ['that is padded', '{"alg":"dir","enc":"A256GCM"}', 'AA==', ['padding'], false],
  ] as const)('of five parts, %s, is a JWE', (_, own, part, faults, validForm) => {
    expect(readToken(`${encode(own)}..AA.${part === 'a' ? 'AAAA' : part}.AAA`)).toEqual({
      kind: 'jwe',
      parts: 5,
      validForm,
      header: JSON.parse(own),
      claims: null,
      payloadIsJson: null,
      nested: null,
      faults,
      mended: null,
    })
  })

  it('that was encoded twice is mended, and other base64 is not', () => {
    expect(readToken(encode(good))).toMatchObject({ faults: ['one-part', 'encoded-twice'], mended: good })
    expect(readToken(encode(encode(good)))).toMatchObject({ mended: null })
    expect(readToken(encode('ey.x'))).toMatchObject({ faults: ['one-part'], mended: null })
    expect(readToken(encode('a.b.c'))).toMatchObject({ faults: ['one-part'], mended: null })
    expect(readToken(`"${encode(good)}"`).mended).toBe(good)
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
})
