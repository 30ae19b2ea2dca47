import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { credentialsOf, findText, placeOf, reasonGiven, refusedExchange, statusOf } from '../exchange.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'status'; readonly known: boolean }
  | { readonly by: 'text' }

/** Wordings with which servers of all kinds say that they know the caller and refuse all the same. */
const denied =
  /(?:do(?:es)? not|don't|doesn't) have (?:the |a |any |sufficient |enough |required )*(?:permissions?|access|rights?|privileges?)|(?:insufficient|missing|lacks?|not enough) (?:the |required |necessary )*(?:permissions?|privileges?|rights?|roles?)|not (?:allowed|permitted|authorized|authorised) to (?:access|perform|view|use|execute|read|list|create|delete|update|call|make)|permission[ _]denied|access (?:is |was )?(?:denied|forbidden)|forbidden by (?:administrative rules|rule|policy)|directory index of .{0,200} is forbidden/

function* fromExchange(exchange: Exchange): Iterable<Sign<Facts>> {
  if (statusOf(exchange) !== 403) return
  const where = exchange.response?.body?.where ?? placeOf(exchange)
  const words = denied.exec(reasonGiven(exchange))?.[0]
  const known = credentialsOf(exchange).length > 0
  if (words) yield likely({ by: 'server', words }, where)
  else
    yield known
      ? likely({ by: 'status', known }, placeOf(exchange))
      : possible({ by: 'status', known }, placeOf(exchange))
}

function* fromText(evidence: Evidence): Iterable<Sign<Facts>> {
  if (evidence.scene.status !== 403) return
  const found = findText(evidence, 'permission denied', 'forbidden', 'access denied', 'not have permission')
  if (found) yield possible({ by: 'text' }, found.where)
}

/** The server knows the caller and refuses all the same (RFC 9110 §15.5.4). */
export const forbidden = defineCause({
  id: 'forbidden',
  fixer: 'owner',
  references: ['RFC 9110 §15.5.4'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) yield* fromExchange(exchange)
    else yield* fromText(evidence)
  },

  ask: ({ url }) => ({
    what: 'the body of the 403, and whether another account gets through with the same call',
    means: 'If another account gets through, this one lacks a permission; if none does, a rule refuses everybody.',
    command: `curl -sS -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (_, { host }) => `${host ?? 'the server'} knows the caller, but does not allow this`,
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'text') return 'The report speaks of a 403 and of a permission that is missing.'
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
