import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence, Exchange, Seen } from '../evidence.ts'
import {
  authorizationOf,
  challengeParam,
  challengesOf,
  findMatch,
  isRefused,
  placeOf,
  refusedExchange,
  statusOf,
  toldAt,
} from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'
import { nameOf, sendCommand } from '../questions/schemes.ts'

type Facts =
  | { readonly by: 'again'; readonly scheme: string; readonly realm: string | undefined }
  | { readonly by: 'log'; readonly words: string; readonly which: 'user' | 'password' }
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'login-form'; readonly path: string }
  | { readonly by: 'telling'; readonly what: string }

/** Error logs that say which half is wrong: nginx's auth_basic, Apache's mod_auth_basic and mod_auth_digest, LDAP. */
const logged: readonly (readonly [which: 'user' | 'password', words: RegExp])[] = [
  ['password', /\bAH01617\b|\bAH01794\b|: password mismatch\b/i],
  ['user', /\bAH01618\b|\bAH01790\b|\bwas not found in "[^"\n]{1,200}"|\bdata 525\b/i],
]

/** A line of a password file that a program broke: an object stands where the hash belongs. */
const noHash = /:\[object \w{1,20}\]/i

/** Wordings with which servers of all kinds say that user name and password do not fit. */
const words =
  /\b(?:incorrect|invalid|wrong|bad|unknown|unrecogni[sz]ed) (?:e-?mail(?: address)?|user(?: ?name|id)?|login|account)(?: name)?(?: ?(?:\/|,|or|and|and\/or) ?(?:e-?mail(?: address)?|user(?: ?name)?))? ?(?:\/|,|or|and|and\/or) ?(?:pass(?:word|phrase)|pwd)|\b(?:user ?name|e-?mail(?: address)?|login|user(?: ?id)?)(?: ?(?:\/|or|and|and\/or) ?)pass(?:word|phrase) (?:you (?:entered|provided) )?(?:is |are |was |were )?(?:incorrect|invalid|wrong|not (?:correct|valid|recogni[sz]ed|match)|(?:do|does|did) not match|didn't match|mismatch)|\b(?:incorrect|wrong|invalid|bad) (?:password|login (?:credentials|details|data))|\bpassword (?:is |was )?(?:incorrect|wrong|invalid|mismatch|(?:does|did) not match|verification failed)|\b(?:no such|unknown|nonexistent) user\b|\buser (?:[\w.@-]{1,60} )?(?:was |is )?(?:not found|unknown|does not exist|doesn't exist)|\b(?:invalid|bad|incorrect|wrong) (?:user )?credentials\b|\b(?:login|logon|authentication) (?:attempt )?(?:failed|failure)(?:: (?:unknown user|bad user|user))|\blogin (?:failed|incorrect)\b/i

/** Credentials that are a user name with a password, not a key that stands in for one. */
const isPassword = ({ kind, basic, placeholder, faults }: Credentials): boolean =>
  !placeholder &&
  kind === undefined &&
  basic?.password !== 'empty' &&
  faults.every((fault) => fault === 'lower-case-scheme' || fault === 'not-utf8')

const passwordSchemes: ReadonlySet<string> = new Set(['basic', 'digest'])

/** The same challenge comes back after credentials in its own scheme (RFC 9110 §15.5.2); a stale nonce is another matter. */
function* fromChallenge(exchange: Exchange): Iterable<Sign<Facts>> {
  const sent = authorizationOf(exchange)
  const scheme = sent?.value.scheme
  if (
    !sent ||
    !scheme ||
    !passwordSchemes.has(scheme) ||
    !isPassword(sent.value) ||
    !isRefused(exchange) ||
    statusOf(exchange) !== 401
  )
    return
  const challenges = challengesOf(exchange)
  const again = challenges.find(({ value }) => value.scheme === scheme)
  if (challenges.length > 0 && !again) return
  if (scheme === 'digest' && again?.value.params.get('stale')?.toLowerCase() === 'true') return
  yield (again ? likely : possible)<Facts>(
    { by: 'again', scheme, realm: challengeParam(exchange, 'realm')?.value.slice(0, 60) },
    again?.where ?? placeOf(exchange),
  )
}

/** A login form or login endpoint that answers 401: what is refused there can only be what was typed. */
function* fromLogin(exchange: Exchange): Iterable<Sign<Facts>> {
  const { request } = exchange
  const path = request?.address?.value.path ?? ''
  const method = request?.method?.value
  if ((method && method !== 'POST') || statusOf(exchange) !== 401 || authorizationOf(exchange)) return
  if (/\/(?:log-?in|sign-?in|log_in|sign_in|authenticate|sessions?)(?:\.json)?\/?$/i.test(path))
    yield (method ? likely : possible)<Facts>({ by: 'login-form', path: path.slice(0, 80) }, placeOf(exchange))
}

function* fromWords(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const [which, expression] of logged) {
    const found = findMatch(evidence, expression)
    if (found)
      yield (findMatch(evidence, noHash) ? likely : certain)<Facts>(
        { by: 'log', which, words: found.value[0].slice(0, 80) },
        found.where,
      )
  }
  const said = heardAt(evidence, words)
  if (!said) return
  const sent = authorizationOf(refusedExchange(evidence))
  if (sent && !passwordOnly(sent) && !namesPassword.test(said.value.words)) return
  const isLikely =
    said.value.firsthand &&
    (sent
      ? passwordOnly(sent)
      : namesPassword.test(said.value.words) || !findMatch(evidence, /\btoken\b|api[- _]?key|bearer/i))
  yield (isLikely ? likely : possible)<Facts>({ by: 'server', ...said.value }, said.where)
}

