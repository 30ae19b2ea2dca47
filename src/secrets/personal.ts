import { classOf, DOTTED, skip, skipBack } from './characters.ts'
import type { Scanner, Take } from './found.ts'

/** Domains that RFC 2606 and RFC 6761 keep for examples, and accounts that are no person's. */
const isNobody = (local: string, domain: string): boolean =>
  /(?:^|\.)(?:example(?:\.(?:com|org|net))?|test|invalid|localhost|local)$/i.test(domain) ||
  /gserviceaccount\.com$|(?:^|\.)ingest\.sentry\.io$|noreply\.github\.com$/i.test(domain) ||
  /^(?:git|svn|hg|noreply|no-reply|support|info|admin|root|postmaster|mailer-daemon)$/i.test(local)

/** What makes an address public: authors of packages, links to write to. */
const isPublic = (before: string): boolean =>
  /mailto:$/i.test(before) ||
  /author|maintainer|contact|copyright|signed-off-by/i.test(before.slice(before.lastIndexOf('\n') + 1))

/** Finds e-mail addresses of persons (a practical subset of RFC 5322 §3.4.1), and addresses of clients in access logs. */
export const scanPersonal: Scanner = (text, take) => {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) readAddress(text, at, take)
  for (let at = text.indexOf('%40'); at >= 0; at = text.indexOf('%40', at + 3)) readEncodedAddress(text, at, take)
  scanClients(text, take)
}

const readAddress = (text: string, at: number, take: Take): void => {
  let start = skipBack(text, at, DOTTED, Math.max(0, at - 64))
  while (text[start - 1] === '+' && start > at - 64) start = skipBack(text, start - 1, DOTTED, Math.max(0, at - 64))
  const end = domainEnd(text, at + 1)
  if (
    start >= at ||
    end === undefined ||
    ('/:@\\='.includes(text[start - 1] ?? ' ') && '/:@\\'.includes(text[start - 1] ?? ' ') && !isLabel(text, start))
  )
    return
  if (isNobody(text.slice(start, at), text.slice(at + 1, end)) || isPublic(text.slice(Math.max(0, start - 40), start)))
    return
  take({ kind: 'e-mail address', start, end, personal: true })
}

/** `mail:` before an address is a label; in `alice:secret@host` and `host/path@` it is no address. */
const isLabel = (text: string, start: number): boolean =>
  text[start - 1] === ':' && /mail:$/i.test(text.slice(Math.max(0, start - 8), start))

const readEncodedAddress = (text: string, at: number, take: Take): void => {
  const start = skipBack(text, at, DOTTED, Math.max(0, at - 64))
  const end = domainEnd(text, at + 3)
  if (start >= at || end === undefined || isNobody(text.slice(start, at), text.slice(at + 3, end))) return
  take({ kind: 'e-mail address', start, end, personal: true })
}

const domainEnd = (text: string, from: number): number | undefined => {
  let end = skip(text, from, DOTTED, Math.min(text.length, from + 128))
  while (end > from && '._-'.includes(text[end - 1]!)) end--
  const domain = text.slice(from, end)
  if (!/^[A-Za-z0-9][\w-]{0,62}(?:\.[\w-]{1,62}){0,6}\.[A-Za-z]{2,24}$/.test(domain)) return undefined
  return text[end] === ':' && classOf(text.charCodeAt(end + 1)) !== 0 ? undefined : end
}

const clients = [
  /^(\d{1,3}(?:\.\d{1,3}){3}|[0-9a-f]{1,4}(?::[0-9a-f]{0,4}){3,7}) \S{1,64} \S{1,64} \[/gim,
  /\b(?:client: |\[client |X-Forwarded-For: |X-Real-IP: |CF-Connecting-IP: |True-Client-IP: )(\d{1,3}(?:\.\d{1,3}){3})/gi,
] as const

/** Ranges that are nobody's in particular: private (RFC 1918), loopback, link-local, documentation (RFC 5737, RFC 3849). */
const isUnassigned = (address: string): boolean =>
  /^(?:10|127|0)\.|^192\.168\.|^172\.(?:1[6-9]|2\d|3[01])\.|^169\.254\.|^192\.0\.2\.|^198\.51\.100\.|^203\.0\.113\.|^2001:db8:|^f[cd]|^fe80:|^::/i.test(
    address,
  )

const scanClients = (text: string, take: Take): void => {
  for (const pattern of clients)
    for (const match of text.matchAll(pattern)) {
      const start = match.index + match[0].indexOf(match[1]!)
      if (!isUnassigned(match[1]!))
        take({ kind: 'address of a client', start, end: start + match[1]!.length, personal: true })
    }
}
