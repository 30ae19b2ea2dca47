import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence, Seen } from '../evidence.ts'
import { refusedExchange, authorizationOf } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { anyOf, near, says } from '../questions/near.ts'

type Form = 'opaque' | 'encrypted' | 'parts'

type Facts =
  | {
      readonly by: 'both'
      readonly words: string
      readonly form: Form
      readonly kind: string | undefined
      readonly parts: number
    }
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'shown' }

/** Wordings with which JWT libraries and servers say that the token is none; RFC 6750's catch-all sentence is left out in `signs`. */
const words = anyOf(
  near(
    /\b(?:jwt|token|jws)\b/g,
    40,
    /\bmalformed|not well[- ]formed|could(?: not|n't) be (?:parsed|decoded|read)|is not (?:a )?(?:valid )?(?:jwt|jws|in (?:a )?valid format)|in an? (?:invalid|wrong) format/,
  ),
  says(
    /malformed (?:jwt|token|access token|bearer token)|(?:not enough|too many|too few) segments|(?:wrong|invalid|incorrect|unexpected) number of (?:segments|parts)|(?:must|should) (?:have|consist of|contain|be comprised of) (?:three|3|exactly 2|two) (?:segments|parts|period|dots)|(?:cannot|can't|could not|couldn't|unable to|failed to|error) (?:decode|decoding|parse|parsing|deserialize|decrypt) (?:the )?(?:jwt|token|access token|jws|jwe)(?!: sig)|not a (?:valid )?(?:jwt|jws|json web token)\b|invalid (?:jwt|token|compact) (?:format|serialization|structure)|(?:unable|failed|cannot) (?:to )?decrypt (?:the )?(?:jwe|token)/i,
  ),
)

/** RFC 6750's own sentence lists every reason at once and so tells none. */
const catchAll =
  /expired,? (?:or )?revoked|revoked,? (?:or )?(?:malformed|expired)|expired or malformed|malformed or expired/i

const formOf = ({ value }: Seen<Credentials>): { readonly form: Form; readonly parts: number } | undefined => {
  const { token, scheme, placeholder, basic, form } = value
  if (placeholder || basic || form === 'malformed' || scheme === 'basic' || scheme === 'digest') return undefined
  if (token?.form === 'jwe') return { form: 'encrypted', parts: token.parts }
  if (token?.form === 'jws') return undefined
  return token && token.parts > 1 ? { form: 'parts', parts: token.parts } : { form: 'opaque', parts: 1 }
}

const sentToken = (evidence: Evidence): Seen<Credentials> | undefined =>
  authorizationOf(refusedExchange(evidence)) ?? evidence.credentials.find(({ value }) => value.scheme === 'bearer')

const formWords = (form: Form, parts: number, kind: string | undefined): string => {
  if (form === 'encrypted') return 'an encrypted token (JWE, five parts)'
  if (form === 'parts') return `a value of ${parts} parts`
  return kind ? `a value of another kind (${kind})` : 'one word without dots'
}

function* fromServer(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = heardAt(evidence, words)
  if (!said || catchAll.test(said.value.words) || heardAt(evidence, catchAll)) return
  const sent = sentToken(evidence)
  const is = sent && formOf(sent)
  if (sent && is && said.value.firsthand)
    yield certain({ by: 'both', words: said.value.words, kind: sent.value.kind, ...is }, said.where)
  else if (said.value.firsthand) yield likely({ by: 'server', ...said.value }, said.where)
  else yield possible({ by: 'server', ...said.value }, said.where)
}

/** A token stands in the report by itself, and is encrypted: whoever expects a JWT to read gets five parts. */
function* fromShown({ tokens, credentials }: Evidence): Iterable<Sign<Facts>> {
  const encrypted = tokens.find(({ value }) => value.form === 'jwe')
  if (encrypted && !credentials.some(({ value }) => value.token?.form === 'jws'))
    yield likely({ by: 'shown' }, encrypted.where)
}

/** The token's form is not the one that is expected (RFC 7519 §7.2, RFC 7515 §7.1, RFC 7516 §7.1). */
export const malformedToken = defineCause({
  id: 'malformed-token',
  fixer: 'caller',
  references: ['RFC 7519 §7.2', 'RFC 7515 §7.1', 'RFC 6750 §3.1'],
  outranks: ['invalid-api-key', 'invalid-signature', 'no-credentials'],

  *signs(evidence) {
    yield* fromServer(evidence)
    yield* fromShown(evidence)
  },

  ask: (_, facts) =>
    facts?.by === 'shown'
      ? {
          what: 'the request by which the token was asked for: its `audience` or `resource`, and its `scope`',
          means:
            'If no API is named there, the token is for its maker alone, and naming yours gives another; if yours is named, the API is set to encrypted tokens, and needs the key.',
        }
      : {
          what: 'how many parts the token has between its dots, how long it is, and how it begins (its first four characters, no more)',
          means:
            'A JWT has three parts and begins with `eyJ`; five parts are an encrypted token; one part is an opaque token or key, which only its maker can read.',
          command: `printf %s "$TOKEN" | awk -F. '{ print NF " parts, " length($0) " characters, begins " substr($0, 1, 4) }'`,
        },

  words: {
    title: (facts, { host }) => {
      const at = host ? ` by ${host}` : ''
      if (facts?.by === 'shown') return 'the token is an encrypted one, which only its maker can read'
      if (facts?.by !== 'both') return `the token does not have the form that is expected${at}`
      return `the token sent is no JWT that the server can read, but ${formWords(facts.form, facts.parts, facts.kind)}`
    },
    because: (facts) => {
      if (facts.by === 'both')
        return `The server says: “${facts.words}”. What was sent is ${formWords(facts.form, facts.parts, facts.kind)}; a JWT has three parts with dots between them.`
      if (facts.by === 'shown')
        return 'The token has five parts: it is encrypted (JWE, RFC 7516), and no library reads it as a signed JWT.'
      return facts.firsthand ? `The server says so: “${facts.words}”.` : `The report speaks of it: “${facts.words}”.`
    },
    why: 'A server that expects a JWT takes the text apart at its two dots; what has another form is refused before any key or claim is looked at.',
    visitor: (_, { host }) => [
      `Sign out of ${host ?? 'the app'} and in again, so that it gets a new token.`,
      'Where you pasted the token yourself, copy it again from the page that makes it: the token, not an id, a client id, a secret or a short-lived code.',
    ],
    developer: (facts) => [
      facts?.by === 'shown'
        ? 'Name the API when the token is asked for (`audience` or `resource`), so that it gets one of its own that it can read.'
        : 'Check what is sent: a JWT has three parts with dots between them and begins with `eyJ`.',
      facts?.by === 'shown' || (facts?.by === 'both' && facts.form === 'encrypted')
        ? 'Ask for a signed token (JWS) in place of the encrypted one, or give the server the key to decrypt it; Auth0 and others issue an encrypted or opaque token where no `audience` was asked for.'
        : 'Take the right value from the login response (`access_token`), and not the whole JSON, a client id, a client secret, an authorization code or a session id.',
      'Ask for a JWT where the authorization server issues opaque tokens too (often by naming the API as `audience` or `resource`); or check opaque tokens by introspection (RFC 7662).',
      'Strip the word `Bearer` before you hand the token to the verifying library.',
    ],
  },
})
