import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { credentialsOf, findText, placeOf, reasonGiven, refusedExchange, statusOf } from '../questions/exchange.ts'
import { anyOf, firstPlace, near, says } from '../questions/near.ts'
import { short } from '../questions/said.ts'
import { statedIn } from '../questions/stated.ts'
import { indexed } from '../search/indexed.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'status'; readonly known: boolean }
  | { readonly by: 'text' }

/** Wordings with which servers of all kinds say that they know the caller and refuse all the same. */
const denied = anyOf(
  near(/\b(?:do(?:es)? not|don't|doesn't) have /g, 30, /permissions?\b|\baccess\b|\brights?\b|privileges?\b/),
  near(/\b(?:insufficient|missing|lacks?|not enough) /g, 24, /permissions?\b|privileges?\b|\brights?\b|\broles?\b/),
  says(
    /not (?:allowed|permitted|authori[sz]ed) to (?:access|perform|view|use|execute|read|list|create|delete|update|call)/,
  ),
  says(
    /permission[ _]denied|access (?:is |was )?(?:denied|forbidden)|forbidden by (?:administrative rules|rule|policy)/,
  ),
  near(/directory index of /g, 200, /is forbidden/),
)

function* fromExchange(evidence: Evidence, exchange: Exchange): Iterable<Sign<Facts>> {
  if (statusOf(exchange) !== 403) return
  const reason = reasonGiven(exchange)
  const met = firstPlace(denied, indexed(reason))
  const known = credentialsOf(exchange).length > 0
  const sign = statedIn(evidence).length > 0 || !(met ?? known) ? possible : likely
  if (met) {
    const words = short(reason.slice(met.index, met.index + met.length))
    yield sign({ by: 'server', words }, exchange.response?.body?.where ?? placeOf(exchange))
  } else yield sign({ by: 'status', known }, placeOf(exchange))
}

/** What sites show to somebody whom they know. */
const noPermission = [
  'do not have permission to view',
  'do not have permission to access',
  "don't have permission to view",
  "don't have permission to access",
  'not have the required permission',
] as const

function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  const { status } = evidence.scene
  const found = findText(evidence, 'permission denied', 'forbidden', 'access denied', 'not have permission')
  if (status === 403 && found) yield possible({ by: 'text' }, found.where)
  const told = status === null ? findText(evidence, ...noPermission) : undefined
  if (told) yield likely({ by: 'text' }, told.where)
}

/** The server knows the caller and refuses all the same (RFC 9110 §15.5.4). */
export const forbidden = defineCause({
  id: 'forbidden',
  fixer: 'owner',
  references: ['RFC 9110 §15.5.4'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromExchange(evidence, exchange)
    else yield* fromText(evidence)
  },

  ask: ({ url }) => ({
    what: 'the body of the 403, and whether another account gets through with the same call',
    means: 'If another account gets through, this one lacks a permission; if none does, a rule refuses everybody.',
    command: `curl -sS -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (facts, { host }) => {
      const server = host ?? 'the server'
      if (facts?.by === 'status' && facts.known) return `${server} knows the caller, but does not allow this`
      return facts?.by === 'status'
        ? `${server} refuses this without asking for a login`
        : `${server} does not allow this`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'text') return 'The report speaks of a permission that is missing, not of a login.'
      return facts.known
        ? 'The request carried credentials, and the answer is 403 rather than 401: the server does not ask for others.'
        : 'The answer is 403: the server refuses without asking who you are.'
    },
    why: 'A 403 is about permission, not identity: the same credentials sent again change nothing, others may.',
    visitor: (_, { host }) => [
      `Ask the owner of ${host ?? 'the site'} for access to this page, and name the account that you are signed in with.`,
      'If you have a second account, sign out and try that one.',
    ],
    developer: () => [
      'Give the account or token the role or permission that the resource wants, or use one that has it.',
      'If nobody should be refused here, look for the rule that does it: file permissions, `Require` or `deny` lines, an IP list, a policy.',
    ],
  },
})
