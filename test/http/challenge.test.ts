import fc from 'fast-check'
import { customFetch, protectedResourceRequest, WWWAuthenticateChallengeError } from 'oauth4webapi'
import { describe, expect, it } from 'vitest'
import { type ChallengeFault, parseChallengeList, parseChallenges } from '../../src/http/challenge.ts'
import { loadVectors } from './vectors.ts'

interface Expected {
  readonly scheme: string
  readonly params: Readonly<Record<string, string | null>>
  readonly token68: string | null
}

interface ChallengeVector {
  readonly id: string
  readonly header: readonly string[]
  readonly expect: readonly Expected[]
  readonly accept?: readonly (readonly Expected[])[]
  readonly tolerant: boolean
  readonly problems?: readonly string[]
}

/** The faults that report what a vector calls a problem, where they are not of the same name. */
const REPORTED_AS: Readonly<Record<string, readonly ChallengeFault[]>> = {
  'bad-token-char': ['bad-token-char', 'single-quotes'],
  garbage: ['garbage', 'bad-parameter'],
}

const read = (header: readonly string[]): readonly Expected[] =>
  parseChallenges(header).map(({ scheme, params, token68 }) => ({
    scheme,
    params: Object.fromEntries(params),
    token68,
  }))

const plain = (challenges: readonly Expected[]) =>
  challenges.map(({ scheme, params, token68 }) => ({ scheme, params, token68 }))

const vectors = loadVectors<ChallengeVector>('challenges')

describe.skipIf(vectors === null)('the challenges collected from other parsers', () => {
  it.each(vectors ?? [])('$id is read as its source reads it', (vector) => {
    expect([vector.expect, ...(vector.accept ?? [])].map(plain)).toContainEqual(read(vector.header))
  })

  it.each((vectors ?? []).filter(({ tolerant }) => !tolerant))('$id, well-formed, has no fault', (vector) => {
    expect(parseChallengeList(vector.header).faults).toEqual([])
  })

  it.each((vectors ?? []).filter(({ problems }) => problems !== undefined))(
    '$id has its problems reported',
    (vector) => {
      const { faults } = parseChallengeList(vector.header)
      for (const problem of vector.problems ?? [])
        expect(
          (REPORTED_AS[problem] ?? [problem]).some((fault) => faults.includes(fault as ChallengeFault)),
          `${problem} in ${faults.join(' ')}`,
        ).toBe(true)
    },
  )
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

  it('any text is read, in bounded time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => Array.isArray(parseChallenges([text]))),
    )
    const bits = fc.constantFrom(
      '"',
      '\\',
      '=',
      ',',
      ' ',
      'a',
      'Basic ',
      'realm',
      '\n',
      '“',
      "'",
      ';',
      ':',
      'x="',
      'y="a"b,',
    )
    fc.assert(
      fc.property(fc.array(bits, { maxLength: 60 }), (parts) => Array.isArray(parseChallenges([parts.join('')]))),
      { numRuns: 2000 },
    )
    for (const unit of [
      '"',
      'a="',
      'a="b"c ',
      'y="a"b,x=1 ',
      ' ',
      'a ',
      'a=b ',
      "a='",
      '\\"',
      '\u001b[',
      'a, Basic ',
      '=',
      '\n a',
      'é"',
    ])
      parseChallenges([`Basic ${unit.repeat(1_000_000 / unit.length)}`])
  }, 20_000)
})

const token = fc.string({ unit: fc.constantFrom(..."abcXYZ019!#$%&'*+-.^_`|~"), minLength: 1, maxLength: 8 })
const text = fc.string({ unit: fc.constantFrom(...'aZ09 ,;=:/"\\()@<>é'), maxLength: 12 })
const quoted = text.map((value) => ({ value, written: `"${value.replaceAll(/["\\]/g, String.raw`\$&`)}"` }))
const value = fc.oneof(
  quoted,
  token.map((value) => ({ value, written: value })),
)
const params = fc.uniqueArray(fc.tuple(token, value), { selector: ([name]) => name.toLowerCase(), maxLength: 4 })
const token68 = fc
  .tuple(fc.string({ unit: fc.constantFrom(...'aZ09-._~+/'), minLength: 1, maxLength: 12 }), fc.constantFrom('', '=='))
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
    const strict = (vectors ?? []).filter(
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
      params: { ...parameters } as Record<string, string>,
      token68: token68 ?? null,
    }))
  }
}
