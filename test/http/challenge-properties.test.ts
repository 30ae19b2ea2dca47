import * as fc from 'fast-check'
import { customFetch, protectedResourceRequest, WWWAuthenticateChallengeError } from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { parseChallenges } from '../../src/http/challenge.ts'
import { loadVectors } from './vectors.ts'

interface Expected {
  readonly scheme: string
  readonly params: Readonly<Record<string, string | null>>
  readonly token68: string | null
}

const Vector = z.object({ header: z.array(z.string()), tolerant: z.boolean() })

const read = (header: readonly string[]): readonly Expected[] =>
  parseChallenges(header).map(({ scheme, params, token68 }) => ({
    scheme,
    params: Object.fromEntries(params),
    token68,
  }))

const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019!#$%&'*+-.^_`|~".split('')), minLength: 1, maxLength: 8 })
const text = fc.string({ unit: fc.constantFrom(...'aZ09 ,;=:/"\\()@<>é'.split('')), maxLength: 12 })
const quoted = text.map((value) => ({ value, written: `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"` }))
const value = fc.oneof(
  quoted,
  token.map((value) => ({ value, written: value })),
)
const params = fc.uniqueArray(fc.tuple(token, value), { selector: ([name]) => name.toLowerCase(), maxLength: 4 })
const token68 = fc
  .tuple(
    fc.string({ unit: fc.constantFrom(...'aZ09-._~+/'.split('')), minLength: 1, maxLength: 12 }),
    fc.constantFrom('', '=='),
  )
  .map((parts) => parts.join(''))
const NAMES = ['Basic', 'Bearer', 'DPoP', 'Negotiate', 'Newauth', 'X-Custom']
const challenge = fc.tuple(
  fc.constantFrom(...NAMES),
  fc.oneof(
    params.map((list) => ({ list, blob: null })),
    token68.map((blob) => ({ list: [], blob })),
  ),
)
const separator = fc.constantFrom(', ', ',', ' , ', ',, ')

const written = fc
  .tuple(fc.array(challenge, { minLength: 1, maxLength: 4 }), separator)
  .map(([challenges, between]) => ({
    field: challenges
      .map(([name, { list, blob }]) =>
        `${name} ${blob ?? list.map(([param, { written }]) => `${param}=${written}`).join(between)}`.trimEnd(),
      )
      .join(between),
    expected: challenges.map(([name, { list, blob }]) => ({
      scheme: name.toLowerCase(),
      params: Object.fromEntries(list.map(([param, { value }]) => [param.toLowerCase(), value])),
      token68: blob,
    })),
  }))

describe('well-formed challenges', () => {
  it('are read back as they were written', () => {
    fc.assert(
      fc.property(written, ({ field, expected }) => {
        expect(read([field])).toEqual(expected)
      }),
      { numRuns: 3000 },
    )
  })

  it('are read as a parser of regular expressions reads them', () => {
    fc.assert(
      fc.property(written, ({ field }) => {
        expect(read([field])).toEqual(readNaively(field))
      }),
      { numRuns: 3000 },
    )
  })

  it('are read as oauth4webapi reads them', async () => {
    const strict = (loadVectors('challenges', Vector) ?? []).filter(
      (vector) => !vector.tolerant && vector.header.every((line) => /^[ -~]*$/.test(line)),
    )
    const fields = [
      ...fc.sample(written, { numRuns: 200, seed: 401 }).map(({ field }) => field),
      ...strict.map(({ header }) => header.join(', ')),
    ]
    const compared = await Promise.all(fields.map(async (field) => [await readByOracle(field), read([field])] as const))
    const both = compared.filter(([theirs]) => theirs !== null)
    for (const [theirs, ours] of both) expect(ours).toEqual(theirs)
    expect(both.length).toBeGreaterThan(fields.length / 2)
  })
})

/** A second parser of the grammar, as short as can be: one regular expression a kind of item. */
function readNaively(field: string): readonly Expected[] {
  const found: { scheme: string; params: Record<string, string>; token68: string | null }[] = []
  const items =
    /([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))(?=\s*(?:,|$))|([\w-]+)(?: +([\w.~+/-]+=*)(?=\s*(?:,|$)))?(?=\s|,|$)/g
  for (const [, name, string, word, scheme, blob] of field.matchAll(items))
    if (scheme !== undefined) found.push({ scheme: scheme.toLowerCase(), params: {}, token68: blob ?? null })
    else
      Object.assign(found.at(-1)?.params ?? {}, {
        [name?.toLowerCase() ?? '']: string?.replaceAll(/\\(.)/g, '$1') ?? word,
      })
  return found
}

async function readByOracle(field: string): Promise<readonly Expected[] | null> {
  const fetch = () => Promise.resolve(new Response(null, { status: 401, headers: { 'www-authenticate': field } }))
  try {
    await protectedResourceRequest('made-up-token', 'GET', new URL('https://api.example.com/'), undefined, undefined, {
      [customFetch]: fetch,
    })
    return null
  } catch (error) {
    if (!(error instanceof WWWAuthenticateChallengeError)) return null
    return error.cause.map(({ scheme, parameters, token68 }) => ({
      scheme,
      params: Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, value ?? null])),
      token68: token68 ?? null,
    }))
  }
}
