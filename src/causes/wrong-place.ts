import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Challenge, Credentials, Evidence, Exchange, Seen } from '../evidence.ts'
import {
  authorizationOf,
  challengesOf,
  credentialsOf,
  fieldOf,
  findMatch,
  refusedExchange,
  statusOf,
  toldAt,
} from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { isRedacted } from '../questions/redacted.ts'
import { nameOf, sendCommand } from '../questions/schemes.ts'
import { anyOf, findWording, near } from '../questions/near.ts'

type Facts =
  | { readonly by: 'named'; readonly wanted: string; readonly sent: string }
  | { readonly by: 'key-missing'; readonly sent: string; readonly words: string }
  | { readonly by: 'challenge'; readonly wanted: string; readonly sent: string; readonly place: string }
  | { readonly by: 'argument'; readonly call: string }
  | { readonly by: 'query-told' }
  | { readonly by: 'other-field'; readonly sent: string }
  | { readonly by: 'documented'; readonly wanted: string }

/** A field by its name in what a server says is missing: `Missing X-Api-Key header`. */
const fieldName = /(?<![\w-])(?:x-[a-z0-9-]{2,40}|apikey|api-key|ocp-apim-subscription-key)(?![\w-])/
const namedField = anyOf(
  near(
    /\b(?:missing|required?|requires|expect(?:ed|s)|provide|send|pass|supply|no|include|must|absent|not (?:found|present|provided))\b/g,
    40,
    fieldName,
  ),
  near(
    /(?<![\w-])x-[a-z0-9-]{2,40} (?:http )?(?:header|field)\b/g,
    8,
    /\b(?:missing|required|not (?:found|present|provided|set))/,
  ),
)

/** The documentation is told to name another field than `Authorization`, in which the credential is sent. */
const documented = near(
  /\b(?:docs?|documentation|manual|readme) (?:say|want|ask|show|name|mention)s?\b/g,
  60,
  fieldName,
)

