import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch } from '../questions/exchange.ts'
import { givenValues } from '../questions/given.ts'
import type { Given } from '../questions/given.ts'
import { nearMiss, readExpectedGot } from '../questions/mismatch.ts'
import { short } from '../questions/said.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'pair'; readonly token: string; readonly api: string; readonly differ: string | undefined }
  | { readonly by: 'settings'; readonly one: string; readonly other: string }

const trusted = /^(?:\w*[._-])?(?:valid_?)?issuers?(?:_?ur[il])?$|^\w*issuer(?:_?ur[il])?$|^validIssuers?$|^iss$/i

const trustedIn = (evidence: Evidence): readonly Given[] =>
  givenValues(evidence, trusted).filter(
    ({ name, checked, value }) => (checked || !/^iss$/i.test(name)) && value.length > 3,
  )

const sentIn = (evidence: Evidence): readonly string[] => [
  ...evidence.tokens.flatMap(({ value }) => (value.claims.iss ? [value.claims.iss.value] : [])),
  ...givenValues(evidence, /^iss$/i).flatMap(({ value, checked }) => (checked ? [] : [value])),
]

/** The issuer of the token and the one that the API trusts, both in the report. */
function* fromPair(evidence: Evidence): Iterable<Sign<Facts>> {
  const sent = sentIn(evidence)
  const settings = trustedIn(evidence)
  if (sent.length === 0 || settings.some(({ value }) => sent.includes(value))) return
  const pairs = settings.flatMap(({ value, where }) =>
    sent.map((token) => ({ token, value, where, differ: nearMiss(token, value) })),
  )
  const best = pairs.find(({ differ }) => differ !== undefined) ?? pairs[0]
  if (best)
    yield likely({ by: 'pair', token: short(best.token), api: short(best.value), differ: best.differ }, best.where)
}

/** Two settings that both name the issuer, and name another one each: the verifier's and the authorization server's. */
function* fromSettings(evidence: Evidence): Iterable<Sign<Facts>> {
  const [first, ...rest] = trustedIn(evidence).filter(({ value }) => /^https?:\/\//.test(value))
  const other = rest.find(({ value, where }) => value !== first?.value && where.line !== first?.where.line)
  if (!first || !other) return
  const sign = statedOf(evidence, 'issuer').length > 0 ? likely : possible
  yield sign({ by: 'settings', one: short(first.value), other: short(other.value) }, first.where, 'owner')
}

const named = /\bissuer\b["']?[ :=]{0,3}["'](https?:\/\/[^"'\s]{4,300})["']/i

/** The issuer as its document names it, and the same but for a slash at the end where it is to be trusted (RFC 8414 §3.3, OpenID Connect Discovery §4.3). */
function* fromSlash(evidence: Evidence): Iterable<Sign<Facts>> {
  if (sentIn(evidence).length > 0) return
  const found = findMatch(evidence, named)
  const issuer = found?.value[1] ?? ''
  const other = issuer.endsWith('/') ? issuer.slice(0, -1) : `${issuer}/`
  const written = evidence.folded.some(({ cased }) => cased.includes(`"${other}"`) || cased.includes(`'${other}'`))
  if (found && written) yield likely({ by: 'settings', one: short(issuer), other: short(other) }, found.where, 'owner')
}

/** The server's words, as a pair where they name both values. */
function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { certainty, words, context, where } of statedOf(evidence, 'issuer')) {
    const pair = readExpectedGot(context)
    const facts: Facts = pair
      ? { by: 'pair', token: short(pair.got), api: short(pair.expected), differ: nearMiss(pair.got, pair.expected) }
      : { by: 'server', words }
    yield { certainty, facts, where }
  }
}

/** `iss` and the issuer that the API trusts differ, whichever of the two is set wrongly (RFC 7519 §4.1.1). */
export const wrongIssuer = defineCause({
  id: 'wrong-issuer',
  fixer: 'owner',
  references: [
    'RFC 7519 §4.1.1',
    'RFC 9068 §4',
    'https://openid.net/specs/openid-connect-discovery-1_0.html#ProviderConfigurationValidation',
  ],
  outranks: ['invalid-api-key', 'dropped-on-redirect'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromPair(evidence)
    yield* fromWords(evidence)
    yield* fromSettings(evidence)
    yield* fromSlash(evidence)
  },

  ask: () => ({
    what: 'the `iss` claim of the token, and the issuer that the API is set to',
    means:
      'The two have to be equal, character for character, the slash at the end included; if they are, the token is refused for another reason.',
    command: `printf %s "$TOKEN" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null | grep -o '"iss":"[^"]*"'`,
  }),

  words: {
    title: (facts, { host }) => {
      if (facts?.by === 'pair') return `the token is from \`${facts.token}\`, but the API trusts \`${facts.api}\``
      if (facts?.by === 'settings') return `two issuers are named: \`${facts.one}\` and \`${facts.other}\``
      return `the token is from another issuer than ${host ?? 'the API'} trusts`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server speaks of the issuer: “${facts.words}”.`
      if (facts.by === 'settings')
        return `One setting names the issuer \`${facts.one}\`. But another names \`${facts.other}\`.`
      return `The token is from: \`${facts.token}\`. But this API trusts: \`${facts.api}\`.${facts.differ ? ` They differ ${facts.differ}.` : ''}`
    },
    why: 'A verifier compares `iss` with the issuer that it trusts as text: a slash, a version, or http for https makes it another issuer.',
    visitor: () => [
      'Sign out and in again at the address that the owner of the service gives.',
      'If that does not help, tell the owner that the issuer of the token is not the one that the service trusts.',
    ],
    developer: (facts) => [
      facts?.by === 'pair'
        ? `Set the issuer of the verifier to \`${facts.token}\`, if that is your authorization server; else get the token from \`${facts.api}\`.`
        : 'Copy `issuer` from the discovery document into the verifier, character for character: `curl -sS "$ISSUER/.well-known/openid-configuration"`.',
      'Get the token at the same address, scheme and realm or tenant under which the API knows the authorization server; inside a container or behind a proxy the host name often differs.',
      'Where an authorization server stands behind a proxy, set its public address, so that tokens name that one.',
    ],
  },
})
