import { certain, defineCause, likely } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence, Seen } from '../evidence.ts'
import { fieldsOf, findMatch, reasonGiven, refusedExchange } from '../questions/exchange.ts'
import { nameOf } from '../questions/schemes.ts'

type Facts =
  | { readonly by: 'fault'; readonly field: string; readonly fault: string; readonly scheme: string | null }
  | { readonly by: 'twice'; readonly count: number }
  | { readonly by: 'server'; readonly words: string }
  | { readonly by: 'command'; readonly fault: string }

/** Faults of the field's syntax, and what each is called. Damage of the credential itself is corrupted-credential's. */
const faults: Readonly<Record<string, string>> = {
  'colon-after-scheme': 'has a colon after the scheme',
  'doubled-scheme': 'names the scheme twice',
  'misspelt-scheme': 'has a misspelt scheme',
  'no-scheme': 'has no scheme before the credential',
  'missing-blank': 'has no space between the scheme and the credential',
  'quotes-around': 'has quotes round its value',
  'smart-quotes': 'has typographic quotes in it',
  'brackets-around': 'has brackets round its value',
  'field-name-inside': 'has the field name again inside its value',
  'two-credentials': 'carries two credentials at once',
  'unquoted-blanks': 'has unquoted blanks in a parameter',
  'missing-comma': 'lacks a comma between its parameters',
  'not-encoded': 'holds user name and password that are not Base64-encoded',
  'no-colon': 'holds no colon between user name and password once decoded',
}

/** Faults of a command that change what the field becomes on the wire. */
const commandFaults: Readonly<Record<string, string>> = {
  'single-quotes-on-cmd':
    'cmd does not know single quotes: the value is cut at its blanks, and the quotes are sent along',
  'typographic-quotes': 'a typographic quote stands in the command, where a straight one is meant',
  'unterminated-quote': 'a quote in the command is not closed',
}

/** `Authorization: Bearer Bearer …` anywhere, in a log or a sentence too. */
const doubledScheme = /\bauthorization['"]?\s?[:=]\s?['"`]?(bearer|basic|token)\s\1\s/i

const words =
  /malformed (?:authorization|auth) header|(?:authorization|auth) header (?:is |was )?(?:malformed|invalid|not valid|incorrect)|invalid (?:format (?:for|of) )?(?:the )?authorization header|invalid authorization header(?: format)?|duplicate header: "?authorization|(?:bad|wrong) authorization header|header format|must be (?:in the form|of the form)[^.\n]{0,20}bearer|invalid token header/

/** What was sent or typed shows the field itself; code only shows what it is made from. */
const shown: ReadonlySet<string> = new Set(['wire', 'command', 'har', 'panel'])

/** A literal in code with a plain `user:password` behind `Basic` goes out as it stands. */
const isPlainInCode = ({ value }: Seen<Credentials>): boolean => value.faults.includes('not-encoded')

/** A field that stands quoted in a sentence may be short for what a program makes of it: it does not prove what went out. */
function* fromCredentials({ value, where }: Seen<Credentials>, isShown: boolean): Iterable<Sign<Facts>> {
  if (value.place !== 'authorization' && value.place !== 'proxy-authorization') return
  for (const fault of value.faults)
    if (faults[fault]) {
      if (fault === 'no-scheme' && value.placeholder && value.placeholder.kind !== 'redaction') continue
      const sign = fault === 'no-scheme' || !isShown ? likely : certain
      yield sign<Facts>({ by: 'fault', field: value.name, fault, scheme: value.scheme }, where)
    }
}

function* fromCommands({ exchanges }: Evidence): Iterable<Sign<Facts>> {
  for (const { request } of exchanges)
    for (const { value, where } of request?.faults ?? [])
      if (commandFaults[value]) yield likely<Facts>({ by: 'command', fault: value }, where)
}

/** The Authorization field's syntax is wrong (RFC 9110 §11.4, RFC 6750 §2.1). */
export const malformedHeader = defineCause({
  id: 'malformed-header',
  fixer: 'caller',
  references: ['RFC 9110 §11.4', 'RFC 6750 §2.1'],
  outranks: [
    'invalid-api-key',
    'malformed-token',
    'wrong-credentials',
    'no-credentials',
    'bad-request',
    'wrong-scheme',
    'stripped-by-intermediary',
  ],

  *signs(evidence) {
    const exchange = refusedExchange(evidence)
    for (const { request } of evidence.exchanges)
      for (const credentials of request?.credentials ?? [])
        if (request && (shown.has(request.via) || isPlainInCode(credentials)))
          yield* fromCredentials(credentials, shown.has(request.via) || request.client !== undefined)
    yield* fromCommands(evidence)
    const twice =
      exchange?.request && shown.has(exchange.request.via) ? fieldsOf(exchange.request, 'authorization') : []
    const [, second] = twice
    if (second) yield certain<Facts>({ by: 'twice', count: twice.length }, second.where)
    const doubled = findMatch(evidence, doubledScheme)
    if (doubled && !evidence.credentials.some(({ value }) => value.faults.includes('doubled-scheme')))
      yield likely<Facts>(
        { by: 'fault', field: 'Authorization', fault: 'doubled-scheme', scheme: doubled.value[1] ?? null },
        doubled.where,
      )
    const said = words.exec(reasonGiven(exchange))?.[0]
    if (said && exchange?.response)
      yield likely<Facts>({ by: 'server', words: said }, exchange.response.body?.where ?? exchange.response.where)
  },

  ask: ({ url }) => ({
    what: 'the `Authorization` line as it leaves the client, the credential itself blacked out but every other character as it is',
    means: 'It has to read scheme, one space, credential, and nothing else.',
    command: `curl -v -o /dev/null -H "Authorization: Bearer $TOKEN" '${url ?? 'https://…'}' 2>&1 | grep -i '^> authorization'`,
  }),

  words: {
    title: (facts, { host }) => {
      const to = host ? ` sent to ${host}` : ''
      if (facts?.by === 'fault') return `the \`${facts.field}\` field${to} ${faults[facts.fault] ?? 'is malformed'}`
      if (facts?.by === 'twice') return `the request carries ${facts.count} \`Authorization\` fields at once`
      return `the \`Authorization\` field${to} is malformed`
    },
    because: (facts) => {
      if (facts.by === 'fault')
        return `The field ${faults[facts.fault] ?? 'is malformed'}; it has to read \`${facts.field}: ${facts.scheme ? nameOf(facts.scheme) : 'Bearer'} CREDENTIAL\`.`
      if (facts.by === 'twice')
        return `The request has the field \`Authorization\` ${facts.count} times; one is allowed.`
      if (facts.by === 'command')
        return `In the command ${commandFaults[facts.fault] ?? 'something is quoted wrongly'}.`
      return `The server says so: “${facts.words}”.`
    },
    why: 'A server takes the field apart at its first space; what does not read scheme, space, credential is refused unread.',
    visitor: () => [
      'Report the error to the maker of the app: it builds the sign-in wrongly, and nothing that you type can mend it.',
    ],
    developer: (facts) => [
      'Write the field as scheme, one space, credential: `Authorization: Bearer $TOKEN`, without colon, quotes or brackets.',
      facts?.by === 'command'
        ? 'On Windows cmd put double quotes round each argument: `-H "Authorization: Bearer %TOKEN%"`.'
        : 'Let the library build the field where it can (`curl -u`, `auth=`, `setBearerAuth`), and set it in one place alone.',
      'Print the length of the value and its first word, not the value, to see what is sent.',
    ],
  },
})