/** The refusal names a field, and the reporter tells that `Authorization` is sent. */
const refusedField = near(
  /\b(?:invalid|missing|no|bad|unknown|empty) ["'`]?(?=x-[a-z0-9-]{2,40}["'`]? (?:http )?(?:header|field)\b)/g,
  1,
  fieldName,
)
const sendsAuthorization = /\b(?:i|we) (?:send|use|pass|set|put)\b[^.\n]{0,24}\b(?:authorization|bearer)\b/i

function* fromRefusal(evidence: Evidence): Iterable<Sign<Facts>> {
  const refused = findMatch(evidence, sendsAuthorization) ? findWording(evidence, refusedField) : undefined
  const wanted = refused && fieldName.exec(refused.value.toLowerCase())?.[0]
  if (refused && wanted) yield likely({ by: 'named', wanted, sent: 'Authorization' }, refused.where)
}

function* fromDocumentation(evidence: Evidence): Iterable<Sign<Facts>> {
  const told = findWording(evidence, documented)
  const wanted = told && fieldName.exec(told.value.toLowerCase())?.[0]
  if (told && wanted && findMatch(evidence, /\bauthorization\b|\bbearer\b/i))
    yield likely({ by: 'documented', wanted }, told.where)
}

const keyMissing =
  /(?:no|missing|without) (?:an? |the |valid )?(?:api[- _]?key|subscription key|access key)(?: (?:was |is )?(?:found|provided|given|supplied|in|header|parameter)|\b)|(?:api[- _]?key|subscription key) (?:is |was )?(?:missing|required|not (?:found|provided|supplied))|did not provide an api key/i

/** Wordings that say that nothing was seen at all. */
const nothingSeen =
  /\b(?:need to|must|please|have to) (?:be )?(?:sign|log)(?:ged|ned)? ?in|\bnot (?:logged|signed) in|\bauthentication (?:is )?required|\blogin required|\b(?:credentials|token) (?:were |was )?not (?:provided|found|supplied)|\b(?:no|missing) (?:auth\w{0,10} )?(?:credentials|token|authorization)/i

/** The query is told to be where it works. */
const onlyInAddress = /\bonly\b[^.\n]{0,80}\bin (?:the |its )?(?:http )?(?:url|address|query)\b/i

/** Calls whose second argument is the body or the query, given the fields instead. */
const wrongArgument =
  /\baxios\.(?:post|put|patch)\([^,()\n]{1,120}, ?\{ ?(?:headers|['"]?authorization['"]?) ?:|\baxios\.(?:get|delete|head)\([^,(){}\n]{1,120}, ?\{ ?params ?: ?\{[^{}\n]{0,200}\} ?\}, ?[\w{]|\brequests\.(?:get|post|put|patch|delete)\([^,()\n]{1,120}, ?(?:headers|auth_headers?) ?[,)]/i

const placeWords: Readonly<Record<string, string>> = {
  query: 'in the query of the address',
  cookie: 'in a cookie',
  body: 'in the body',
}

const whereOf = ({ place, name }: Credentials): string => placeWords[place] ?? `in the field \`${name.slice(0, 60)}\``

const isSilent = ({ params }: Challenge): boolean =>
  !params.has('error') && params.get('stale')?.toLowerCase() !== 'true'

/** The server names a field that the request does not have, and the request carries a credential elsewhere. */
function* fromServer(evidence: Evidence, exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const [sent] = credentialsOf(exchange).length > 0 ? credentialsOf(exchange) : evidence.credentials
  if (!sent || (sent.value.placeholder && !isRedacted(sent.value.placeholder))) return
  const name = sent.value.name.slice(0, 60)
  const named = heardAt(evidence, namedField)
  const wanted = named && fieldName.exec(named.value.words.toLowerCase())?.[0]
  if (named?.value.firsthand && wanted && !isSentAs(evidence, exchange, wanted))
    yield (exchange?.request?.complete ? certain : likely)<Facts>({ by: 'named', wanted, sent: name }, named.where)
  const missing = heardAt(evidence, keyMissing) ?? (isElsewhere(sent) ? heardAt(evidence, nothingSeen) : undefined)
  if (!wanted && missing)
    yield (missing.value.firsthand ? likely : possible)<Facts>(
      { by: 'key-missing', sent: name, words: missing.value.words },
      missing.where,
    )
}

const isElsewhere = ({ value }: Seen<Credentials>): boolean =>
  !['authorization', 'option', 'userinfo', 'cookie'].includes(value.place)

const isSentAs = (evidence: Evidence, exchange: Exchange | undefined, name: string): boolean =>
  fieldOf(exchange?.request, name.toLowerCase()) !== undefined ||
  evidence.credentials.some(({ value }) => value.name.toLowerCase() === name.toLowerCase())

const isTokenLike = ({ value }: Seen<Credentials>): boolean =>
  value.place !== 'cookie' || value.token !== undefined || /token|jwt|bearer/i.test(value.name)

/** Places where a scheme before the credential is usual. */
const withScheme: ReadonlySet<string> = new Set(['authorization', 'proxy-authorization', 'option', 'userinfo'])

/** A scheme, as `Bearer`, belongs into `Authorization` (RFC 9110 §11.4); here it stands in another field, and that one is empty. */
function* fromOtherField(exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  if (!exchange || authorizationOf(exchange) || statusOf(exchange) === undefined) return
  const other = credentialsOf(exchange).find(
    ({ value }) => !withScheme.has(value.place) && /^x-/i.test(value.name) && value.faults.includes('scheme-inside'),
  )
  if (other) yield likely<Facts>({ by: 'other-field', sent: other.value.name.slice(0, 60) }, other.where)
}

/** A challenge without an error says that the server saw no credentials; the request has some, and not in `Authorization`. */
function* fromChallenge(exchange: Exchange | undefined): Iterable<Sign<Facts>> {
  const challenges = challengesOf(exchange)
  const sent = credentialsOf(exchange).find(isTokenLike)
  const wanted = challenges.find(({ value }) => value.scheme === 'bearer' || value.scheme === 'basic')
  if (!exchange || !sent || !wanted || sent.value.placeholder || statusOf(exchange) !== 401) return
  if (authorizationOf(exchange) || !challenges.every(({ value }) => isSilent(value))) return
  yield likely<Facts>(
    { by: 'challenge', wanted: wanted.value.scheme, sent: sent.value.name.slice(0, 60), place: whereOf(sent.value) },
    wanted.where,
  )
}

/** Where to put it, as far as the message tells; a product's own words tell it themselves. */
function* placing(facts: Facts | undefined, url: string | undefined, inField: boolean): Iterable<string> {
  if (!facts) return
  if (facts.by === 'argument')
    yield facts.call === 'axios'
      ? 'Give the configuration as third argument: `axios.post(url, data, { headers: { Authorization: token } })`, with `null` where there is no data.'
      : 'Give the fields by name: `requests.post(url, headers=headers)`.'
  else if ('wanted' in facts && facts.by !== 'challenge')
    yield `Send the credential in the field that ${facts.by === 'named' ? 'the server' : 'the documentation'} names: \`curl -sS -D - -o /dev/null -H "${facts.wanted}: $KEY" '${url ?? 'https://…'}'\`.`
  else if (inField)
    yield `Send it under the name that the documentation gives, such as \`curl -sS -D - -o /dev/null -H "X-Api-Key: $KEY" '${url ?? 'https://…'}'\`.`
  else
    yield `Send it in the \`Authorization\` field: \`${sendCommand(facts.by === 'challenge' ? facts.wanted : 'bearer', url)}\`.`
}

/** A credential was sent, but not where the server looks (RFC 9110 §11.6.2, RFC 6750 §2). */
export const wrongPlace = defineCause({
  id: 'wrong-place',
  fixer: 'caller',
  references: ['RFC 6750 §2', 'RFC 9110 §11.6.2', 'https://spec.openapis.org/oas/latest.html#security-scheme-object'],
  outranks: ['no-credentials', 'invalid-client', 'invalid-api-key', 'stripped-by-intermediary', 'session-expired'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    yield* fromServer(evidence, exchange)
    yield* fromChallenge(exchange)
    yield* fromOtherField(exchange)
    yield* fromRefusal(evidence)
    yield* fromDocumentation(evidence)
    const argument = findMatch(evidence, wrongArgument)
    if (argument)
      yield certain<Facts>(
        { by: 'argument', call: argument.value[0].includes('axios') ? 'axios' : 'requests' },
        argument.where,
      )
    const query = toldAt(evidence, 'tells:token-in-query')
    if (query && !findMatch(evidence, onlyInAddress))
      yield (toldAt(evidence, 'works:api-console', 'works:postman', 'works:curl') ? likely : possible)<Facts>(
        { by: 'query-told' },
        query.where,
      )
  },

  ask: ({ url }) => ({
    what: 'the line of the documentation that says where the credential goes, and the request as it is sent',
    means: 'Field name, prefix word and place (field, query, cookie, body) have to agree letter for letter.',
    command: `curl -v -o /dev/null -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}' 2>&1 | grep '^[<>]'`,
  }),

  words: {
    title: (facts, { host }) => {
      const server = host ?? 'the server'
      if (facts?.by === 'named')
        return `the credential was sent in \`${facts.sent}\`, but ${server} looks for \`${facts.wanted}\``
      if (facts?.by === 'challenge')
        return `the credential was sent ${facts.place}, but ${server} looks for \`Authorization: ${nameOf(facts.wanted)}\``
      if (facts?.by === 'argument')
        return `the header fields were given to ${facts.call} in the wrong argument, and never sent as fields`
      return `a credential was sent, but not where ${server} looks for it`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'named':
          return `The request carries \`${facts.sent}\`. But the server asks for \`${facts.wanted}\`, which is not in it.`
        case 'key-missing':
          return `The request carries \`${facts.sent}\`, but the server says: “${facts.words}”.`
        case 'challenge':
          return `The credential \`${facts.sent}\` stands ${facts.place}. But the server asks for ${nameOf(facts.wanted)} in \`Authorization\`, as it does where it has seen none.`
        case 'argument':
          return facts.call === 'axios'
            ? 'The calls of axios are `get(url, config)` and `post(url, data, config)`: here the object with `headers` stands in another place, and no field is set.'
            : 'The second argument of this call is the query or the body; `headers` has to be given by name.'
        case 'other-field':
          return `A scheme stands before the token, as in \`Authorization\`, but the field is \`${facts.sent}\`; servers look for it in \`Authorization\`.`
        case 'documented':
          return `The report sends the credential in \`Authorization\`, and the documentation names \`${facts.wanted}\`.`
        default:
          return 'The token travels in the query of the address; many servers read it from the `Authorization` field alone.'
      }
    },
    why: 'A server looks for the credential in one place; anywhere else it goes unseen, and the request counts as one without.',
    visitor: (_, { host }) => [
      `Tell the maker of the app that ${host ?? 'the server'} does not find the key where the app puts it; an update of the app may mend it.`,
    ],
    developer: (facts, { url: whole }) => {
      const url = whole?.split('?')[0]
      const inField =
        facts && (facts.by === 'documented' || ('sent' in facts && facts.sent.toLowerCase() === 'authorization'))
      return [
        ...placing(facts, url, inField === true),
        'Compare field name and prefix word with the documentation letter for letter (`X-Api-Key`, `Authorization: Bearer`, `Authorization: Token`).',
        ...(facts && !inField && facts.by !== 'argument'
          ? ['Take the credential out of the address: it ends up in logs there.']
          : []),
      ]
    },
  },
})
