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

/** Finds e-mail addresses of persons (a practical subset of RFC 5322 §3.4.1). */
export const scanPersonal: Scanner = (text, take) => {
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) readAddress(text, at, take)
  for (let at = text.indexOf('%40'); at >= 0; at = text.indexOf('%40', at + 3)) readEncodedAddress(text, at, take)
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
