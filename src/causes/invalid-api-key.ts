import { defineCause, likely, possible } from '../cause.ts'
import type { Certainty, Sign } from '../cause.ts'
import type { Credentials, Evidence, Exchange, Seen } from '../evidence.ts'
import { challengeParam, credentialsOf, refusedExchange, statusOf } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'

type Facts =
  | {
      readonly by: 'key'
      readonly name: string
      readonly kind: string | undefined
      readonly status: number
      readonly place: string
    }
  | { readonly by: 'opaque'; readonly kind: string | undefined; readonly error: string | undefined }
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean; readonly what: 'key' | 'token' }

const keyWords =
  /\b(?:invalid|incorrect|wrong|bad|unknown|unrecogni[sz]ed|non-?existent) (?:[\w-]{1,20} )?(?:api|access|subscription|consumer|secret|auth|license)[-_ ]?key\b|\b(?:api|access|subscription|consumer|secret|auth)[-_ ]?key (?:[^.\n]{1,40} )?(?:is |was )?(?:invalid|incorrect|wrong|unknown|not (?:valid|found|recogni[sz]ed|correct)|(?:does not|doesn't) exist)|\binvalid[-_]api[-_]?key\b|\binvalid key\b|\bno such (?:api )?key\b/i

const tokenWords =
  /\b(?:invalid|incorrect|bad|unknown|unrecogni[sz]ed) (?:personal |access |bearer |auth(?:entication)? |api |oauth )*token\b(?! (?:format|signature|header))|\btoken (?:is |was )?(?:invalid|unknown|not (?:valid|found|recogni[sz]ed))\b|\binvalid[-_](?:auth|token|access_token)\b/i

/** What servers say of an opaque token that they do not have. */
const unknownWords =
  /\btoken (?:is |was )?(?:unknown|not (?:found|recogni[sz]ed|known))\b|\bunknown (?:access |bearer |api )?token\b|\b(?:bad|invalid) (?:auth\w{0,20} )?credentials\b/i

const keyName = /key|token|secret|auth|credential|client-id/i

/** `user@host` names a user, `KEY@host` a key: so many characters no name has. */
const shortestKey = 16

const isKey = ({ value }: Seen<Credentials>): boolean => {
  if ((value.placeholder && value.placeholder.kind !== 'redaction') || value.faults.length > 0 || value.token)
    return false
  if (value.basic && value.kind === undefined && value.place === 'userinfo' && value.length < shortestKey) return false
  if (value.basic) return value.kind !== undefined || value.basic.password === 'empty'
  return !['authorization', 'cookie', 'option', 'userinfo'].includes(value.place) && keyName.test(value.name)
}

const isOpaque = ({ value }: Seen<Credentials>): boolean =>
  !value.placeholder &&
  value.place === 'authorization' &&
  !value.basic &&
  !value.digest &&
  !value.negotiate &&
  !value.signature &&
  value.form !== 'malformed' &&
  (value.token?.form ?? 'not-jwt') === 'not-jwt'

const sure = (certainty: Certainty): typeof likely => (certainty === 'likely' ? likely : possible)

function* fromKey(exchange: Exchange): Iterable<Sign<Facts>> {
  const status = statusOf(exchange) ?? 0
  const key = credentialsOf(exchange).find(isKey)
  if (!key || (status !== 401 && status !== 403)) return
  const { name, kind, place } = key.value
  yield sure(status === 401 ? 'likely' : 'possible')<Facts>(
    { by: 'key', name: name.slice(0, 60), kind, status, place },
    key.where,
  )
}

/** An opaque token that is refused may be unknown, revoked or expired alike (RFC 6750 §3.1); a key of a known kind has no `exp`. */
function* fromOpaque(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = credentialsOf(exchange).find(isOpaque)
  const scheme = sent?.value.scheme
  if (
    !sent ||
    statusOf(exchange) !== 401 ||
    (scheme !== 'bearer' && scheme !== 'token' && scheme !== 'apikey' && sent.value.kind === undefined)
  )
    return
  const error = challengeParam(exchange, 'error')?.value.slice(0, 40)
  yield sure(sent.value.kind ? 'likely' : 'possible')<Facts>({ by: 'opaque', kind: sent.value.kind, error }, sent.where)
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const key = heardAt(evidence, keyWords)
  if (key)
    yield sure(key.value.firsthand ? 'likely' : 'possible')<Facts>(
      { by: 'server', what: 'key', ...key.value },
      key.where,
    )
  const unknown = heardAt(evidence, unknownWords)
  if (unknown?.value.firsthand && refusedExchange(evidence) && credentialsOf(refusedExchange(evidence)).some(isOpaque))
    yield likely<Facts>({ by: 'server', what: 'token', ...unknown.value }, unknown.where)
  const token = heardAt(evidence, tokenWords)
  if (token && evidence.tokens.every(({ value }) => value.form === 'not-jwt'))
    yield possible<Facts>({ by: 'server', what: 'token', ...token.value }, token.where)
}

const nameOfKey = (facts: Facts | undefined): string => {
  if (facts?.by === 'key' || facts?.by === 'opaque')
    return facts.kind ? `the ${facts.kind}` : facts.by === 'key' ? `the key in \`${facts.name}\`` : 'the token'
  return facts?.by === 'server' && facts.what === 'token' ? 'the token' : 'the API key'
}

/** An API key, personal token or opaque token that the server does not know (RFC 6750 §3.1). */
export const invalidApiKey = defineCause({
  id: 'invalid-api-key',
  fixer: 'caller',
  references: [
    'RFC 6750 §3.1',
    'RFC 9110 §15.5.2',
    'https://cheatsheetseries.owasp.org/cheatsheets/REST_Security_Cheat_Sheet.html#api-keys',
  ],
  outranks: ['no-credentials'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) {
      yield* fromKey(exchange)
      yield* fromOpaque(exchange)
    }
    yield* fromWords(evidence)
  },

  ask: () => ({
    what: 'whether the key stands in the list of keys of the account, when it was made, and how long it is there and in your program',
    means:
      'If it is not in the list, it was deleted or belongs to another account; if the lengths differ, it was damaged on the way; if all agree, try a new key.',
    command: 'printf %s "$KEY" | wc -c',
  }),

  words: {
    title: (facts, { host }) => `${nameOfKey(facts)} is not one that ${host ?? 'the server'} knows`,
    because: (facts) => {
      switch (facts.by) {
        case 'key':
          return `A key was sent in \`${facts.name}\`${facts.kind ? ` (${facts.kind})` : ''}, and the answer is ${facts.status}: it was read, and refused.`
        case 'opaque':
          return `The request carries ${facts.kind ? `a ${facts.kind}` : 'an opaque token, which only the server can look up'}, and it is refused${facts.error ? ` with \`error="${facts.error.replaceAll('`', '')}"\`` : ''}.`
        default:
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
      }
    },
    why: 'A key says nothing in itself: the server looks it up, and refuses one that is mistyped, deleted, of another account, or never issued.',
    visitor: (_, { host }) => [
      `Make a new key or token in your account settings${host ? ` at ${host}` : ''}, copy it whole, and put it in place of the old one.`,
      'Make sure that it is the key itself, and not a client id, a key id or the name of the key.',
    ],
    developer: (facts, { url }) => [
      `Try the key alone, outside your program: \`curl -sS -o /dev/null -D - -H "${facts?.by === 'key' && facts.place !== 'query' ? facts.name : 'Authorization'}: ${facts?.by === 'key' && facts.place !== 'query' ? '' : 'Bearer '}$KEY" '${url ?? 'https://…'}'\`.`,
      'Compare its length in the program with the one in the console (`printf %s "$KEY" | wc -c`), and restart what reads it: an old value may still be loaded.',
      'Look in the console whether the key still exists, for this account, project and region; make a new one if in doubt.',
    ],
  },
})
