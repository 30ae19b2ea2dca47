import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { challengeParam, challengesOf, findMatch, refusedExchange, statusOf } from '../questions/exchange.ts'
import { findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'
import { statedOf, statesOther } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'challenge'; readonly wanted: string | undefined; readonly held: string | undefined }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'pair'; readonly wanted: string; readonly held: string }
  | { readonly by: 'granted-late' }
  | { readonly by: 'told'; readonly wanted: string; readonly held: string }

const listed = (scopes: readonly string[]): string => short(scopes.join(' '))

const scopesSent = (exchange: Exchange | undefined): readonly string[] | undefined =>
  exchange?.request?.credentials
    .map(({ value }) => value.token?.claims.scope?.value)
    .find((scope) => scope !== undefined)

function* fromChallenge(exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const held = scopesSent(exchange)
  for (const { value, where } of challengesOf(exchange))
    if (value.params.get('error') === 'insufficient_scope') {
      const scope = value.params.get('scope')
      yield certain({ by: 'challenge', wanted: scope ? short(scope) : undefined, held: held && listed(held) }, where)
    }
}

/** The scopes of the token that was sent, and those that the challenge asks for without naming an error. */
function* fromPair(evidence: Evidence, exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const held = scopesSent(exchange)
  const wanted = challengeParam(exchange, 'scope')
  if (!held || !wanted || challengeParam(exchange, 'error')?.value === 'insufficient_scope') return
  const lacking = wanted.value.split(' ').filter((scope) => scope !== '' && !held.includes(scope))
  if (lacking.length === 0 || challengeParam(exchange, 'error') || statesOther(evidence, 'scope')) return
  yield (statusOf(exchange ?? {}) === 403 ? likely : possible)(
    { by: 'pair', wanted: listed(lacking), held: listed(held) },
    wanted.where,
  )
}

/** `X-OAuth-Scopes` and `X-Accepted-OAuth-Scopes`: the scopes held, and those any one of which is wanted. */
function* fromFields(exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const fields = new Map(exchange?.response?.fields.map((field) => [field.name.toLowerCase(), field]))
  const [held, wanted] = [fields.get('x-oauth-scopes'), fields.get('x-accepted-oauth-scopes')]
  if (!held || !wanted || wanted.value.trim() === '') return
  const scopes = (text: string): readonly string[] => text.split(/[, ]+/).filter((scope) => scope !== '')
  const own = scopes(held.value)
  if (!scopes(wanted.value).some((scope) => own.includes(scope)))
    yield likely({ by: 'told', wanted: short(wanted.value), held: short(held.value) || 'none' }, held.where)
}

/** A group, role or permission that was given lately: a login or token from before does not carry it yet. */
const grantedLately = near(
  /\b(?:added|assigned|granted|gave|given|put|now (?:are |am |is )?in|now a member)\b/g,
  60,
  /\b(?:groups?|roles?|permissions?|policy)\b/,
)

const wantedOf = (facts: Facts | undefined): string | undefined =>
  facts && facts.by !== 'server' && facts.by !== 'granted-late' ? facts.wanted : undefined

/** The token is good, but lacks a scope, role or permission that the endpoint wants (RFC 6750 §3.1). */
export const insufficientScope = defineCause({
  id: 'insufficient-scope',
  fixer: 'caller',
  references: ['RFC 6750 §3.1', 'RFC 6749 §3.3'],
  outranks: ['forbidden', 'invalid-api-key', 'wrong-claims', 'hidden-as-not-found'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    const exchange = refusedExchange(evidence)
    yield* fromChallenge(exchange)
    yield* fromPair(evidence, exchange)
    yield* fromFields(exchange)
    const granted = findWording(evidence, grantedLately)
    if (
      granted &&
      findMatch(evidence, /\bstill\b/i) &&
      (evidence.scene.status === 401 || evidence.scene.status === 403)
    )
      yield likely({ by: 'granted-late' }, granted.where)
    for (const { certainty, words, where } of statedOf(evidence, 'scope'))
      yield { certainty, facts: { by: 'server', words }, where }
  },

  ask: () => ({
    what: 'the `scope` or `scp` claim of the token (or the permissions of the key), and those that the endpoint’s documentation names',
    means:
      'What the endpoint wants and the token does not have is what is missing; if nothing is, the account itself lacks the right.',
    command: `printf %s "$TOKEN" | cut -d. -f2 | tr '_-' '/+' | base64 -d 2>/dev/null | grep -o '"sco\\?pe\\?":[^,}]*'`,
  }),

  words: {
    title: (facts, { host }) => {
      const wanted = wantedOf(facts)
      return wanted
        ? `the token lacks the scope \`${wanted}\``
        : `the token lacks a scope or permission that ${host ?? 'the endpoint'} wants`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'granted-late')
        return 'The group, role or permission was given lately: a login or token from before that does not carry it until it is made anew.'
      const held = facts.held
        ? `The token has: \`${facts.held}\`.`
        : 'The server knows the token, and names the error `insufficient_scope`.'
      return facts.wanted ? `${held} But the endpoint wants: \`${facts.wanted}\`.` : held
    },
    why: 'A token opens only what its scopes name; the caller is known, and sending the same token again does not help.',
    visitor: () => [
      'Sign out and in again, and allow everything that the app asks for.',
      'Ask the owner of the account or workspace for the permission, if you may not grant it yourself.',
    ],
    developer: (facts) => {
      const wanted = wantedOf(facts)
      return [
        wanted
          ? `Ask for the scope \`${wanted}\` when the token is requested, and let the user consent again.`
          : 'Ask for the scope that the endpoint’s documentation names when the token is requested.',
        'Get a new token afterwards: scopes are fixed when a token is made, and a refresh does not add any.',
        'Give the key, app or service account the role or permission, where the product sets it there and not in the request.',
      ]
    },
  },
})
