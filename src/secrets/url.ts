import type { Scanner, Take } from './found.ts'
import { looksRandom } from './characters.ts'
import { isPlaceholder } from './placeholder.ts'

const stops = ' \t\n\r"\'`<>|/?#\\^（）「」'

/** Finds the password in the userinfo of URLs and connection strings (RFC 3986 §3.2.1), and a token that stands there alone. */
export const scanUserinfo: Scanner = (text, take) => {
  for (let at = text.indexOf('://'); at >= 0; at = text.indexOf('://', at + 3)) {
    const start = at + 3
    let end = start
    let last = -1
    while (end < text.length && end < start + 300 && !stops.includes(text[end]!)) {
      if (text[end] === '@') last = end
      end++
    }
    if (last < 0) last = passwordWithStops(text, start)
    if (last > start) readUserinfo(text, at, start, last, take)
  }
}

/** A password in which `/`, `#` or `?` were not encoded: still before the `@` of the same word, if a colon came first. */
const passwordWithStops = (text: string, start: number): number => {
  const word = /^[^\s"'`<>/@:?#]{0,64}:([^\s"'`<>@]{1,64})@[\w.-]{1,64}/.exec(text.slice(start, start + 200))
  if (word === null || /^\d{1,5}(?:[/?#]|$)/.test(word[1]!)) return -1
  return start + word[0].lastIndexOf('@')
}

const readUserinfo = (text: string, at: number, start: number, end: number, take: Take): void => {
  const userinfo = text.slice(start, end)
  const colon = userinfo.indexOf(':')
  if (colon < 0) {
    if (userinfo.length >= 16 && looksRandom(userinfo)) take({ kind: 'token in a URL', start, end, live: true })
    return
  }
  const password = userinfo.slice(colon + 1)
  if (isDocumentation(password, text.slice(Math.max(0, at - 24), at))) {
    if (looksRandom(userinfo.slice(0, colon)) && password === 'x-oauth-basic')
      take({ kind: 'token in a URL', start, end: start + colon, live: true })
    return
  }
  take({ kind: 'password in a URL', start: start + colon + 1, end, live: password.length > 4 })
}

/** Passwords that manuals write in their URLs; those of databases have a few more. */
const isDocumentation = (password: string, scheme: string): boolean =>
  isPlaceholder(password) ||
  /^(?:my)?(?:password|passwd)$/i.test(password) ||
  /^(.)\1*$|^.{1,3}$|^x-oauth-basic$/.test(password) ||
  (/^(?:pass|secret)$/i.test(password) && !/(?:https?|ftps?)$/i.test(scheme))
