import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Seen } from '../evidence.ts'
import { authorizationOf, findMatch, refusedExchange, told, toldAt } from '../questions/exchange.ts'
import { nameOf } from '../questions/schemes.ts'
import { isLoginRefused } from '../questions/login-refused.ts'
import { findWording, near } from '../questions/near.ts'
import { short } from '../questions/said.ts'

type Facts =
  | { readonly by: 'other-sent'; readonly meant: string; readonly sent: string }
  | { readonly by: 'variable-wins'; readonly words: string }
  | { readonly by: 'beside'; readonly name: string; readonly other: string }
  | { readonly by: 'store'; readonly store: string; readonly why: 'changed' | 'not-asked' | 'named' }
  | { readonly by: 'not-asked'; readonly changed: boolean }
  | { readonly by: 'browser'; readonly what: string }

/** Places that keep a login, and how each is called. */
const stores: readonly (readonly [words: RegExp, name: string])[] = [
  [/(?:^|[^\w])[._]netrc\b/i, '`.netrc`'],
  [
    /windows credential|credential manager\b|anmeldeinformations|cmdkey|\bwincred\b|\bmanager-core\b/i,
    'Windows Credential Manager',
  ],
  [/\bosxkeychain\b|\bkeychain\b/i, "macOS's keychain"],
  [
    /credential[. ]helper|git-credential|\bcredstore\b|\bcredsstore\b|\blibsecret\b|gnome-keyring|\bkeyring\b|\.git-credentials\b/i,
    'a credential helper or keyring',
  ],
  [/\.docker\/config\.json/i, '`~/.docker/config.json`'],
  [
    /password manager|auto-?fill|saved (?:password|login|account|credential)s?|(?:cached|remembered|stored) (?:password|login|credential)s?/i,
    'a saved login',
  ],
]

const variableWins = near(
  /environment variable|env var|\w_(?:token|key|password|secret)\b/g,
  40,
  /\b(?:is being used|overrid(?:es|den|ing)|takes? (?:precedence|priority)|wins)\b/,
)

