import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Exchange, Token } from '../evidence.ts'
import { authorizationOf, findText, refusedExchange } from '../questions/exchange.ts'
import { anyOf, findWording, near } from '../questions/near.ts'
import { statedIn, statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'token'; readonly kind: Token['kind']; readonly because: string; readonly from: string | undefined }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'telling' }

/** Kinds that no API takes as an access token, and what each is called. */
const never: Partial<Record<Token['kind'], string>> = {
  refresh: 'a refresh token',
  custom: 'a custom token, which has to be exchanged for an ID token first',
  'dpop-proof': 'a DPoP proof',
  logout: 'a logout token',
  'client-assertion': 'an assertion for the token endpoint',
  'security-event': 'a security event token',
  introspection: 'the answer of an introspection',
  'request-object': 'a request object',
}

/** Kinds that some APIs take and others do not. */
const sometimes: Partial<Record<Token['kind'], string>> = {
  id: 'an ID token',
  app: 'a token of an app, not of one of its installations',
}

const nameOf = (kind: Token['kind']): string => never[kind] ?? sometimes[kind] ?? 'a token of another kind'

/** Issuers whose own libraries verify ID tokens on purpose. */
const takesIdTokens = ({ issuedBy }: Token): boolean => issuedBy === 'Firebase'

const isTokenEndpoint = ({ request }: Exchange): boolean =>
  /\/(?:token|revoke|introspect|refresh)[\w-]{0,20}\/?$|\/refresh/i.test(request?.address?.value.path ?? '')

/** A verifier that does not get past the signature has not looked at the kind. */
const signatureFails = [
  'invalid signature',
  'signature verification failed',
  'signature is invalid',
  'not match locally',
]

/** The server gives a reason that a token of another kind does not explain; audience and claims it does. */
const isExplained = (evidence: Evidence): boolean =>
  findText(evidence, ...signatureFails) !== undefined ||
  statedIn(evidence).some(
    ({ reason, certainty }) =>
      certainty === 'certain' && ['expired', 'signature', 'key', 'issuer', 'clock', 'scope'].includes(reason),
  )

function* fromSent(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence)
  const sent = authorizationOf(exchange)
  const token = sent?.value.token
  if (!exchange || !sent || !token || isTokenEndpoint(exchange)) return
  const facts: Facts = { by: 'token', kind: token.kind, because: token.kindBecause ?? '', from: token.issuedBy }
  if (isExplained(evidence)) {
    if (never[token.kind] ?? sometimes[token.kind]) yield possible(facts, sent.where)
  } else if (never[token.kind]) yield (token.kind === 'client-assertion' ? likely : certain)(facts, sent.where)
  else if (sometimes[token.kind]) yield (takesIdTokens(token) ? possible : likely)(facts, sent.where)
}

/** A token that is shown by itself, with the words of a refusal: it may be the one that was sent. */
function* fromLoose(evidence: Evidence): Iterable<Sign<Facts>> {
  const sent = new Set(evidence.credentials.flatMap(({ value }) => value.token ?? []))
  if (sent.size > 0 || evidence.tokens.length !== 1) return
  for (const { value, where } of evidence.tokens)
    if (never[value.kind] ?? sometimes[value.kind]) {
      const facts: Facts = { by: 'token', kind: value.kind, because: value.kindBecause ?? '', from: value.issuedBy }
      yield (isExplained(evidence) || takesIdTokens(value) ? possible : likely)(facts, where)
    }
}

/** Products whose own APIs take ID tokens on purpose, in lower case. */
const wantsIdToken = [
  'firebase',
  'cognito',
  'kubernetes',
  'kubectl',
  'cloud run',
  'gcloud',
  'signinwithidtoken',
  'x-goog-iap',
]

/** Code or a sentence that puts an ID token where an access token belongs (lower case). */
const idTokenSent = anyOf(
  near(
    /\b(?:bearer|authorization|send(?:ing)?|sent|pass(?:ing|ed)?|us(?:e|ing|ed)|add(?:ing|ed)?|put|attach(?:ing|ed)?|suppl(?:y|ying|ied)|provid(?:e|ing|ed))\b/g,
    24,
    /(?<!(?:not|instead of|rather than|no|without) )(?<!(?:not|instead of|rather than|no|without) (?:the|an|my) )\b(?:id[_ -]?|identity )tokens?\b/,
  ),
  near(
    /\bid[_ -]?tokens?\b/g,
    30,
    /\b(?:suffices?|(?:as|in|for) (?:the |a )?(?:bearer|authorization)|(?:does|did)(?:n't| not) authenticate)\b/,
  ),
)

/** The reporter or the code says that the ID token is sent. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  if (isExplained(evidence) || findText(evidence, ...wantsIdToken)) return
  const told = findWording(evidence, idTokenSent)
  if (told) yield likely<Facts>({ by: 'telling' }, told.where)
}

/** One issuer's other kind was sent: an ID or refresh token for an access token (RFC 9068 §4, OpenID Connect Core §2). */
export const wrongTokenType = defineCause({
  id: 'wrong-token-type',
  fixer: 'caller',
  references: ['RFC 9068 §4', 'RFC 6749 §1.5', 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken'],
  outranks: ['wrong-audience', 'wrong-claims', 'invalid-api-key', 'malformed-token', 'bad-request'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromSent(evidence)
    yield* fromLoose(evidence)
    yield* fromTelling(evidence)
    for (const { certainty, words, where } of statedOf(evidence, 'type'))
      yield { certainty, facts: { by: 'server', words }, where }
  },

  ask: () => ({
    what: 'which field of the token endpoint’s answer the token was taken from: `access_token`, `id_token` or `refresh_token`',
    means: 'An API takes the `access_token`; the other two are for the client alone.',
    command: `printf %s "$TOKEN" | cut -d. -f1,2 | tr '._-' '\\n/+' | base64 -d 2>/dev/null | grep -o '"\\(typ\\|type\\|token_use\\|nonce\\)":"[^"]*"'`,
  }),

  words: {
    title: (facts, { host }) => {
      const to = host ? ` to ${host}` : ''
      return facts?.by === 'token'
        ? `${nameOf(facts.kind)} was sent${to} in place of an access token`
        : facts?.by === 'telling'
          ? `an ID token was sent${to} in place of an access token`
          : `a token of another kind was sent${to} than ${host ? 'it' : 'the server'} takes`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'telling')
        return 'The report tells of an ID token that is sent. It is made for the client alone; an API wants an access token.'
      const from = facts.from ? ` by ${facts.from}` : ''
      return `The token is ${nameOf(facts.kind)}${from}${facts.because ? `: ${facts.because}` : ''}. But an API wants an access token.`
    },
    why: 'An issuer makes several tokens at once: an access token opens APIs, an ID token tells the client who signed in, a refresh token fetches new ones.',
    visitor: () => [
      'Sign out and in again.',
      'If it stays, tell the maker of the app that it sends a token of the wrong kind.',
    ],
    developer: (facts) => [
      facts?.by === 'token' && facts.kind === 'custom'
        ? 'Exchange the custom token for an ID token (`signInWithCustomToken`, then `getIdToken`), and send that.'
        : 'Take `access_token` from the answer of the token endpoint, and send it: `Authorization: Bearer $ACCESS_TOKEN`.',
      facts?.by === 'token' && facts.kind === 'refresh'
        ? 'Send a refresh token to the token endpoint alone, with `grant_type=refresh_token`.'
        : 'Ask for the scope or audience of the API, so that an access token for it is made.',
    ],
  },
})
