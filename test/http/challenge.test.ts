import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type ChallengeFault, parseChallengeList, parseChallenges } from '../../src/http/challenge.ts'
import { loadVectors } from './vectors.ts'

const Expected = z.object({
  scheme: z.string(),
  params: z.record(z.string(), z.string().nullable()),
  token68: z.string().nullable(),
})
type Expected = z.infer<typeof Expected>

const Vector = z.object({
  id: z.string(),
  header: z.array(z.string()),
  expect: z.array(Expected),
  accept: z.array(z.array(Expected)).default([]),
  tolerant: z.boolean(),
  problems: z.array(z.string()).default([]),
})

/** The faults that report what a vector calls a problem, where they are not of the same name. */
const REPORTED_AS: Readonly<Record<string, readonly string[]>> = {
  'bad-token-char': ['bad-token-char', 'single-quotes'],
  garbage: ['garbage', 'bad-parameter'],
}

const read = (header: readonly string[]): readonly Expected[] =>
  parseChallenges(header).map(({ scheme, params, token68 }) => ({
    scheme,
    params: Object.fromEntries(params),
    token68,
  }))

const vectors = loadVectors('challenges', Vector)

describe.skipIf(vectors === null)('the challenges collected from other parsers', () => {
  it.each(vectors ?? [])('$id is read as its source reads it', (vector) => {
    expect([vector.expect, ...vector.accept]).toContainEqual(read(vector.header))
  })

  it.each((vectors ?? []).filter(({ tolerant }) => !tolerant))('$id, well-formed, has no fault', (vector) => {
    expect(parseChallengeList(vector.header).faults).toEqual([])
  })

  it.each((vectors ?? []).filter(({ problems }) => problems.length > 0))('$id has its problems reported', (vector) => {
    const { faults } = parseChallengeList(vector.header)
    for (const problem of vector.problems)
      expect(
        (REPORTED_AS[problem] ?? [problem]).some((fault) => faults.some((one) => one === fault)),
        `${problem} in ${faults.join(' ')}`,
      ).toBe(true)
  })
})

describe('broken challenges', () => {
  it.each<[string, string, readonly Expected[], readonly ChallengeFault[]]>([
    [
      'a string left open ends before the next parameter',
      'Digest realm="legacy, nonce="n1", qop="auth"',
      [{ scheme: 'digest', params: { realm: 'legacy', nonce: 'n1', qop: 'auth' }, token68: null }],
      ['missing-close-quote'],
    ],
    [
      'a string left open does not swallow the next challenge',
      'Basic realm="legacy, Bearer realm="api", Negotiate',
      [
        { scheme: 'basic', params: { realm: 'legacy' }, token68: null },
        { scheme: 'bearer', params: { realm: 'api' }, token68: null },
        { scheme: 'negotiate', params: {}, token68: null },
      ],
      ['missing-close-quote'],
    ],
    [
      'a string that is never closed does not swallow a scheme without parameters',
      'Basic realm="legacy, Negotiate',
      [
        { scheme: 'basic', params: { realm: 'legacy' }, token68: null },
        { scheme: 'negotiate', params: {}, token68: null },
      ],
      ['missing-close-quote'],
    ],
    [
      'quotes inside a value belong to it',
      'Basic realm="The "great" site", Bearer',
      [
        { scheme: 'basic', params: { realm: 'The "great" site' }, token68: null },
        { scheme: 'bearer', params: {}, token68: null },
      ],
      ['unescaped-quote'],
    ],
    [
      'quotes escaped for JSON are quotes',
      String.raw`Bearer realm=\"api\", error=\"invalid_token\"`,
      [{ scheme: 'bearer', params: { realm: 'api', error: 'invalid_token' }, token68: null }],
      ['escaped-quotes'],
    ],
    [
      "a chat's typographic quotes are quotes",
      'Bearer realm=“the api”, error=“invalid_token”',
      [{ scheme: 'bearer', params: { realm: 'the api', error: 'invalid_token' }, token68: null }],
      ['smart-quotes'],
    ],
    [
      'two lines pasted as one are two challenges',
      'Negotiate WWW-Authenticate: Basic realm="intranet"',
      [
        { scheme: 'negotiate', params: {}, token68: null },
        { scheme: 'basic', params: { realm: 'intranet' }, token68: null },
      ],
      ['field-name-inside'],
    ],
    [
      'challenges on lines of their own need no comma',
      'Negotiate\nNTLM\nBasic realm="x"',
      [
        { scheme: 'negotiate', params: {}, token68: null },
        { scheme: 'ntlm', params: {}, token68: null },
        { scheme: 'basic', params: { realm: 'x' }, token68: null },
      ],
      ['control-character'],
    ],
    [
      'semicolons for commas are read',
      'Bearer realm="x"; error="invalid_token"',
      [{ scheme: 'bearer', params: { realm: 'x', error: 'invalid_token' }, token68: null }],
      [],
    ],
    [
      'colour codes and zero-width characters are dropped',
      '\u001b[1mBearer\u001b[0m re\u200balm="x"',
      [{ scheme: 'bearer', params: { realm: 'x' }, token68: null }],
      ['colour-code', 'invisible-character'],
    ],
    ['parameters without a scheme are no challenge', 'realm="x", error="invalid_token"', [], ['no-scheme']],
  ])('%s', (_, value, challenges, faults) => {
    expect(read([value])).toEqual(challenges)
    expect(parseChallengeList([value]).faults).toEqual(faults)
  })

  it('a challenge says which field value it stands in', () => {
    expect(parseChallenges(['Negotiate, NTLM', 'Basic realm="x"']).map(({ line }) => line)).toEqual([0, 0, 1])
  })

  it('names of parameters like those of objects are plain names', () => {
    expect(read(['X __proto__=a, constructor=b'])[0]?.params).toEqual(
      Object.fromEntries([
        ['__proto__', 'a'],
        ['constructor', 'b'],
      ]),
    )
  })
})
