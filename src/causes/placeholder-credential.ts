import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence, Exchange, Placeholder, RequestMessage, Seen } from '../evidence.ts'
import { findMatch, isSuccess } from '../questions/exchange.ts'
import { findWording, near } from '../questions/near.ts'
import { isRedacted } from '../questions/redacted.ts'
import { saysMissing } from '../questions/says-missing.ts'

type Facts =
  | {
      readonly by: 'sent'
      readonly kind: Placeholder['kind']
      readonly text: string
      readonly name: string
      readonly wire: boolean
    }
  | { readonly by: 'echo'; readonly text: string }
  | { readonly by: 'command'; readonly fault: string }
  | { readonly by: 'unset'; readonly variable: string }
  | { readonly by: 'promise'; readonly call: string }

const commandFaults: Readonly<Record<string, string>> = {
  'variable-in-single-quotes': 'a variable stands in single quotes, so the shell sends its name and not its value',
  'template-not-interpolated': 'a template stands in plain quotes, so its text is sent and not the value',
}

/** What servers echo of the credential they got, where that can be no real one. */
const echo =
  /user(?: name)? \[(?<user>undefined|null)\]|key provided: (?<key>(?:your|<your|my)[-_ ][^\s.]{0,60}|undefined|null|none)\b|bearer (?<bearer>undefined|null|none|\[object object\])/i

