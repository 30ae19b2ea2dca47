import { matchesOf } from '../search/matches.ts'
import type { Scanner } from './found.ts'
import { isPlaceholder } from './placeholder.ts'

/** Functions and classes of HTTP libraries that take a user name and a password, in this order. */
const calls =
  /(?:\bauth\s{0,3}=\s{0,3}|basic_?auth\w{0,20}|NetworkCredential|UsernamePasswordCredentials|PasswordAuthentication|DigestAuth|\.login|\.auth|\bbasic)\(\s{0,8}(["'])[^"'\n]{0,100}\1\s{0,4},\s{0,8}(["'])([^"'\n]{1,200})\2/gi

/** PowerShell's way from a text to a SecureString. */
const secureString = /ConvertTo-SecureString[ \t]{1,4}(?:-String[ \t]{1,4})?(["'])([^"'\n]{1,200})\1/gi

/** Finds passwords in code: `auth=('alice', '…')`, `new NetworkCredential("alice", "…")`, `ConvertTo-SecureString "…"`. */
export const scanCalls: Scanner = (text, take) => {
  for (const match of text.includes('(') ? matchesOf(text, calls) : []) {
    const password = match[3]!
    const end = match.index + match[0].length - 1
    if (!isPlaceholder(password)) take({ kind: 'password', start: end - password.length, end, live: true })
  }
  for (const match of matchesOf(text, secureString)) {
    const end = match.index + match[0].length - 1
    if (!isPlaceholder(match[2]!)) take({ kind: 'password', start: end - match[2]!.length, end, live: true })
  }
}
