import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { credentialsOf, placeOf, refusedExchange, statusOf, toldAt } from '../exchange.ts'

type Facts = { readonly by: 'status'; readonly sent: boolean } | { readonly by: 'contrast' }

function* fromContrast(evidence: Evidence): Iterable<Sign<Facts>> {
  const contrast = toldAt(
    evidence,
    'works:another-user',
    'works:another-account',
    'works:browser',
    'works:admin',
    'works:login',
  )
  if (evidence.scene.status === 404 && contrast) yield likely({ by: 'contrast' }, contrast.where)
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

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange && statusOf(exchange) === 404)
      yield possible<Facts>({ by: 'status', sent: credentialsOf(exchange).length > 0 }, placeOf(exchange))
    yield* fromContrast(evidence)
  },

  ask: ({ url }) => ({
    what: 'whether the same address opens with an account that surely may see it',
    means: 'If it does, the 404 hides a missing permission; if not, the address is wrong.',
    command: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}'`,
  }),

  words: {
    title: (_, { host }) => `the 404 ${host ? `of ${host} ` : ''}hides that the resource exists`,
    because: (facts) => {
      if (facts.by === 'contrast')
        return 'Somebody else, or you elsewhere, can open it: so it exists, and the 404 stands for a refusal.'
      return facts.sent
        ? 'The credentials were taken without complaint, yet the resource is “not found”: with too few rights many servers answer so.'
        : 'The request carried no credentials, and private resources are often “not found” to strangers.'
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
