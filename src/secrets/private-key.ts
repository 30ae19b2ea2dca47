import { lineEnd } from './characters.ts'
import type { Scanner } from './found.ts'

const kind = 'private key'

/** No private key is followed further than this, in UTF-16 units. */
export const longestKey = 16_384

/**
 * Finds what stands between the lines of a PEM private key (RFC 7468 §10, §11), line by line so that line numbers stay; a key that is
 * cut ends at the first line that is not base64. Keys in one line with `\n` are found too.
 */
export const scanPrivateKeys: Scanner = (text, take) => {
  if (!text.includes('-----BEGIN') && !text.includes('Private-Lines')) return
  const opening = /-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-{5}|Private-Lines: \d{1,4}/g
  for (let match = opening.exec(text); match !== null; match = opening.exec(text)) {
    const from = match.index + match[0].length
    const close = closeOf(text, from)
    const limit = close < 0 ? Math.min(text.length, from + longestKey) : close
    let at = from
    while (at < limit) {
      const end = lineEnd(text, at, limit - at)
      const line = text.slice(at, end)
      if (close < 0 && at > from && !/^[\s>|\w+/=\\,:-]{0,140}$/.test(line)) break
      const start = at + line.length - line.replace(/^[\s>|]+|^\\r?\\?n?/, '').length
      if (end > start && /[\w+/]/.test(text.slice(start, end)))
        take({ kind, start, end: trimmed(text, start, end), live: true })
      at = end + (text[end] === '\r' ? 2 : 1)
    }
    opening.lastIndex = Math.max(opening.lastIndex, at)
  }
}

/** Where the key's last line begins; -1 where the key was cut, so that another begins before that. */
const closeOf = (text: string, from: number): number => {
  const ahead = text.slice(from, from + longestKey)
  const close = ahead.indexOf('-----END')
  const next = ahead.indexOf('-----BEGIN')
  return close < 0 || (next >= 0 && next < close) ? -1 : from + close
}

/** Without what closes a string in code or JSON. */
const trimmed = (text: string, start: number, end: number): number => {
  let at = end
  while (at > start + 1 && `"',;+\\ `.includes(text[at - 1]!)) at--
  return at
}
