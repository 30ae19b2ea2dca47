import { certain, defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Challenge, Evidence, Exchange } from '../evidence.ts'
import { authorizationOf, challengesOf, refusedExchange, schemesOffered, statusOf } from '../questions/exchange.ts'
import { askCommand, nameOf, sendCommand } from '../questions/schemes.ts'
import { isRedacted } from '../questions/redacted.ts'

type Facts =
  | { readonly by: 'challenge'; readonly sent: string; readonly offered: readonly string[] }
  | { readonly by: 'server'; readonly sent: string; readonly words: string }

/** Schemes that a server takes for one another: a Negotiate challenge is answered with NTLM inside it, DPoP tokens are bearer tokens too. */
const kin: readonly (readonly string[])[] = [
  ['negotiate', 'ntlm', 'kerberos'],
  ['bearer', 'dpop'],
]

const areKin = (one: string, other: string): boolean =>
  one === other || kin.some((group) => group.includes(one) && group.includes(other))

const complaint =
  /(?:expected|requires?|only|must (?:be|use|start with)|use|unsupported|invalid|wrong|unknown|not supported)[^.\n]{0,40}\b(?:authentication |authorization |auth )?(?:scheme|bearer|basic|type)\b|scheme (?:is )?(?:not supported|unsupported|invalid|unknown)/

/** Whether a challenge names an error of the token: then its scheme was understood. */
const namesError = ({ params }: Challenge): boolean =>
  params.has('error') || params.get('stale')?.toLowerCase() === 'true'

function* fromChallenge(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)
  const challenges = challengesOf(exchange)
  const scheme = sent?.value.scheme
  if (
    !sent ||
    !scheme ||
    (sent.value.placeholder && !isRedacted(sent.value.placeholder)) ||
    (statusOf(exchange) ?? 401) !== 401 ||
    challenges.length === 0
  )
    return
  const offered = schemesOffered(exchange)
  if (offered.some((one) => areKin(one, scheme)) || challenges.some(({ value }) => namesError(value))) return
  yield certain({ by: 'challenge', sent: scheme, offered }, challenges[0]?.where ?? sent.where)
}

function* fromWords(evidence: Evidence, exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)?.value.scheme
  if (!sent) return
  for (const { text, where, by } of evidence.statements) {
    const words = by === 'body' ? complaint.exec(text.toLowerCase())?.[0] : undefined
    const wanted = words && /bearer|basic/.exec(words)?.[0]
    if (words && wanted !== sent) yield likely({ by: 'server', sent, words }, where)
  }
}

const listed = (schemes: readonly string[]): string => schemes.map(nameOf).join(' or ')

/** The scheme sent is not one that the server accepts (RFC 9110 §11.6.1). */
export const wrongScheme = defineCause({
  id: 'wrong-scheme',
  fixer: 'caller',
  references: ['RFC 9110 §11.6.1', 'RFC 9110 §11.4'],
  outranks: ['wrong-credentials', 'invalid-api-key', 'no-credentials', 'challenge-not-answered'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (!exchange) return
    yield* fromChallenge(exchange)
    yield* fromWords(evidence, exchange)
  },

  ask: ({ url }) => ({
    what: "the `WWW-Authenticate` field of the server's 401",
    means:
      'Its first word is the scheme that the server wants; if it is the one you send, the credential itself is refused.',
    command: askCommand(url),
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'challenge')
        return `the scheme ${nameOf(facts.sent)} was sent, but the server asks for ${listed(facts.offered)}`
      return 'the authentication scheme sent is not one that the server accepts'
    },
    because: (facts) =>
      facts.by === 'challenge'
        ? `The request uses \`${nameOf(facts.sent)}\`. But this server offers: ${listed(facts.offered)}.`
        : `The request uses \`${nameOf(facts.sent)}\`, and the server says: “${facts.words}”.`,
    why: 'A server reads credentials only in a scheme that it offers in its challenge; any other counts as none.',
    visitor: (_, { host }) => [
      `Use the sign-in that ${host ?? 'the site'} offers; a login of another kind is not understood there.`,
      'Tell the maker of the app which message you see: the app signs in in another way than the server wants.',
    ],
    developer: (facts, { url }) => {
      const wanted = facts?.by === 'challenge' ? facts.offered[0] : undefined
      return [
        wanted
          ? `Send ${nameOf(wanted)} credentials: \`${sendCommand(wanted, url)}\`.`
          : 'Send the credentials in the scheme that the challenge names.',
        'Look up which credential that scheme wants: a password or key for Basic and Digest, an access token for Bearer.',
      ]
    },
  },
})
