import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'

/** Hashes of passwords in the form of crypt(5) and of the PHC, LDAP's of RFC 2307, Django's and MySQL's; their marks stay, and tell what they are. */
const forms: readonly (readonly [string, RegExp])[] = [
  ['$', /\$(?:[156y]|gy)\$(?=((?:rounds=\d{1,9}\$)?[./\w]{1,40}\$(?:[./\w]{1,40}\$)?[./\w]{20,90}))/g],
  ['$2', /\$2[abxy]\$\d\d\$(?=([./A-Za-z0-9]{30,60}))/g],
  [
    '$argon2',
    /\$argon2(?:id|i|d)\$(?=((?:v=\d{1,3}\$)?m=\d{1,9},t=\d{1,4},p=\d{1,3}\$[\w+/.-]{8,100}\$[\w+/.=-]{16,200}))/g,
  ],
  ['}', /\{(?:SSHA|SHA|SMD5|MD5|SSHA256|SSHA384|SSHA512|SHA256|SHA384|SHA512)\}(?=([\w+/]{16,200}={0,2}))/gi],
  ['pbkdf2_sha', /\bpbkdf2_sha\d{1,3}\$\d{1,9}\$(?=([\w.-]{1,60}\$[\w+/]{20,100}={0,2}))/g],
  ['*', /(?<![\w*])\*(?=([0-9A-F]{40})(?![\w*]))/g],
]

/** Finds hashes of passwords, which can be guessed back: lines of `/etc/shadow`, `.htpasswd`, `userPassword` of LDAP. */
export const scanPasswordHashes: Scanner = (text, take) => {
  for (const [sign, form] of forms)
    for (const match of text.includes(sign) ? matchesOf(text, form) : []) {
      const start = match.index + match[0].length
      take({ kind: 'password hash', start, end: start + match[1]!.length, live: false })
    }
}
