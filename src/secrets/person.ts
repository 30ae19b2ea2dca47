import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'

/** Ranges that are nobody's in particular: private (RFC 1918), loopback, link-local, documentation (RFC 5737, RFC 3849). */
export const isUnassigned = (address: string): boolean =>
  /^(?:10|127|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\.|^2001:db8:|^f[cd]|^fe80:|^::/i.test(
    address,
  )

/** Accounts that are no person's. */
const isRole = (name: string): boolean =>
  /^(?:-|admin|administrator|root|guest|anonymous|nobody|test|user|service|backup|deploy|ci|www-data|alice|bob|"")$/i.test(
    name,
  )

/** Addresses of clients behind the names that proxies and programs give them, and of those who failed to log in. */
const clients = [
  /\b(?:client: |\[client |X-Forwarded-For: |X-Real-IP: |CF-Connecting-IP: |True-Client-IP: |(?:remote|client|source|peer|caller)[ _-]?(?:ip|addr|address)(?: address)?["']?[:= ]{1,3}["']?)(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7})/gi,
  /(?<=\b(?:login|logon|password|user|auth\w{0,12}|failed|invalid|denied)\b[^\n]{0,120}) from (\d{1,3}(?:\.\d{1,3}){3})/gi,
] as const

/** What stands before the time in a line of an access log (httpd.apache.org/docs/2.4/logs.html, "Common Log Format"). */
const lead = /(?:^|[\s"'>|])(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}) \S{1,64} (\S{1,64})$/i

/** The middle of an address of version 4 or 6: most texts hold none. */
const middle = /\d\.\d{1,3}\.\d|[0-9a-f]:[0-9a-f]{0,4}:/i

/** Finds addresses of clients, and the user whom an access log names beside one. */
export const scanClients: Scanner = (text, take) => {
  if (!middle.test(text)) return
  for (const pattern of clients)
    for (const match of matchesOf(text, pattern))
      takeClient(match[1]!, match.index + match[0].length - match[1]!.length, take)
  for (let at = text.indexOf(' ['); at >= 0; at = text.indexOf(' [', at + 2)) {
    if (!/^\d{1,2}\/[A-Z]/.test(text.slice(at + 2, at + 6))) continue
    const before = text.slice(Math.max(0, at - 180), at)
    const [, client, user] = lead.exec(before.slice(before.lastIndexOf('\n') + 1)) ?? []
    if (client === undefined || user === undefined) continue
    takeClient(client, at - before.length + before.lastIndexOf(client), take)
    if (!isRole(user)) takeUser(at - user.length, user, take)
  }
}

const takeClient = (client: string, start: number, take: Take): void => {
  if (!isUnassigned(client)) take({ kind: 'address of a client', start, end: start + client.length, personal: true })
}

const takeUser = (start: number, user: string, take: Take): void =>
  take({ kind: 'user name', start, end: start + user.length, personal: true })

const nameClaim = /"name[\\]{0,4}"\s{0,8}:\s{0,8}[\\]{0,4}"([^"\\\n]{3,100})/g

/** A first and a last name before the address that belongs to them: of a mail (RFC 5322 §3.4), a log, a list. */
const beforeAddress =
  /(?<=^|[\s,;:"'(>])(\p{Lu}[\p{L}'’-]{1,30}(?: \p{Lu}[\p{L}'’-]{0,30}){1,3})(?=["']? ?[<(][\w.+-]{1,64}@[\w-]{1,63}\.)/gu

/** Finds the names of people before their addresses: `Jane Roe <jane@…>`. */
export const scanCorrespondents: Scanner = (text, take) => {
  for (const { index, 0: name } of text.includes('@') ? matchesOf(text, beforeAddress) : [])
    take({ kind: 'name of a person', start: index, end: index + name.length, personal: true })
}

/** Finds a person's full name among the claims of a token (OpenID Connect Core §5.1): `name` beside `sub`, `email` or `iat`. */
export const scanNameClaims: Scanner = (text, take) => {
  for (const { index, 0: whole, 1: name } of text.includes('"name') ? matchesOf(text, nameClaim) : []) {
    const around = text.slice(Math.max(0, index - 600), index + whole.length + 600)
    const start = index + whole.length - name!.length
    if (
      /"(?:sub|email|iat|exp|given_name|family_name|preferred_username|upn|oid)[\\]{0,4}"\s{0,8}:/.test(around) &&
      /\p{L}{2}[ ,]/u.test(name!)
    )
      take({ kind: 'name of a person', start, end: start + name!.length, personal: true })
  }
}
