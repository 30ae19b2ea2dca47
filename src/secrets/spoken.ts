import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'
import { isGenerated, isMixed, isNoValue, looksMade, looksPassword } from './guess.ts'
import { isStandIn } from './placeholder.ts'

const open = '["\'“‘«*_`(]{0,2}'
const value = `${open}([^\\s\\x1b"'\`“”‘’«»]{4,64})`
const noun =
  '(?:passwords?|passwd|pass|pw|passphrase|passcode|passwort|kennwort|pin|contraseña|senha|mot de passe)(?! (?:manager|store|generator|policy|field|hash))'
const name = '(?!(?:to|the|as|in|on|with|at|by|for|an?|my|is|page|form)\\b)[\\w.@+-]{2,60}'
const label =
  '(?:credentials|creds|log-?in|logins?|accounts?|test account|basic auth|zugangsdaten|identifiants|usuario|usuário|вход|die zugangsdaten|(?:log(?:ged|ging)?|sign(?:ed|ing)?) ?in|default)'

/** How sure a sentence makes it that the word is a password: letters and digits will do, or they must not be as in a name. */
type Frame = readonly [sure: boolean, form: RegExp]

/** Sentences round a noun: `with X as password`, `passwords such as X`, `from X to Y`, `my password, X,`, `reset it to X`. */
const roundNoun: readonly Frame[] = [
  [
    true,
    new RegExp(
      `\\b(?:with|us(?:e|es|ed|ing)|enter(?:ed|ing)?|typ(?:e|ed|ing)|tr(?:y|ied|ying)|set|e\\.g\\.|for example|have|paste|puse|messo)[ \\t]${value}["'”’»*_\`)]{0,2}[ \\t](?:as|for|is|in|como|come|als)[ \\t](?:the |my |our |a |its |an? |mein |mi |la )?(?:\\w{1,10} )?${noun}\\b`,
      'gi',
    ),
  ],
  [
    true,
    new RegExp(
      `\\b${noun}[ \\t](?:(?:is|are|was|were)[ \\t])?(?:of the (?:form|kind|type|pattern)|in the form(?: of)?|such as|like|e\\.g\\.|from(?=[^\\n]{4,80}[ \\t](?:to|into)[ \\t]))[ \\t]${value}(?:[ \\t](?:to|into)[ \\t]${value})?`,
      'gi',
    ),
  ],
  [true, new RegExp(`\\b(?:my|our|the|mein)[ \\t](?:\\w{1,10}[ \\t])?${noun},[ \\t]${value}`, 'gi')],
  [false, new RegExp(`\\b${noun}[^()\\n.]{0,24}\\(${value}`, 'gi')],
  [
    true,
    new RegExp(`\\b(?:user|username|login)[ \\t:]{1,2}${name},?[ \\t](?:and )?pass(?:word)?[ \\t:]{1,2}${value}`, 'gi'),
  ],
  [
    true,
    /\bpassword\b[^\n]{0,120}:[ \t]{0,8}\r?\n(?:[ \t]{0,8}\r?\n)?[ \t]{0,8}([^\s"'`:=]{8,64})(?=[ \t]{0,8}(?:\r?\n|$))/gi,
  ],
  [
    false,
    new RegExp(
      `(?:^|[\\s"'\`*(])([^\\s"'\`“”«»]{6,64})["'\`*)]{0,2}[ \\t](?:is|was|ist|<-|\\(that'?s|as|being)[ \\t](?:the |my |our |a |mein |das )?${noun}\\b`,
      'gi',
    ),
  ],
  [
    false,
    new RegExp(
      `\\b(?:reset|changed?|set)[ \\t](?:it|them|(?:the |my )?${noun})[ \\t](?:back )?(?:to|from)[ \\t]${value}`,
      'gi',
    ),
  ],
]

/** A name and its password after a label: `creds: alice / X`, `log in as alice with X`. */
const afterLabel: readonly Frame[] = [
  [
    true,
    new RegExp(
      `(?<![\\p{L}\\w])${label}(?:[: \\t=]{1,3}|[ \\t](?:as|with|using|is|are|user|mit|under|под|the|username)[ \\t]){1,3}${name}[ \\t]?[/:|][ \\t]?${value}`,
      'giu',
    ),
  ],
  [
    false,
    new RegExp(
      `(?<![\\p{L}\\w])${label}(?:[ \\t]?[:=][ \\t]{0,2}|(?:[ \\t](?:as|with|using|is|are|user|mit|username)){1,2}[ \\t])${name}[ \\t](?:(?:and|with|und|et|y|e|i)[ \\t])?${value}`,
      'giu',
    ),
  ],
  [true, new RegExp(`(?:^|[\\s,;])u(?:ser)?: ?${name}[\\s,;]{1,3}p(?:ass|w)?: ?${value}`, 'gi')],
]

/** A password behind the address that it belongs to. */
const afterAddress: readonly Frame[] = [
  [
    false,
    new RegExp(
      `(?<![:/\\w.@-])[\\w.+-]{1,60}@[\\w-]{1,60}\\.[\\w.-]{1,60}[ \\t]?(?:[/:|,;]|and|with)?[ \\t]?${value}`,
      'gi',
    ),
  ],
]

/** A key and where it was put: `I put X in the Authorization header`. */
const putInto: readonly Frame[] = [
  [
    false,
    new RegExp(
      `\\b(?:put|paste[ds]?|send|sent|use|pass)[ \\t]${value}[ \\t](?:as|in|into)[ \\t](?:the |a |an )?(?:authorization|bearer|x-api-key|api[ -]?key|token|auth)\\b`,
      'gi',
    ),
  ],
]

/** The sentences by what must stand in a text that has one: an expression that begins anywhere costs more than a look for a word. */
const sentences: readonly (readonly [has: RegExp, frames: readonly Frame[]])[] = [
  [/pass|\bpw\b|\bpin\b|kennwort|contraseña|senha|(?:reset|changed?|set) (?:it|them) /i, roundNoun],
  [
    /(?:cred\w{0,8}|log-?in|logins?|accounts?|basic auth|zugangsdaten|identifiants|usu[aá]rio|вход|(?:log|logged|logging|sign|signed|signing) ?in|default|\bu(?:ser)?)[ \t]?(?::|=|as |with |using |is |are |user |mit |under |под |the |username |[\w.@+-]{2,60} ?[/:|])/i,
    afterLabel,
  ],
  [/@/, afterAddress],
  [/\b(?:put|paste[ds]?|send|sent|use|pass) \S{4,64} (?:as|in|into) /i, putInto],
]

const isMixedWithSigns = (word: string): boolean => word.length >= 8 && isMixed(word) && /[^a-z\d]/i.test(word)

const isMeant = (word: string, sure: boolean): boolean =>
  (looksPassword(word) ||
    (sure ? isGenerated(word) || /[a-z0-9][!@#$%^&*]/i.test(word) : looksMade(word) || isMixedWithSigns(word))) &&
  !isStandIn(word) &&
  !isNoValue(word, true) &&
  !/:\/\/|^[/.~\\]|\$\{|\\/.test(word) &&
  !/^[([{<>|\\$-]|\($/.test(word)

/** A word that was made has a digit beside a letter, or a sign. */
const anyValue = /[a-z]\d|\d[a-z]|[a-z\d][!@#$%^&*]/i

/** Finds passwords that are spoken of without a noun right before them; `prose.ts` has those with one. */
export const scanSpoken: Scanner = (text, take) => {
  if (!anyValue.test(text)) return
  for (const [has, frames] of sentences) if (has.test(text)) for (const frame of frames) scanFrame(text, frame, take)
}

const scanFrame = (text: string, [sure, form]: Frame, take: Take): void => {
  for (const match of matchesOf(text, form)) {
    let at = match.index
    for (const told of match.slice(1)) {
      if (told === undefined) continue
      const word = told.replace(/[.,;:?)*_]{1,8}$/, '')
      at = text.indexOf(told, at)
      if (isMeant(word, sure)) take({ kind: 'password', start: at, end: at + word.length, live: true })
      at += told.length
    }
  }
}
