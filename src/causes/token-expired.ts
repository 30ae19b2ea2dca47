import { certain, defineCause, possible } from '../cause.ts'
import type { Where } from '../evidence.ts'
import { challengeParam, refusedExchange, toldAt } from '../exchange.ts'
import { between, moment } from '../time.ts'

type Facts =
  | { readonly by: 'claim'; readonly expired: Date; readonly age: string }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'pattern' }

const ageOf = (facts: Facts | undefined): string =>
  facts?.by === 'claim' ? ` ${facts.age} before the request` : ''

/** The access token is past its `exp` claim (RFC 7519 §4.1.4), or past the life that its server gives it. */
export const tokenExpired = defineCause({
  id: 'token-expired',
  fixer: 'caller',
  references: ['RFC 7519 §4.1.4', 'RFC 6750 §3.1'],
  outranks: ['invalid-api-key'],

  *signs(evidence) {
    const { scene, tokens } = evidence
    for (const { value: { claims, kind } } of tokens)
      if (claims.exp && kind !== 'refresh' && claims.exp.value <= scene.time) {
        const facts: Facts = { by: 'claim', expired: claims.exp.value, age: between(claims.exp.value, scene.time) }
        yield certain(facts, claims.exp.where)
      }
    const description = challengeParam(refusedExchange(evidence), 'error_description')
    if (description && /\bexpired\b/i.test(description.value))
      yield certain<Facts>({ by: 'server', words: description.value }, description.where)
    const pattern = toldAt(evidence, 'when:after-a-while')
    if (pattern) yield patternSign(pattern.where)
  },

  ask: ({ url }) => ({
    what: 'the `exp` claim of the token and the time of the request',
    means: 'If `exp` is earlier, the token has expired; if not, it was refused for another reason.',
    command: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts) => `the access token expired${ageOf(facts)}`,
    because: (facts) => {
      if (facts.by === 'claim') return `\`exp\` is ${moment(facts.expired)}, ${facts.age} before the request.`
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      return 'It works at first and fails after a while, as a token does that is not renewed.'
    },
    why: 'A server refuses a token from its `exp` on, however good its signature is.',
    visitor: (_, { host }) => [`Sign out of ${host ?? 'the site'} and sign in again.`],
    developer: () => [
      'Ask the authorization server for a new access token, with the refresh token if you hold one.',
      'Ask for the next one before `exp`, not after the first 401.',
    ],
  },
})

const patternSign = (where: Where) => possible<Facts>({ by: 'pattern' }, where)
