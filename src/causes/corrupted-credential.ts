import { certain, defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Credentials, Evidence, Seen } from '../evidence.ts'
import { findMatch, told, toldAt } from '../questions/exchange.ts'
import { anyOf, findWording, near } from '../questions/near.ts'

type Facts =
  | { readonly by: 'fault'; readonly fault: string; readonly name: string; readonly kind: string | undefined }
  | { readonly by: 'address'; readonly fault: string }
  | { readonly by: 'client'; readonly words: string }
  | { readonly by: 'length' }
  | { readonly by: 'colour' }
  | { readonly by: 'line-ends' }
  | { readonly by: 'command'; readonly fault: string }
  | { readonly by: 'blank'; readonly words: string }
  | { readonly by: 'telling' }

/** Damage of a credential, and what each is called. */
const damage: Readonly<Record<string, string>> = {
  'cut-short': 'is cut short',
  'whitespace-inside': 'has white space in it',
  'line-break-inside': 'has a line break in it',
  'line-break-around': 'ends in a line break',
  'invisible-character': 'has an invisible character in it',
  'control-character': 'has a control character in it',
  'colour-code': 'has the colour codes of a terminal in it',
  'percent-encoded': 'is percent-encoded, although it does not stand in a URL',
  'literal-escape': 'has an escape such as \\n written out in it',
  'bad-base64': 'is no valid Base64',
  'encoded-twice': 'is Base64-encoded twice',
  'quotes-inside': 'has quotes inside the decoded user name or password',
  quoted: 'has quotes round it',
  'obs-fold': 'is broken over two lines',
}

/** What is wrong in an address with the password or key in it (RFC 3986 §2.1, §3.2.1). */
const addressFaults: Readonly<Record<string, string>> = {
  'several-at-signs':
    'The address has an `@` before the one that ends the user information; in a password it has to be written `%40`.',
  'unescaped-password':
    'The password in the address has a character that means something there, such as `:`, `/`, `#` or `%`, and is not percent-encoded.',
  'bare-percent':
    'The password or key in the address has a `%` that begins no escape: the server decodes what follows it, or refuses it; a `%` itself has to be written `%25`.',
}

/** Faults of a command by which the shell changes what is sent. */
const commandFaults: Readonly<Record<string, string>> = {
  'variable-within-text':
    'the shell takes what follows the `$` for a variable, and puts its value there: nothing, where it has none',
  'history-expansion': 'an interactive bash takes the `!` in double quotes for a command of its history',
  'no-break-space': 'a no-break space stands in the command, where a plain one is meant',
}

const clientWords =
  /invalid (?:header (?:field )?value|character in header content)|illegal (?:header value|base64 data|character)|invalid leading whitespace[^\n]{0,40}header|header value contains|unexpected char 0x0a/i

