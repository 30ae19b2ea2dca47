import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'
import { isOfEnvironment, isPlaceholder } from './placeholder.ts'
import { states } from './prose.ts'

/** That a password or a login is spoken of, in the languages of the reports. */
const spoken =
  /\b(?:pass(?:words?|wort|phrase|code|wd)|pwd?|kennwort|creds?|credentials?|log(?:ged|ging)? ?in|log-in|user(?:name)?|admin|account|401|refused|denied|senha|wachtwoord|mot de passe)\b|contraseña|пароль|密码|パスワード|비밀번호/gi

/** So near to such a word stands what it speaks of, in UTF-16 units. */
const near = 80

const chunk = /[^\s"'`“”‘’«»()<>[\]{},;|]{6,100}/g

/** What a chunk consists of where a name and its password stand in one: `alice:Made-up!1`, `alice/Made-up!1`. */
const part = /[^:/]{6,64}/g

/** Addresses, queries, paths, fields and references are no words of prose. */
const isNoWord = (text: string): boolean =>
  /:\/\/|^[\w.-]+=|^[/.~\\]|\w@[\w-]+\.\w|%[0-9a-f]{2}|^\$|\$\{|\\|&(?:#\w{1,6}|[a-z]{2,6})$|#0[0-3]\d/i.test(text) ||
  /^[\w./-]+#\d{1,6}$/.test(text) ||
  /^[a-z][\w.-]*@[a-z]+(?:$|!)/.test(text)

const isMixed = (text: string): boolean => /\d/.test(text) && /[a-z]/.test(text) && /[A-Z]/.test(text)

/** A word with letters, digits and a sign among them, as people make passwords and no name is written. */
const looksLikePassword = (word: string): boolean =>
  /\d/.test(word) &&
  /[a-z]/i.test(word) &&
  (/[a-z0-9][!@#$%^&*]{1,3}[a-z0-9]/i.test(word) ||
    (/^[!#$%^&*]|[!#$%^&*]$/.test(word) && isMixed(word) && word.length >= 8)) &&
  !isPlaceholder(word) &&
  !isOfEnvironment(word)

/** Finds what looks like a password on the line where one is spoken of, and close by. */
const scanNear: Scanner = (text, take) => {
  let done = 0
  for (const { index, 0: noun } of matchesOf(text, spoken)) {
    const first = Math.max(done, index - near)
    const from = first + text.slice(first, index).lastIndexOf('\n') + 1
    const [line = ''] = text.slice(from, index + noun.length + near).split('\n')
    done = from + line.length
    for (const whole of matchesOf(line, chunk)) {
      if (isNoWord(whole[0])) continue
      for (const one of matchesOf(whole[0], part)) {
        const word = one[0].replace(/[.?*_]{1,4}$/, '')
        const start = from + whole.index + one.index
        if (looksLikePassword(word)) take({ kind: 'password', start, end: start + word.length, live: true })
      }
    }
  }
}

const value = '["\'“‘«*_`]{0,2}([^\\s"\'`“”‘’«»]{4,64})["\'”’»*_`]{0,2}'
const noun = '(?:passwords?|passwd|pw|passphrase|passcode|passwort|kennwort|pin)'

/** Sentences in which the next word is the password: `with X as password`, `passwords such as X`, `from X to Y`, `alice / X`. */
const frames: readonly RegExp[] = [
  new RegExp(
    `\\b(?:with|us(?:e|es|ed|ing)|enter(?:ed|ing)?|typ(?:e|ed|ing)|tr(?:y|ied|ying)|set|e\\.g\\.|for example|have)[ \\t]${value}[ \\t](?:as|for|is)[ \\t](?:the |my |our |a |its |an? )?(?:\\w{1,10} )?${noun}\\b`,
    'gi',
  ),
  new RegExp(
    `\\b${noun}[ \\t](?:(?:is|are|was|were)[ \\t])?(?:of the (?:form|kind|type|pattern)|in the form(?: of)?|looks? like|such as|like|e\\.g\\.|basically|from)[ \\t]${value}(?:[ \\t](?:to|into)[ \\t]${value})?`,
    'gi',
  ),
  new RegExp(
    `\\b(?:credentials|creds|(?:log(?:ged|ging)? ?in|sign(?:ed|ing)? ?in)[ \\t](?:as|with|using)|default login)[: \\t]{1,3}[\\w.@-]{2,40}[ \\t]?[/:|][ \\t]?${value}`,
    'gi',
  ),
  new RegExp(`\\b(?:my|our|the|mein)[ \\t](?:\\w{1,10}[ \\t])?${noun},[ \\t]${value}`, 'gi'),
  new RegExp(`\\b${noun}\\b[^()\\n]{0,40}\\(${value}`, 'gi'),
  new RegExp(`\\b(?:user|username|login)[ \\t:]{1,2}[\\w.@-]{2,40},?[ \\t](?:and )?pass[ \\t:]{1,2}${value}`, 'gi'),
]

/** In such a sentence whatever has digits among its letters, or a sign, is meant. */
const isMeant = (word: string): boolean =>
  ((/\d/.test(word) && /[a-z]/i.test(word)) || /[a-z0-9][!@#$%^&*]/i.test(word)) &&
  !isPlaceholder(word) &&
  !isOfEnvironment(word) &&
  !states.test(word) &&
  !/:\/\/|^[/.~\\]|\$\{|\\/.test(word) &&
  !/^[([{<>|\\$-]|\($/.test(word)

/** Finds passwords that are spoken of without a noun right before them; `prose.ts` has those with one. */
export const scanSpoken: Scanner = (text, take) => {
  if (!spokenAnywhere.test(text)) return
  scanNear(text, take)
  for (const frame of frames)
    for (const match of matchesOf(text, frame)) {
      let at = match.index
      for (const told of match.slice(1)) {
        if (told === undefined) continue
        const word = told.replace(/[.,;:?)*_]{1,8}$/, '')
        at = text.indexOf(told, at)
        if (isMeant(word)) take({ kind: 'password', start: at, end: at + word.length, live: true })
        at += told.length
      }
    }
}

const spokenAnywhere =
  /pass|pwd|\bpw\b|\bpin\b|kennwort|cred|user|admin|account|401|refused|denied|log(?:ged|ging)?[ -]?in|senha|wachtwoord|contraseña|пароль|密码|パスワード|비밀번호/i
