import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'
import { isPlaceholder } from './placeholder.ts'

const signs =
  /PASS |LOGIN |AUTH |AUTHENTICATE |UGFzc3dvcmQ6|requirepass |masterauth |secret |password |community |server key |key-string |pre-shared-key /

/** What a client's log writes before a line that it sends. */
const sent = '^(?:[^\\n]{0,60}?[>:#]){0,1}[ \\t]{0,4}'

/** Mechanisms of SASL and the security of FTP (RFC 4217 §3), which stand where a password might. */
const mechanism = /^[A-Z][A-Z0-9_-]*$/

/** FTP (RFC 959 §4.1.1) and POP3 (RFC 1939 §7), where an answer or the user's line shows that it is one of them. */
const pass = new RegExp(`${sent}PASS[ \\t]{1,2}(?=([^\\s/]{1,200})[ \\t]{0,4}\\r?$)`, 'gm')
const dialogue = /\bUSER[ \t]\S|\b(?:230|331|530)[ -]|\+OK\b/

/** IMAP's LOGIN (RFC 9051 §6.2.3). */
const login = new RegExp(
  `${sent}(?:[A-Za-z]{0,4}\\d{1,6}|[a-z.])[ \\t]LOGIN[ \\t]{1,2}\\S{1,100}[ \\t]{1,2}"?(?=([^\\s"]{1,200})"?[ \\t]{0,4}\\r?$)`,
  'gm',
)

/** The first response of a client in SASL (RFC 4954 §4), in base64. */
const initial =
  /\bAUTH(?:ENTICATE)?[ \t](?:PLAIN|LOGIN|XOAUTH2|OAUTHBEARER)[ \t]{1,2}(?=([\w+/]{8,4096}={0,2})(?:\s|["']|$))/g

/** The answer to `Password:` in base64 (AUTH LOGIN). */
const prompted = /334 UGFzc3dvcmQ6[^\n]{0,8}\n[^\w+/\n]{0,12}(?:[Cc]:[ \t])?(?=([\w+/]{2,400}={0,2})(?:\s|$))/g

/** Redis: the setting on a line of its own, or told with what is no word. */
const requiredLine =
  /^[ \t>#]{0,8}(?:[^\n]{0,60}>[ \t]{0,2}config set )?(?:requirepass|masterauth)[ \t]{1,4}["']?(?=([^\s"']{3,200})["']?[ \t]{0,4}\r?$)/gim

/** Redis: AUTH with or without a user; without a prompt a password has more than letters. */
const redis = new RegExp(
  '^[ \\t]{0,8}(?:[\\w.:[\\]()-]{0,60}>[ \\t]{0,2})?AUTH[ \\t]{1,2}(?:[\\w.-]{1,40}[ \\t]{1,2})?(?=([^\\s]{3,200})[ \\t]{0,4}\\r?$)',
  'gm',
)
const required = /\b(?:requirepass|masterauth)[ \t]{1,4}["']?(?=([^\s"']{3,200}))/g

/** Lines of a router's configuration as Cisco has them, with the number of the encoding before the value. */
const router =
  /^(?:[^\n]{0,60}#)?[ \t]{0,8}(?:username[ \t]\S{1,40}[ \t](?:privilege[ \t]\d{1,2}[ \t])?(?:secret|password)|snmp-server[ \t]community|(?:tacacs|radius)-server[ \t]key|key-string|pre-shared-key)[ \t](?:[05-9][ \t])?(?=(\S{3,200})(?:[ \t](?:R[OW]|\d{1,3})\b[^\n]{0,40})?[ \t]{0,4}\r?$)/gim
const enable =
  /^(?:[^\n]{0,60}#)?[ \t]{0,8}enable[ \t](?:secret|password)[ \t](?:level[ \t]\d{1,2}[ \t])?(?:[05-9][ \t])?(?=(\S{3,200})[ \t]{0,4}\r?$)/gim

/** Other lines of such a configuration; without them "enable secret scanning" may be a heading. */
const configuration = /^(?:hostname|interface|line|aaa|ip|version|username|service)[ \t]\S|^!|\(config[\w-]{0,20}\)#/m

/** Finds passwords in the lines of protocols and their servers: FTP, POP3, IMAP, SMTP, Redis, routers. */
export const scanProtocols: Scanner = (text, take) => {
  if (!signs.test(text)) return
  if (text.includes('PASS ') && dialogue.test(text)) takeEach(text, pass, (value) => !/\.[jt]sx?$/.test(value), take)
  if (text.includes(' LOGIN ')) takeEach(text, login, () => true, take)
  if (text.includes('AUTH')) {
    takeEach(text, initial, (value) => !mechanism.test(value), take)
    takeEach(text, redis, (value) => !mechanism.test(value) && /[^A-Za-z,.:]/.test(value), take)
  }
  if (text.includes('UGFzc3dvcmQ6')) takeEach(text, prompted, () => true, take)
  if (text.includes('requirepass ') || text.includes('masterauth ')) {
    takeEach(text, required, hasMore, take)
    takeEach(text, requiredLine, () => true, take)
  }
  takeEach(text, router, () => true, take)
  if (text.includes('enable ')) takeEach(text, enable, configuration.test(text) ? () => true : hasMore, take)
}

/** More than the small letters of a word: what is told of a setting is no value. */
const hasMore = (value: string): boolean => !/^[a-z]+[.,;:]?$|^\|/.test(value)

const takeEach = (text: string, form: RegExp, isValue: (value: string) => boolean, take: Take): void => {
  for (const match of matchesOf(text, form)) {
    const value = match[1]!
    const start = match.index + match[0].length
    if (value.includes('█') || isPlaceholder(value) || !isValue(value)) continue
    take({ kind: 'password', start, end: start + value.length, live: true })
  }
}