const notAsked =
  /(?:(?:does|did|do|will) ?(?:not|n't)|never|without|doesn't|didn't|no longer) (?:even |ever |me )?(?:ask|asking|asks|prompt|prompting|prompts)\b(?! (?:\w{1,4} )?for (?:[\w-]{1,12} ){0,3}(?:code|factor|otp)\b)[^.\n]{0,40}|fails? (?:straight away|immediately|right away)[^.\n]{0,40}without asking/i

const changedWords =
  /\b(?:password|credentials|login data)\b[^.\n]{0,60}\b(?:was|were|been|got|had) (?:changed|reset|renewed)\b|(?<!\b(?:should|can|could|must|shall|may) i )\b(?:changed|reset) (?:my|the|our|his|her|their) (?:\w{1,20} )?(?:password|credentials)\b/i

const passwordChanged = ['changed:password', 'changed:account', 'changed:mfa', 'changed:key-rotation']

/** What the code or command gives, and what was seen on the wire: two schemes where one was meant (netrc of requests and curl, a saved login). */
function* fromWire({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  const wire = exchanges.findLast(({ request }) => request?.via === 'wire' && request.complete)
  const meant = exchanges.findLast(({ request }) => request?.via === 'code' || request?.via === 'command')
  const [sent, given] = [authorizationOf(wire), authorizationOf(meant)]
  if (!sent?.value.scheme || !given?.value.scheme || wire === meant) return
  const sameHost = wire?.request?.address?.value.host === meant?.request?.address?.value.host
  if (sameHost && sent.value.scheme !== given.value.scheme && sent.value.scheme === 'basic')
    yield certain({ by: 'other-sent', meant: given.value.scheme, sent: sent.value.scheme }, sent.where)
}

/** A credential beside the one that is meant, in another field of the same request, where a variable of the environment is named. */
function* fromBeside(evidence: Evidence): Iterable<Sign<Facts>> {
  if (!findMatch(evidence, /\b[A-Z][A-Z0-9]{1,30}(?:_[A-Z0-9]{1,30}){0,5}_(?:TOKEN|KEY|SECRET|PASSWORD)\b/)) return
  for (const { request } of evidence.exchanges) {
    if (!request || request.via === 'code') continue
    const sent = request.credentials.filter(
      ({ value }) => value.place !== 'cookie' && !value.placeholder && !value.basic,
    )
    const bearer = sent.find(({ value }) => value.place === 'authorization')
    const other =
      bearer && sent.find(({ value }) => value.place !== 'authorization' && value.same !== bearer.value.same)
    if (bearer && other)
      yield likely<Facts>(
        { by: 'beside', name: bearer.value.name.slice(0, 40), other: other.value.name.slice(0, 40) },
        bearer.where,
      )
  }
}

/** A program that is asked what it sent prints `Basic …`, where the code gives a Bearer token. */
function* fromPrint(evidence: Evidence): Iterable<Sign<Facts>> {
  const isPrinted = findMatch(evidence, /\brequest\.headers\b/i) !== undefined
  const code = evidence.exchanges.filter(
    ({ request }) => request?.via === 'code' || (request?.via === 'command' && !isPrinted),
  )
  const schemes = code.flatMap((exchange) => authorizationOf(exchange)?.value.scheme ?? [])
  const meant = schemes.find((scheme) => scheme === 'bearer' || scheme === 'token')
  const printed = findMatch(
    evidence,
    /\b401[ :,(]{1,3}basic (?!auth|realm)[█\w*]|\bauthorization["']?[:=] ?["']?basic (?!auth|realm)[█\w*]/i,
  )
  if (meant && printed && !schemes.includes('basic'))
    yield likely<Facts>({ by: 'other-sent', meant, sent: 'basic' }, printed.where)
}

const whereSaid = (found: Seen<RegExpExecArray> | undefined): Seen<string> | undefined =>
  found && { value: 'changed:password', where: found.where }

const storeIn = (evidence: Evidence): Seen<string> | undefined => {
  for (const [words, name] of stores) {
    const found = findMatch(evidence, words)
    if (found) return { value: name, where: found.where }
  }
  return undefined
}

/** A login that a browser keeps is its user's to delete; where a program was run, whoever runs it. */
const keeperOf = (evidence: Evidence): 'visitor' | undefined => {
  const isBrowser = told(evidence, 'fails:browser', 'fails:chrome', 'fails:firefox', 'fails:safari', 'works:mobile')
  const named = isBrowser || findMatch(evidence, /\bmy (?:web ?)?browser\b/i) !== undefined
  return named && !evidence.exchanges.some(({ request }) => request?.via === 'command' || request?.via === 'code')
    ? 'visitor'
    : undefined
}

function* fromStores(evidence: Evidence): Iterable<Sign<Facts>> {
  const store = storeIn(evidence)
  const changed = toldAt(evidence, ...passwordChanged) ?? whereSaid(findMatch(evidence, changedWords))
  const silent = findMatch(evidence, notAsked)
  if (store) {
    const why = changed ? 'changed' : silent ? 'not-asked' : 'named'
    yield (why === 'named' ? possible : likely)<Facts>({ by: 'store', store: store.value, why }, store.where)
  }
  const saved = toldAt(evidence, 'tells:saved-password')
  if (silent)
    yield (changed ? likely : possible)<Facts>(
      { by: 'not-asked', changed: changed !== undefined },
      silent.where,
      keeperOf(evidence),
    )
  else if (saved && changed) yield likely<Facts>({ by: 'not-asked', changed: true }, changed.where)
  else if (changed?.value === 'changed:account' || (changed?.value === 'changed:password' && !isLoginRefused(evidence)))
    yield possible<Facts>({ by: 'not-asked', changed: true }, changed.where)
}

const tellings: Readonly<Record<string, string>> = {
  'works:private-window': 'It works in a private window, which starts without stored logins.',
  'works:another-browser': 'It works in another browser, which has other stored logins.',
  'works:another-user': 'It works for another user, who has another login stored.',
  'changed:new-machine': 'It began on another machine, which may hold another login.',
}

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const scheme = authorizationOf(refusedExchange(evidence))?.value.scheme ?? evidence.scene.scheme
  for (const name of Object.keys(tellings)) {
    const told = evidence.scene.status === 403 && name === 'works:another-user' ? undefined : toldAt(evidence, name)
    const isBrowserLogin = (scheme === 'basic' || scheme === 'digest' || scheme === 'ntlm') && name.startsWith('works:')
    if (told) yield (isBrowserLogin ? likely : possible)<Facts>({ by: 'browser', what: name }, told.where)
  }
}

/** Another credential than the one meant is sent from a store: a saved login, a credential helper, `.netrc`, a variable that wins. */
export const storedCredential = defineCause({
  id: 'stored-credential',
  fixer: 'caller',
  references: [
    'RFC 7617 §2.2',
    'https://git-scm.com/docs/gitcredentials',
    'https://requests.readthedocs.io/en/latest/user/authentication/#netrc-authentication',
    'https://curl.se/docs/manpage.html#-n',
  ],
  outranks: ['wrong-credentials', 'invalid-api-key', 'revoked-credential', 'no-credentials', 'session-expired'],

  *signs(evidence) {
    yield* fromWire(evidence)
    yield* fromPrint(evidence)
    yield* fromBeside(evidence)
    const variable = findWording(evidence, variableWins)
    if (variable) yield likely<Facts>({ by: 'variable-wins', words: short(variable.value, 80) }, variable.where)
    yield* fromStores(evidence)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `which login is stored for ${host ?? 'this host'}: browser passwords, Windows Credential Manager or keychain, \`git config --show-origin --get-all credential.helper\`, \`~/.netrc\`, environment variables`,
    means:
      'If an old or other one stands there, delete it, and you are asked anew; if none is stored, what you type is what is refused.',
    command: `printf 'protocol=https\\nhost=${host ?? 'example.com'}\\n\\n' | git credential fill | sed 's/^password=.*/password=(stored)/'`,
  }),

  words: {
    title: (facts, { host }) => {
      const to = host ? ` to ${host}` : ''
      if (facts?.by === 'other-sent')
        return `${nameOf(facts.sent)} was sent${to} from a store in place of the ${nameOf(facts.meant)} that was given`
      if (facts?.by === 'beside')
        return `another credential is sent${to} in \`${facts.name}\` beside the one in \`${facts.other}\``
      if (facts?.by === 'store') return `an old or other login is sent${to} from ${facts.store}`
      if (facts?.by === 'variable-wins')
        return `an environment variable is sent${to} in place of the login that is meant`
      return `an old stored login is sent${to} in place of the one that is meant`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'other-sent':
          return `The code gives ${nameOf(facts.meant)}. But ${nameOf(facts.sent)} was sent: something filled it in from a store, as \`.netrc\` is used by curl -n and by Python's requests.`
        case 'beside':
          return `The request carries two different credentials, one in \`${facts.name}\` and one in \`${facts.other}\`; a variable of the environment fills in the one that nobody meant.`
        case 'variable-wins':
          return `A variable goes before the stored login: “${facts.words}”.`
        case 'store':
          return `A login can come from ${facts.store}${facts.why === 'changed' ? ', and it was changed since' : facts.why === 'not-asked' ? ', since nobody is asked for one' : ''}.`
        case 'not-asked':
          return facts.changed
            ? 'Password or account were changed; a program that has the old login stored goes on sending it.'
            : 'Nobody is asked for a password: a stored one is sent.'
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'Browsers, git and many tools send a login that they have stored, without asking, until it is deleted.',
    visitor: (_, { host }) => [
      `Delete the saved login${host ? ` for ${host}` : ''}: in the browser's password settings, in Windows Credential Manager, in Keychain Access, or by removing the account in the app.`,
      'Close the browser or app wholly, open it again, and sign in with the present password.',
      'To check first, open the page in a private window.',
    ],
    developer: (_, { host }) => [
      `Delete what git has stored: \`printf 'protocol=https\\nhost=${host ?? 'example.com'}\\n\\n' | git credential reject\`; on Windows also \`cmdkey /list\` and \`cmdkey /delete:TARGET\`; for containers \`docker logout ${host ?? 'REGISTRY'}\`.`,
      'Look for what wins: `~/.netrc` or `_netrc`, `env | grep -iE "token|password|key" | cut -d= -f1`, configuration files of user and project.',
      'In Python keep requests from `.netrc`: `session.trust_env = False`; in curl leave out `-n`.',
    ],
  },
})
