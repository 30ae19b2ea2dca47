import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'

/** Finds phone numbers, numbers of bank accounts and numbers of payment cards in running text. */
export const scanNumbers: Scanner = (text, take) => {
  if (text.includes('+') || text.includes('%2B')) scanPhones(text, take)
  scanAccounts(text, take)
  scanCards(text, take)
}

/** Country codes (ITU-T E.164, list of assigned codes): of one, two and three digits. */
const country =
  '(?:[17]|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|2[1-69]\\d|3[578]\\d|42\\d|50\\d|59\\d|6[789]\\d|8[058]\\d|9[679]\\d)'

/** What stands between two groups of digits: one space, point, hyphen or slash, or a bracket, or both. */
const between = '(?:[ .\\u00a0/-]\\(?|\\(|\\)[ .\\u00a0/-]?)'

/** `+` and a country code, then up to 7 groups of digits. */
const phone = new RegExp(
  `(?<![\\w.+/)\\]}])(?:\\+|%2B)(${country}${between}?\\d{1,14}(?:${between}\\d{1,14}){0,6})(?![\\w%]|[.,:/-]\\d)`,
  'g',
)

const scanPhones = (text: string, take: Take): void => {
  for (const { index, 0: whole, 1: number } of matchesOf(text, phone)) {
    if (!isPhone(number!) || isOffset(text, index, whole)) continue
    take({ kind: 'phone number', start: index, end: index + whole.length, personal: true })
  }
}

/** From 9 to 15 digits, 11 behind +1 and +7; and not grouped as a sum or a fraction is: `+1.234.567.890`, `+12.345678901`. */
const isPhone = (number: string): boolean => {
  const digits = number.replaceAll(/\D/g, '')
  if (digits.length < 9 || digits.length > 15 || (/^[17]/.test(digits) && digits.length !== 11)) return false
  return !/^\d{1,3}(?:\.\d{3}){2,5}$|^\d{1,12}\.\d{1,14}$/.test(number)
}

/** Behind a time of day the sign begins an offset from UTC and a date may follow; behind `m=` it is Go's monotonic clock. */
const isOffset = (text: string, index: number, whole: string): boolean =>
  /\d[ \u00a0]?$|(?<!\w)m=$/.test(text.slice(Math.max(0, index - 3), index)) || /^\+\d{4} (?:19|20)\d\d\b/.test(whole)

/** Lengths of account numbers by country (ISO 13616, IBAN registry). */
const lengths = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 ES24 FI18 FO18 FR27 GB22 ' +
    'GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MR27 ' +
    'MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 VG24 XK20'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
)

const account = /(?<!\w)[A-Z]{2}\d{2}(?:[ \u00a0]?[A-Z0-9]{4}){2,7}(?:[ \u00a0]?[A-Z0-9]{1,3})?(?!\w)/g

const scanAccounts = (text: string, take: Take): void => {
  for (const { index, 0: whole } of matchesOf(text, account)) {
    const length = lengths.get(whole.slice(0, 2))
    const end = length === undefined ? undefined : ended(whole, length)
    if (end === undefined || !hasCheckDigits(whole.slice(0, end))) continue
    take({ kind: 'bank account number', start: index, end: index + end, personal: true })
  }
}

/** Where so many letters and digits end, if a group ends there: a word in capitals may follow. */
const ended = (whole: string, length: number): number | undefined => {
  let at = 0
  for (let count = 0; count < length; at++) {
    if (at >= whole.length) return undefined
    if (/\w/.test(whole[at]!)) count++
  }
  return /^\w/.test(whole.slice(at)) ? undefined : at
}

/** The check digits of ISO 7064, MOD 97-10. */
const hasCheckDigits = (number: string): boolean => {
  const plain = number.replaceAll(/\W/g, '')
  let rest = 0
  for (const sign of plain.slice(4) + plain.slice(0, 4)) {
    const value = Number.parseInt(sign, 36)
    rest = (rest * (value > 9 ? 100 : 10) + value) % 97
  }
  return rest === 1
}

/** By the first digits of Visa, Mastercard, Discover, JCB, Maestro, Mir, UnionPay (16), American Express (15) and Diners Club (14). */
const card =
  /(?<![\w.+/#-])(?:(?:4\d|5[0-8]|6[0-9]|2[2-7]|35|81)\d{2}([ \u00a0-]?)\d{4}\1\d{4}\1\d{4}|3[47]\d{2}([ \u00a0-]?)\d{6}\2\d{5}|3[0689]\d{2}([ \u00a0-]?)\d{6}\3\d{4})(?![\w%]|[.,:/-]\d)/g

/** What says that a number beside it counts or names things: an id, a time, a length. */
const isNamed = (before: string): boolean =>
  /(?:ids?|time|timestamp|ts|nonce|size|length|count|offset|bytes|port)["']?\s{0,3}[:=]?\s{0,3}["']?$/i.test(before)

const scanCards = (text: string, take: Take): void => {
  for (const { index, 0: whole } of matchesOf(text, card)) {
    if (!isLuhn(whole) || isNamed(text.slice(Math.max(0, index - 24), index))) continue
    take({ kind: 'payment card number', start: index, end: index + whole.length, personal: true })
  }
}

/** The check digit of ISO/IEC 7812-1, annex B. */
const isLuhn = (number: string): boolean => {
  const digits = number.replaceAll(/\D/g, '')
  let sum = 0
  for (let at = 0; at < digits.length; at++) {
    const digit = Number(digits[digits.length - 1 - at])
    const value = at % 2 === 0 ? digit : digit * 2
    sum += value > 9 ? value - 9 : value
  }
  return sum % 10 === 0 && !/^(\d)\1*$/.test(digits)
}
