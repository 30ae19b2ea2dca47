import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence } from '../evidence.ts'
import { fieldsOf, findMatch, refusedExchange } from '../questions/exchange.ts'
import { aboutRequests, isSignatureField } from '../questions/request-signing.ts'
import { anyOf, findWording, near, says } from '../questions/near.ts'
import { findSaid, short } from '../questions/said.ts'
import { statedOf } from '../questions/stated.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'field-missing'; readonly name: string }
  | { readonly by: 'parsed' }
  | { readonly by: 'rewritten' }
  | { readonly by: 'text'; readonly words: string }

/** Wordings that speak of the signature of a request or message, whoever signs (lower case). */
const words = anyOf(
  says(
    /signature (?:for|of) (?:this|the|your) (?:request|message|payload)|(?:invalid|bad|wrong) (?:hmac|webhook signature|request signature)|signaturedoesnotmatch|signatures? (?:do|does|did)(?:n't| not) match|(?:no|mismatched) signatures? (?:found )?match|oauth_signature|signature_invalid/,
  ),
  near(/signature/g, 40, / we calculated/),
  near(/request signature/g, 60, /not match|invalid|mismatch|fail/),
  near(
    /hmac|webhook signature|webhook|message signature|request signature/g,
    40,
    /mismatch|invalid|not match|fail|not verified|incorrect/,
  ),
  near(/x-hub-signature/g, 40, /invalid|not present|mismatch/),
  near(/hashes|digests/g, 30, /not equal|(?:do|does)(?:n't| not) match|differ/),
)

/** Code that parses the body before the check: what is hashed then is no longer what was signed. */
const parsesBody =
  /bodyParser\.(?:json|urlencoded)\(|express\.json\(|JSON\.stringify\((?:req|request|ctx)\.?(?:request\.)?body\)|json\.dumps\(request\.(?:json|get_json)/i

/** A field that is named as signed but was not sent, so that the server computes with an empty one (AWS Signature Version 4, "SignedHeaders"). */
function* fromSigned(evidence: Evidence): Iterable<Sign<Facts>> {
  const exchange = refusedExchange(evidence) ?? evidence.exchanges.at(-1)
  const { request } = exchange ?? {}
  if (!request?.complete) return
  for (const { value, where } of request.credentials)
    for (const name of value.signature?.signedFields ?? [])
      if (name !== 'host' && fieldsOf(request, name.toLowerCase()).length === 0)
        yield likely({ by: 'field-missing', name: short(name, 60) }, where)
}

/** Webhooks are verified by the one who receives them. */
const webhook = /webhook/i

/** A text about a token means the token's own signature. */
const ofToken = /\bjwt\b|\bjws\b|json web token|id_token|access token/i

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  const said = findSaid(evidence, words)
  if (said && ofToken.test(said.text)) return
  if (said) yield (said.by === 'program' ? likely : certain)({ by: 'server', words: short(said.words) }, said.where)
  else if (aboutRequests(evidence))
    for (const { words: stated, where } of statedOf(evidence, 'signature'))
      yield likely({ by: 'server', words: stated }, where)
  const text = said ? undefined : findWording(evidence, words)
  const receives = findMatch(evidence, webhook) ? 'owner' : undefined
  if (text) yield possible({ by: 'text', words: short(text.value) }, text.where, receives)
}

/** What usually makes webhooks' signatures fail: a parsed body, or an address rewritten on the way. */
function* fromSurroundings(evidence: Evidence): Iterable<Sign<Facts>> {
  const signed = evidence.exchanges.some(
    ({ request }) => request?.fields.some(({ name }) => isSignatureField(name)) ?? false,
  )
  if (!signed && !findMatch(evidence, /\bhmac\b|webhook|x-hub-signature|\bxhub\b|signature/i)) return
  const parsed = findMatch(evidence, parsesBody)
  if (parsed) yield likely({ by: 'parsed' }, parsed.where, 'owner')
  const rewritten = findMatch(evidence, /ngrok|X-Forwarded-Proto/i)
  if (rewritten && findMatch(evidence, /webhook/i)) yield possible({ by: 'rewritten' }, rewritten.where, 'owner')
}

/** A signed request (HMAC, AWS Signature Version 4, OAuth 1.0, webhook) does not match what the server computes (RFC 2104, RFC 5849 §3.4, RFC 9421). */
export const signatureMismatch = defineCause({
  id: 'signature-mismatch',
  fixer: 'caller',
  references: [
    'RFC 5849 §3.4',
    'RFC 9421 §3.2',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/signature-v4-troubleshooting.html',
    'https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries',
  ],
  outranks: ['invalid-signature', 'forbidden', 'wrong-credentials'],

  *signs(evidence: Evidence): Iterable<Sign<Facts>> {
    yield* fromSigned(evidence)
    yield* fromWords(evidence)
    yield* fromSurroundings(evidence)
  },

  ask: () => ({
    what: 'the exact text that each side signs (the string to sign), secrets blacked out, and its length in bytes',
    means: 'If the two texts differ, the difference is the cause; if they are equal, the secrets differ.',
    command: 'printf %s "$BODY" | openssl dgst -sha256 -hmac "$SECRET"',
  }),

  words: {
    title: (facts, { host }) => {
      if (facts?.by === 'field-missing') return `the signature names the field \`${facts.name}\`, which was not sent`
      if (facts?.by === 'parsed') return 'the body is parsed before its signature is checked'
      return `the signature of the request does not match what ${host ?? 'the server'} computes`
    },
    because: (facts) => {
      if (facts.by === 'server') return `The server says so: “${facts.words}”.`
      if (facts.by === 'field-missing')
        return `The request names \`${facts.name}\` among its signed fields, and does not have it.`
      if (facts.by === 'parsed')
        return 'The code parses the body first; the signature is made over its bytes as they came, and those are gone then.'
      if (facts.by === 'rewritten')
        return 'A tunnel or proxy stands between: the address that the server sees may not be the one that was signed (http for https, another host).'
      return `The words tell of a signature: “${facts.words}”.`
    },
    why: 'Both sides compute a code over the same bytes with the same secret; one byte, one field or one letter of the address changed gives another code.',
    visitor: () => [
      'Tell the maker of the app or script: the signature it computes is refused, and nothing in your account can mend that.',
    ],
    developer: () => [
      'Check the signature over the raw bytes of the body, before any parser: `express.raw({ type: "*/*" })`, `request.get_data()`, `file_get_contents("php://input")`.',
      'Compare the text that is signed on both sides, line by line: method, path, query in order and encoding, fields, hash of the body.',
      'Sign the address that the other side sees: behind a proxy or tunnel its scheme and host come from `X-Forwarded-Proto` and `X-Forwarded-Host`.',
      'Compare the secrets by a fingerprint: `printf %s "$SECRET" | sha256sum | cut -c1-12`.',
    ],
  },
})
