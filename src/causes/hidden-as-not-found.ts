import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange } from '../evidence.ts'
import { credentialsOf, placeOf, refusedExchange, statusOf, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { near } from '../questions/near.ts'

type Facts =
  | { readonly by: 'status'; readonly sent: 'yes' | 'no' | 'unknown' }
  | { readonly by: 'contrast' }
  | { readonly by: 'server'; readonly words: string }

const sentIn = (exchange: Exchange): 'yes' | 'no' | 'unknown' => {
  if (credentialsOf(exchange).length > 0) return 'yes'
  return exchange.request?.complete ? 'no' : 'unknown'
}

/** Servers that admit it: "not found, or you may not see it". */
const either = near(
  /not (?:be )?found|does(?:n't| not) exist|no such|cannot find/g,
  30,
  /\bor (?:if )?(?:you|your|it is private|is private|insufficient|no|not)\b/,
)

/** Somebody else, or the reporter elsewhere, opens what is not found here. */
const elsewhere = ['works:another-user', 'works:another-account', 'works:browser', 'works:admin', 'works:web-interface']

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const { status } = evidence.scene
  const contrast = toldAt(evidence, ...elsewhere)
  if (status === 404 && contrast) yield likely({ by: 'contrast' }, contrast.where)
  else if (status === 404 && evidence.scene.statusWhere && !refusedExchange(evidence))
    yield possible({ by: 'status', sent: 'unknown' }, evidence.scene.statusWhere)
  const heard = status === 404 || status === null ? heardAt(evidence, either) : undefined
  if (heard) yield (heard.value.firsthand ? likely : possible)({ by: 'server', words: heard.value.words }, heard.where)
}

/** 404 in place of 401 or 403, so as not to tell that the resource exists (RFC 9110 §15.5.4, §15.5.5). */
export const hiddenAsNotFound = defineCause({
  id: 'hidden-as-not-found',
  fixer: 'caller',
  references: [
    'RFC 9110 §15.5.4',
    'RFC 9110 §15.5.5',
    'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource',
  ],
  outranks: ['forbidden'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange && statusOf(exchange) === 404)
      yield possible<Facts>({ by: 'status', sent: sentIn(exchange) }, placeOf(exchange))
    yield* fromTelling(evidence)
  },

  ask: ({ url }) => ({
    what: 'whether the same address opens with an account that surely may see it',
    means: 'If it does, the 404 hides a missing permission; if not, the address is wrong.',
    command: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (_, { host }) => `the 404 ${host ? `of ${host} ` : ''}hides that the resource exists`,
    because: (facts) => {
      if (facts.by === 'server') return `“${facts.words}”: the server leaves open which of the two it is.`
      if (facts.by === 'contrast')
        return 'Somebody else, or you elsewhere, can open it: so it exists, and the 404 stands for a refusal.'
      if (facts.sent === 'yes')
        return 'The credentials were taken without complaint, yet the resource is “not found”: with too few rights many servers answer so.'
      return facts.sent === 'no'
        ? 'The request carried no credentials, and private resources are often “not found” to strangers.'
        : 'A private resource is often “not found” to those who may not see it.'
    },
    why: 'Some servers answer 404 where you may not see a thing, so as not to tell that it is there.',
    visitor: () => [
      'Sign in with the account that was given access, and open the link again.',
      'Ask the owner to invite your account, and to check the address.',
    ],
    developer: () => [
      'Send credentials with the scope or role that reading this resource wants; for a private repository that is its own scope.',
      'Check that the account is a member of the organisation or project, and that a fine-grained token names this resource.',
      'Only then look for a typing mistake in the path.',
    ],
  },
})