/** Colour codes as text round a token: ESC written as \033, \x1b, \e or ^[. */
const colour = /(?:\\033\[|\\x1b\[|\\e\[|\u241b\[|\^\[\[)\d[\d;]{0,10}m/i

/** Where the one who runs a server writes its passwords: a file of users, a hash made for it, the settings of a container. */
const serverSide = /\bhtpasswd\b|hash-password|\busers? (?:file|database)\b|docker[- ]compose|\bhelm\b/i

/** What reporters call a character too many at the edge of a credential. */
const blank =
  /(?<!\bno )(?<!\bany )\b(?:trailing|leading|stray|extra) (?:white ?spaces?|spaces?|blanks?|new ?lines?|line ?breaks?)\b|\b(?:zero[- ]width|non[- ]?breaking|no-break) (?:space|joiner|character)s?\b|\binvisible characters?\b|\bbyte order mark\b/i
/** A file of users or secrets that was written on Windows: each line ends in CR LF, and the CR becomes a part of the value (lower case). */
const crlf = anyOf(
  near(
    /\bhtpasswd\b|\bpasswd file\b|\b(?:password|users?|secrets?|credentials?) file\b/g,
    160,
    /\b(?:edited|saved|created|made|written|changed|uploaded)\b[^.]{0,40}\b(?:windows|notepad)\b/,
  ),
  near(
    /\b(?:crlf|dos2unix|carriage return|windows line ?(?:end\w*|breaks?))\b/g,
    160,
    /\bhtpasswd\b|\bpasswords?\b|\btokens?\b|\bsecrets?\b|\bkeys?\b/,
  ),
)
const credential = /\b(?:token|key|password|secret|credential)s?\b/i

function* fromCredentials({ value, where }: Seen<Credentials>): Iterable<Sign<Facts>> {
  if (value.placeholder) return
  for (const fault of value.faults)
    if (damage[fault]) {
      const sign = fault === 'cut-short' || value.place === 'cookie' ? likely : certain
      yield sign<Facts>({ by: 'fault', fault, name: value.name, kind: value.kind }, where)
    }
  for (const fault of value.token?.faults ?? [])
    if (damage[fault]) yield possible<Facts>({ by: 'fault', fault, name: value.name, kind: 'token' }, where)
}

function* fromAddresses(evidence: Evidence): Iterable<Sign<Facts>> {
  for (const { request } of evidence.exchanges)
    for (const fault of request?.address?.value.faults ?? [])
      if (addressFaults[fault] && request?.address) yield likely<Facts>({ by: 'address', fault }, request.address.where)
  const written = toldAt(evidence, 'tells:at-sign-in-password')
  if (written) yield likely<Facts>({ by: 'address', fault: 'several-at-signs' }, written.where)
}

/** The same place takes a password without such characters, or another program sends this one well. */
const isComparedWith = (evidence: Evidence): boolean =>
  told(
    evidence,
    'works:another-account',
    'works:another-key',
    'works:web-interface',
    'works:another-program',
    'works:curl',
  ) ||
  findMatch(evidence, /\bpassword (?:that )?(?:does not|doesn't|without) (?:have |contain |any )?(?:any )?special/i) !==
    undefined

/** A program that encodes or cuts what it is given, in the words of a reporter: its maker has to mend that. */
const isEncoded = (evidence: Evidence): 'provider' | undefined =>
  findMatch(
    evidence,
    /\b(?:it|you|code|app|client|library|plugin|which|they|is|are)\b.{0,40}\b(?:url-?encod(?:es?|ed)|escap(?:es|ed)|drops|cuts|truncates|only submits|strips)\b|correctly url-?encod/i,
  ) && 'provider'

/** A password of some length is refused, and a shorter one not: something cuts it or writes it otherwise. */
const lengthy = /\bpasswords? .{0,30}(?:longer than|of more than|more than) \d{1,4}\b/i

/** A real credential was damaged on its way into the request. */
export const corruptedCredential = defineCause({
  id: 'corrupted-credential',
  fixer: 'caller',
  references: ['RFC 9110 §5.5', 'RFC 7617 §2', 'RFC 3986 §3.2.1'],
  outranks: ['malformed-token', 'invalid-api-key', 'wrong-credentials', 'invalid-signature', 'revoked-credential'],

  *signs(evidence) {
    const shown = evidence.exchanges.filter(({ request }) => request?.via !== 'code')
    for (const { request } of shown)
      for (const credentials of request?.credentials ?? []) yield* fromCredentials(credentials)
    yield* fromAddresses(evidence)
    for (const { request } of evidence.exchanges)
      for (const { value, where } of request?.faults ?? [])
        if (commandFaults[value]) yield likely<Facts>({ by: 'command', fault: value }, where)
    const words = findMatch(evidence, clientWords)
    if (words) yield likely<Facts>({ by: 'client', words: words.value[0] }, words.where)
    const codes = findMatch(evidence, colour)
    if (codes) yield likely<Facts>({ by: 'colour' }, codes.where)
    const edge = findMatch(evidence, credential) && findMatch(evidence, blank)
    if (edge) yield possible<Facts>({ by: 'blank', words: edge.value[0] }, edge.where)
    const mender = findMatch(evidence, serverSide) ? 'owner' : undefined
    const lineEnds = findWording(evidence, crlf)
    if (lineEnds) yield likely<Facts>({ by: 'line-ends' }, lineEnds.where, mender)
    const long = findMatch(evidence, lengthy)
    if (long) yield likely<Facts>({ by: 'length' }, long.where, mender ?? 'provider')
    const special = toldAt(evidence, 'tells:password-has-special-characters')
    if (special && !long && findMatch(evidence, /\bpass(?:w|phrase|\b)|secret|pwd|credential|log-?in/i))
      yield (isComparedWith(evidence) ? likely : possible)<Facts>(
        { by: 'telling' },
        special.where,
        mender ?? isEncoded(evidence),
      )
  },

  ask: () => ({
    what: 'how long the credential is where it was made, and how long it is when it is sent',
    means:
      'If the two differ, something was lost or added on the way; a difference of one is usually a line break or a quote.',
    command: 'printf %s "$TOKEN" | wc -c; printf %s "$TOKEN" | od -c | tail -n 2',
  }),

  words: {
    title: (facts) => {
      if (facts?.by === 'fault') return `the credential in \`${facts.name}\` ${damage[facts.fault] ?? 'is damaged'}`
      if (facts?.by === 'address')
        return facts.fault === 'bare-percent'
          ? 'the password or key in the address is not percent-encoded'
          : 'a special character in the password splits the address at the wrong place'
      if (facts?.by === 'colour') return "the terminal's colour codes were copied along with the token"
      if (facts?.by === 'length') return 'a long password is cut or changed on its way'
      if (facts?.by === 'line-ends') return 'the file with the credentials has the line ends of Windows'
      return 'the credential was damaged before it was sent'
    },
    because: (facts) => {
      if (facts.by === 'fault')
        return `The ${facts.kind ?? 'credential'} in \`${facts.name}\` ${damage[facts.fault] ?? 'is damaged'}.`
      if (facts.by === 'address')
        return addressFaults[facts.fault] ?? 'The password in the address is not percent-encoded.'
      if (facts.by === 'command')
        return `In the command ${commandFaults[facts.fault] ?? 'something is quoted wrongly'}.`
      if (facts.by === 'client') return `The client says so: “${facts.words}”.`
      if (facts.by === 'colour')
        return 'The value stands between escape codes such as `\\033[0;32m` and `\\033[0m`; they colour a terminal and are no part of the token.'
      if (facts.by === 'line-ends')
        return 'On Windows a line ends in CR LF; on other systems the CR counts as the last character of the hash or secret, in every line but perhaps the last.'
      if (facts.by === 'length')
        return 'The report says that it depends on the length of the password: what stores or sends it cuts it, or breaks it into lines.'
      if (facts.by === 'blank')
        return `The report speaks of a “${facts.words}”: no browser shows it, and it is sent as a part of the credential.`
      return 'The password has special characters, which a shell, a URL or a file may change.'
    },
    why: 'A credential is compared byte for byte: one character more, less or other makes it an unknown one.',
    visitor: (facts) => [
      ...(facts?.by === 'length' ? ['Take a shorter password until the program is mended.'] : []),
      'Copy the password or key again, without blanks before or after it, and paste it as plain text.',
    ],
    developer: (facts) => [
      ...(facts?.by === 'line-ends'
        ? [
            "Take the line ends of Windows out of the file: `dos2unix FILE`, or `sed -i 's/\\r$//' FILE`; `cat -A FILE` shows them as `^M$`.",
          ]
        : []),
      ...(facts?.by === 'length'
        ? [
            'Decode the `Authorization` field that is really sent with a long password, and compare it with what was typed.',
          ]
        : []),
      facts?.by === 'address'
        ? 'Percent-encode the password in the URL (`@` is `%40`, `:` is `%3A`, `/` is `%2F`, `#` is `%23`, `%` is `%25`, `&` is `%26`), or give it apart from the URL.'
        : 'Copy the credential again, and strip white space, quotes and escape codes round it before use: `TOKEN="$(printf %s "$TOKEN" | tr -d \'[:space:]\')"`.',
      'Quote it in single quotes in a shell, so that `$`, `!` and `\\` stay as they are.',
      'Encode Basic without a line break: `printf %s "$USER:$PASSWORD" | base64 -w0`, not `echo`.',
    ],
  },
})
