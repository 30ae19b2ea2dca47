import { defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Where } from '../evidence.ts'
import { findMatch } from '../questions/exchange.ts'
import { givenValues } from '../questions/given.ts'
import { nearMiss, readExpectedGot } from '../questions/mismatch.ts'
import { short } from '../questions/said.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'pair'; readonly token: string; readonly api: string; readonly differ: string | undefined }
  | { readonly by: 'blank'; readonly api: string }

const wanted = /^(?:\w*[._-])?(?:valid_?)?audiences?$|^validAudiences?$|^resource$|^aud$/i

/** What the API expects: configured as its audience, or compared with `aud`; not a claim of a pasted token. */
const expectedIn = (evidence: Evidence): readonly { readonly value: string; readonly where: Where }[] =>
  givenValues(evidence, wanted).filter(({ name, checked }) => checked || !/^aud$/i.test(name))

/** A released client of MCP asks for its tokens by itself: that it leaves `resource` out is its maker's to mend. */
const releasedClient =
  /\b(?:Claude|Cursor|ChatGPT|Copilot|VS ?Code|Windsurf|MCP Inspector|Codex|Gemini CLI)\b[^\n]{0,200}\bMCP\b/i

const sentIn = (evidence: Evidence): readonly string[] => [
  ...evidence.tokens.flatMap(({ value }) => (value.kind === 'refresh' ? [] : (value.claims.aud?.value ?? []))),
  ...givenValues(evidence, /^aud$/i).flatMap(({ value, checked }) => (checked ? [] : [value])),
]

/** The audience of the token and the one that the API is set to, both in the report. */
function* fromPair(evidence: Evidence): Iterable<Sign<Facts>> {
  const sent = sentIn(evidence)
  const expected = expectedIn(evidence)
  const first = expected[0]
  if (!first || sent.length === 0 || expected.some(({ value }) => sent.includes(value))) return
  const close = expected.flatMap(({ value, where }) =>
    sent.map((token) => ({ value, where, token, differ: nearMiss(token, value) })),
  )
  const best = close.find(({ differ }) => differ !== undefined) ?? close[0]
  if (best)
    yield likely(
      { by: 'pair', token: short(best.token), api: short(best.value), differ: best.differ },
      best.where,
      best.differ === undefined && findMatch(evidence, releasedClient) ? 'provider' : undefined,
    )
}

/** The server's words, as a pair where they name both values. */
function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { certainty, words, context, where } of statedOf(evidence, 'audience')) {
    const pair = readExpectedGot(context)
    const facts: Facts = pair
      ? { by: 'pair', token: short(pair.got), api: short(pair.expected), differ: nearMiss(pair.got, pair.expected) }
      : { by: 'server', words }
    yield { certainty, facts, where }
  }
}

/** A blank inside the quotes of a configured audience is part of it. */
function* fromBlanks(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { value, where } of expectedIn(evidence))
    if (value !== value.trim()) yield likely({ by: 'blank', api: short(value.trim()) }, where, 'owner')
}

const pairOf = (facts: Facts | undefined) => (facts?.by === 'pair' ? facts : undefined)

/** `aud` and the audience that the API expects differ, whichever of the two is set wrongly (RFC 7519 §4.1.3). */
export const wrongAudience = defineCause({
  id: 'wrong-audience',
  fixer: 'caller',
  references: ['RFC 7519 §4.1.3', 'RFC 9068 §4', 'RFC 8707 §2'],
  outranks: ['invalid-api-key'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromPair(evidence)
    yield* fromWords(evidence)
    yield* fromBlanks(evidence)
  },

  ask: () => ({
    what: 'the `aud` claim of the token, and the audience that the API is set to',
    means: 'The two have to be equal, character for character; if they are, the token is refused for another reason.',
    command: `printf %s "$TOKEN" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null | grep -o '"aud":[^]}]*'`,
  }),

  words: {
    title: (facts, { host }) => {
      const pair = pairOf(facts)
      if (pair) return `the token is for \`${pair.token}\`, but the API expects \`${pair.api}\``
      if (facts?.by === 'blank') return `the audience that the API expects has a blank at its edge: \`${facts.api}\``
      return `the token is for another audience than ${host ?? 'the API'} expects`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server speaks of the audience: “${facts.words}”.`
      if (facts.by === 'blank')
        return `The configured audience \`${facts.api}\` stands in its quotes with a blank before or after it, which belongs to it.`
      return `The token is for: \`${facts.token}\`. But this API is: \`${facts.api}\`.${facts.differ ? ` They differ ${facts.differ}.` : ''}`
    },
    why: 'An API takes only tokens that name it in `aud`, so that a token given to one service cannot be used at another.',
    visitor: () => [
      'Sign out and in again, so that a token for this service is made.',
      'If that does not help, tell the owner of the app that its token has the wrong audience; you cannot change that yourself.',
    ],
    developer: (facts) => {
      const pair = pairOf(facts)
      return [
        pair
          ? `Make the two equal: ask for a token for \`${pair.api}\`, or set the audience of the API to \`${pair.token}\` if that names this API.`
          : 'Ask the authorization server for a token for this API: by `audience`, `resource` (RFC 8707) or a scope of this API, as it wants it.',
        'Set the audience of the verifier to the identifier of the API, character for character, not to the id of the client that signs in.',
        'Get a new token afterwards; one that is kept has the old audience.',
      ]
    },
  },
})