const namesPassword = /pass|login|log ?on|user/i

const passwordOnly = ({ value }: Seen<Credentials>): boolean => value.scheme !== 'bearer' && isPassword(value)

const tellings: Readonly<Record<string, string>> = {
  'tells:prompted-again': 'The login prompt comes back: the server did not accept what was typed.',
  'tells:hash-as-password':
    'A hash is in play: the clear password has to be sent, never its hash, and the hash has to be made of exactly that password.',
  factory:
    'That is the login of old manuals: such devices have a password of their own today (on a label of the device), or the one that was set when they were put up.',
  'tells:email-as-user-name': 'The e-mail address is given as the user name; some servers want the user name itself.',
}

/** The login that devices once left the factory with, typed as it stands in old manuals. */
const factoryLogin =
  /\b(?:admin|root|administrator) ?(?:\/|:|and|with) ?(?:(?:the )?password )?(?:admin|password|root|1234|12345|123456|default)\b|\buser ?(?:\/|:|and|with) ?(?:(?:the )?password )?(?:user|1234|12345|123456)\b|\bdefault (?:password|login|credentials)\b/i
const device =
  /\b(?:router|modem|fritz|gateway|access point|printer|camera|nas|switch|repeater|tp-link|netgear|d-link|asus)\b/i

/** A hash in the place of what was typed as the password, as crypt, bcrypt and Argon2 write it. */
const typedHash =
  /\buser(?:[- ]?name)? \S{1,60} (?:and|with)(?: the)? password:? ?["'`]?\$(?:2[aby]|apr1|argon2\w{0,2}|[156])\$/i

/** Unknown user name or wrong password (RFC 9110 §15.5.2, RFC 7617 §2, RFC 7616 §3.3). */
export const wrongCredentials = defineCause({
  id: 'wrong-credentials',
  fixer: 'caller',
  references: [
    'RFC 9110 §15.5.2',
    'RFC 7617 §2',
    'RFC 7616 §3.3',
    'https://nginx.org/en/docs/http/ngx_http_auth_basic_module.html',
  ],
  outranks: ['no-credentials'],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    if (exchange) {
      yield* fromChallenge(exchange)
      yield* fromLogin(exchange)
    }
    yield* fromWords(evidence)
    const hash = findMatch(evidence, typedHash)
    if (hash) yield likely<Facts>({ by: 'telling', what: 'tells:hash-as-password' }, hash.where)
    if (findMatch(evidence, /\bapi[- _]?key|\btoken\b|bearer/i)) return
    const factory = findMatch(evidence, device) && findMatch(evidence, factoryLogin)
    if (factory) yield likely<Facts>({ by: 'telling', what: 'factory' }, factory.where, 'visitor')
    for (const name of Object.keys(tellings)) {
      const told = toldAt(evidence, name)
      // A prompt of Windows authentication comes back for want of a ticket or trust far more often than for the password.
      if (name === 'tells:prompted-again' && toldAt(evidence, 'tells:integrated-authentication')) continue
      if (told) yield possible<Facts>({ by: 'telling', what: name }, told.where)
    }
  },

  ask: ({ url, scheme }) => ({
    what: "the server's log line for this request, or what happens when you type user name and password anew in a private window",
    means:
      'The log says which half is wrong. If typing them anew works, an old password was stored; if not, the account or password is another one there.',
    command: sendCommand(scheme === 'digest' || scheme === 'ntlm' ? scheme : 'basic', url),
  }),

  words: {
    title: (facts, { host }) => {
      const at = host ? ` at ${host}` : ''
      if (facts?.by === 'log')
        return facts.which === 'user' ? `the user name is not known${at}` : `the password is wrong${at}`
      return `the user name or password is wrong${at}`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'again':
          return `${nameOf(facts.scheme)} credentials were sent, and the server asks for ${nameOf(facts.scheme)} again${facts.realm ? ` (realm “${facts.realm}”)` : ''}: it read them, and they do not fit.`
        case 'log':
          return `The log says which half is wrong: “${facts.words}”.`
        case 'server':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        case 'login-form':
          return `\`${facts.path}\` is the login itself, and it answers 401: what was typed does not fit.`
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'A server that asks for the same login again has read what it got, and found no such user or another password.',
    visitor: (facts, { realm, host }) => [
      ...(facts?.by === 'telling' && facts.what === 'factory'
        ? [
            'Take user name and password from the label of the device; where somebody set others that nobody knows any more, hold its reset button for ten seconds and set it up anew.',
          ]
        : []),
      `Type user name and password again, slowly, without blanks before or after and with Caps Lock off${realm && realm.length < 60 ? ` (they belong to “${realm}”)` : ''}.`,
      'Try both your user name and your e-mail address; make sure that the account belongs to this very site or server.',
      `Reset the password${host ? ` at ${host}` : ''} if it is still refused, and sign in again.`,
      'Close the browser wholly, or use a private window, so that an old stored login is not sent.',
    ],
    developer: (_, { scheme, url }) => [
      `Try the login alone: \`${sendCommand(scheme === 'digest' ? 'digest' : 'basic', url)}\`; put the password in single quotes, so that the shell leaves \`$\` and \`!\` as they are.`,
      'If you run the server, check the entry there while its error log is open: `htpasswd -v /path/to/.htpasswd "$USER"` (Apache, nginx); `htpasswd -B` makes the hash anew from the password.',
    ],
  },
})