/** `<token>`, `[my key]`: people write so what they take out, as documentation writes what is to be filled in. */
const isBracketed = ({ text }: Placeholder): boolean => /^[<[(«]/.test(text)

/** A redaction by hand looks like a placeholder and is none. */
function* fromCredentials({ value, where }: Seen<Credentials>, request: RequestMessage): Iterable<Sign<Facts>> {
  const { placeholder, name } = value
  if (!placeholder && value.form === 'scheme-only' && value.faults.includes('empty-credentials'))
    yield (request.via === 'wire' ? certain : likely)(
      { by: 'sent', kind: 'absent-value', text: '', name, wire: request.via === 'wire' },
      where,
    )
  if (!placeholder || isRedacted(placeholder)) return
  const wire = request.via === 'wire'
  if (placeholder.kind === 'variable' && !wire) return
  const facts: Facts = { by: 'sent', kind: placeholder.kind, text: placeholder.text.slice(0, 60), name, wire }
  if (placeholder.kind === 'absent-value') yield wire ? certain(facts, where) : likely(facts, where)
  else if (wire && placeholder.kind === 'variable') yield certain(facts, where)
  else if (wire && placeholder.kind === 'template' && !isBracketed(placeholder)) yield likely(facts, where)
  else yield possible(facts, where)
}

/** The reporter has seen the placeholder itself go out: `Bearer {{token}}` "literally", "as is", "unresolved". */
const seenLiterally = near(
  /\bbearer (?:\{\{|\$\{|<|%)[\w. -]{1,40}[}>%]{1,2}/g,
  80,
  /\bliteral(?:ly)?\b|\bas is\b|\bunresolved\b|\bnot (?:replaced|resolved|substituted|expanded|interpolated)\b/,
)

function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const seen = findWording(evidence, seenLiterally)
  const text = seen && /^bearer (\S{1,60})/i.exec(seen.value)?.[1]
  if (seen && text) yield likely({ by: 'echo', text }, seen.where)
}

const fromEcho = function* (evidence: Evidence): Iterable<Sign<Facts>> {
  const found = findMatch(evidence, echo)
  const groups = found?.value.groups
  const text = groups?.['user'] ?? groups?.['key'] ?? groups?.['bearer']
  if (found && text) yield certain({ by: 'echo', text: text.slice(0, 60) }, found.where)
}

/** The command names a variable that a shell expands, and the server says that nothing came: it has no value there. */
function* fromUnset({ exchanges, statements }: Evidence): Iterable<Sign<Facts>> {
  const said = statements.find(({ by, text }) => by !== 'access-log' && saysMissing.test(text.toLowerCase()))
  const sent = exchanges
    .flatMap(({ request }) => (request?.via === 'command' ? request.credentials : []))
    .find(({ value }) => value.placeholder?.kind === 'variable')
  const variable = sent?.value.placeholder?.text.slice(0, 60)
  if (said && sent && variable) yield likely({ by: 'unset', variable }, sent.where)
}

/**
 * A call that gives a promise, put into a text without `await`: `Bearer ${AsyncStorage.getItem('token')}` becomes `Bearer [object Promise]`.
 * Storage of React Native, Expo, Capacitor and localForage, and the tokens of Firebase, Auth0 and MSAL (each library's reference).
 */
const promise =
  /\b(?:bearer|token|basic) ?(?:\$\{|['"`] ?\+ ?)((?:[\w$]{1,40}\.){0,4}(?:asyncstorage\.getitem|encryptedstorage\.getitem|localforage\.getitem|preferences\.get|keychain\.getgenericpassword|getitemasync|getidtoken|getaccesstoken(?:silently)?|acquiretokensilent|gettokensilently|fetchauthsession)\()/i

function* fromPromise(evidence: Evidence): Iterable<Sign<Facts>> {
  const found = findMatch(evidence, promise)
  const call = found?.value[1]
  if (found && call) yield likely({ by: 'promise', call: `${call}…)` }, found.where)
}

/** What goes well is no placeholder, whatever it looks like: some have `password` for a password. */
const isTaken = (exchange: Exchange, { value }: Seen<Credentials>): boolean =>
  isSuccess(exchange) && value.placeholder?.kind === 'template'

const isAbsent = (text: string): boolean => /^(?:undefined|null|none)$/i.test(text)

const what = (kind: Placeholder['kind'], text: string): string => {
  const shown = text === '' ? 'an empty value' : `\`${text.replaceAll('`', '')}\``
  if (kind === 'variable') return `${shown}, a variable that nobody filled in`
  if (kind === 'absent-value')
    return text === '' ? shown : `${shown}, the word that a program writes for a missing value`
  return `${shown}, the placeholder of a template`
}

/** A placeholder, or an unexpanded or empty variable, was sent in place of a credential. */
export const placeholderCredential = defineCause({
  id: 'placeholder-credential',
  fixer: 'caller',
  references: ['RFC 9110 §11.4', 'RFC 6750 §2.1'],
  outranks: [
    'malformed-token',
    'invalid-api-key',
    'wrong-credentials',
    'malformed-header',
    'no-credentials',
    'corrupted-credential',
    'wrong-scheme',
  ],

  *signs(evidence) {
    for (const exchange of evidence.exchanges)
      for (const credentials of exchange.request?.credentials ?? [])
        if (exchange.request && !isTaken(exchange, credentials)) yield* fromCredentials(credentials, exchange.request)
    for (const { request } of evidence.exchanges)
      for (const { value, where } of request?.faults ?? [])
        if (commandFaults[value]) yield likely<Facts>({ by: 'command', fault: value }, where)
    yield* fromEcho(evidence)
    yield* fromTelling(evidence)
    yield* fromUnset(evidence)
    yield* fromPromise(evidence)
  },

  ask: () => ({
    what: 'whether the value in your paste is what the program really sends, or whether you blacked it out yourself',
    means:
      'If it is sent so, that is the cause; if you replaced it for the post, tell how the real one begins and how long it is.',
    command: 'printf %s "$TOKEN" | wc -c',
  }),

  words: {
    title: (facts, { host }) => {
      const to = host ? ` to ${host}` : ''
      if (facts?.by === 'sent') return `${what(facts.kind, facts.text)}, was sent${to} in place of a credential`
      if (facts?.by === 'unset') return `the variable \`${facts.variable}\` has no value where the command runs`
      if (facts?.by === 'promise') return `\`[object Promise]\` was sent${to} in place of the token`
      if (facts?.by === 'echo') return `the placeholder \`${facts.text}\` reached the server in place of a credential`
      return `a placeholder was sent${to} in place of a credential`
    },
    because: (facts) => {
      if (facts.by === 'sent') return `\`${facts.name}\` holds ${what(facts.kind, facts.text)}.`
      if (facts.by === 'unset')
        return `The command takes the credential from \`${facts.variable}\`, and the server got none.`
      if (facts.by === 'promise')
        return `\`${facts.call}\` gives a promise, and no \`await\` stands before it: its text is \`[object Promise]\`.`
      if (facts.by === 'echo')
        return isAbsent(facts.text)
          ? `\`${facts.text}\` went out, which a program writes for a value that was never set or read.`
          : `\`${facts.text}\` is what went out.`
      return `In the code ${commandFaults[facts.fault] ?? 'the value is not filled in'}.`
    },
    why: 'A server takes the text as it comes and looks for an account or token of that name; there is none.',
    visitor: () => [
      'Report it to the maker of the app: it sends an empty slot where your sign-in belongs.',
      'Sign out and in again; that fills the slot where the app had lost it.',
    ],
    developer: (facts) => [
      facts?.by === 'promise'
        ? `Wait for the token first: \`const token = await ${facts.call}\` in an \`async\` function (an interceptor may be one), then put \`token\` into the field.`
        : facts?.by === 'echo' && /object/i.test(facts.text)
          ? 'An object was put into the text: take the token string out of it (`token.access_token`), and `await` a promise first.'
          : facts?.by === 'sent' && facts.kind === 'absent-value'
            ? 'Find where the token is read (storage, environment, login response): it is missing at that moment; send no field at all in that case.'
            : 'Put the real value in place of the placeholder, or load it where the program runs: `.env`, the shell and CI each have their own environment.',
      ...(facts?.by === 'promise'
        ? ['Write to the log what goes out, its first eight characters and its length: `[object` is the sign.']
        : [
            'In a shell use double quotes, so that the variable is expanded: `-H "Authorization: Bearer $TOKEN"`.',
            'Check that it has a value: `test -n "$TOKEN" && echo set || echo empty`.',
          ]),
    ],
  },
})
