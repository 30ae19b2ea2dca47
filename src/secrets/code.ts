import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'

/** One code of a list, in groups with hyphens or blanks, and what may stand before it on its line. */
const oneCode = '[\\da-z]{4,12}(?:[ -][\\da-z]{4,12}){0,5}'
const mark = '[ \\t>*•-]{0,6}(?:\\d{1,2}[.)][ \\t]{1,3})?'

/** What a service gives for the day on which the second factor is lost: each opens the account once. */
const recovery = new RegExp(
  `\\b(?:recovery|backup|scratch|emergency|wiederherstellungs)[ -]?codes?\\b[^\\n:]{0,30}[:=]?[ \\t]{0,3}((?:\\r?\\n)?${mark}${oneCode}(?:(?:,[ \\t]?|\\r?\\n)${mark}${oneCode}){0,20})`,
  'gi',
)

/** Words from which the key of a wallet is made (BIP 39), or a passphrase of several words. */
const phrase =
  /\b(?:seed|recovery|mnemonic|secret)[ -]?(?:phrase|words)\b(?:[ \t]?[:=]|[ \t](?:is|was))[ \t]{0,3}["'“]?((?:[a-z]{3,10}[ \t]){8,24}[a-z]{3,10})|\bpassphrase(?:[ \t]?[:=]|[ \t](?:is|was))[ \t]{1,3}["'“]?((?:[a-z]{3,12}[ \t-]){3,8}[a-z]{3,12})/gi

/** Codes of six to eight digits that an app, a mail or a message gives: short-lived, and still nobody's business. */
const oneTime =
  /\b(?:otp|totp|2fa(?: code)?|mfa code|one[- ]time (?:code|password)|(?:verification|sms|login|security|auth\w{0,10}|unlock|pairing) code|tan|code from (?:the|my) \w{1,14}(?: app)?)\b(?:[ \t](?:is|was|like)|[:=])?[ \t"']{0,3}((?:\d{3}[ -]?){1,2}\d{2,3})\b/gi

/** Finds codes of a second factor and words of recovery where they are called so. */
export const scanCodes: Scanner = (text, take) => {
  if (/recovery|backup|scratch|emergency|wiederherstellung/i.test(text))
    for (const match of matchesOf(text, recovery)) {
      const codes = match[1]!
      const from = match.index + match[0].length - codes.length
      for (const one of matchesOf(codes, /[\da-z]{4,12}(?:[ -][\da-z]{4,12}){0,5}/gi))
        if (/\d/.test(one[0]))
          take({ kind: 'recovery code', start: from + one.index, end: from + one.index + one[0].length, live: true })
    }
  if (/phrase|mnemonic|words/i.test(text))
    for (const match of matchesOf(text, phrase)) {
      const end = match.index + match[0].length
      take({ kind: 'recovery phrase', start: end - (match[1] ?? match[2])!.length, end, live: true })
    }
  if (/otp|2fa|mfa|code|tan\b/i.test(text))
    for (const match of matchesOf(text, oneTime)) {
      const end = match.index + match[0].length
      take({ kind: 'one-time code', start: end - match[1]!.length, end, live: false })
    }
}
