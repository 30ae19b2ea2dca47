import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'
import { isMixed, isNoValue, isProduct, looksMade, looksPassword } from './guess.ts'
import { isStandIn } from './placeholder.ts'

/** That a password or a login is spoken of, in the languages of the reports. */
const spoken =
  /\b(?:pass(?:words?|wort|phrase|code|wd)|pwd?|kennwort|creds?|credentials?|log(?:ged|ging)? ?in|log-in|user(?:name)?|admin|account|anmelde?|401|refused|denied|senha|wachtwoord|mot de passe)\b|contraseña|пароль|密码|パスワード|비밀번호/gi

/** So near to such a word stands what it speaks of, in UTF-16 units. */
const near = 80

const chunk = /[^\s\x1b"'`“”‘’«»()<>[\]{},;|]{6,100}/g

/** What a chunk consists of where a name and its password stand in one: `alice:Made-up!1`, `alice/Made-up!1`. */
const part = /[^:/]{6,64}/g

/** A name and something behind it, and no path of more parts. */
const pair = /^[a-z][a-z.@-]{1,30}[:/][^:/]{8,40}$/i

/** Addresses, assignments, paths and references are no words of prose. */
const isNoWord = (text: string): boolean =>
  /:\/\/|^[\w.-]+=|\?\w+=|^[/.~\\]|\w@[\w-]+\.\w|%[0-9a-f]{2}|^\$|\$\{|\\/i.test(text) ||
  /^[\w./-]+#\d{1,6}$/.test(text) ||
  /^[a-z][\w.-]*@[a-z]+(?:$|!)/.test(text)

/** Without a sign beside a letter or digit there is no such word, and without a colon or stroke between letters no pair. */
const anySign =
  /(?=[!#$%^*@:/])(?:[!#$%^*@](?<=[a-z\d].)|[!#$%^*](?=[a-z\d])|[:/](?<=[a-z].)(?=[^\s:/]{8})[^\s:/]{0,39}\d)/i

/** Finds what looks like a password by itself on the line where one is spoken of, and close by. */
export const scanNear: Scanner = (text, take) => {
  if (!anySign.test(text)) return
  let done = 0
  for (const { index, 0: noun } of matchesOf(text, spoken)) {
    const first = Math.max(done, index - near)
    const from = first + text.slice(first, index).lastIndexOf('\n') + 1
    const [line = ''] = text.slice(from, index + noun.length + near).split('\n')
    done = from + line.length
    for (const whole of matchesOf(line, chunk)) {
      if (!/\d/.test(whole[0]) || isNoWord(whole[0])) continue
      for (const one of matchesOf(whole[0], part)) {
        const word = one[0].replace(/[.?*_]{1,4}$/, '')
        const start = from + whole.index + one.index
        const isMeant =
          (looksPassword(word) && !isProduct(word)) ||
          (pair.test(whole[0]) && one.index > 0 && isMixed(word) && looksMade(word))
        if (isMeant && !isNoValue(word) && !isStandIn(word))
          take({ kind: 'password', start, end: start + word.length, live: true })
      }
    }
  }
}
