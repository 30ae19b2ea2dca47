import { ALNUM, BASE64, classOf, DOTTED, skip } from './characters.ts'
import type { Scanner, Take } from './found.ts'
import { continueBelow } from './wrap.ts'

/** How base64url of `{"alg"`, `{"typ"`, `{"kid"` and `{"enc"` begins: a JOSE header even where nothing follows. */
const headers = ['eyJhbGci', 'eyJ0eXAi', 'eyJraWQi', 'eyJlbmMi', 'eyJ4NXQi', 'eyJjdHki', 'eyJ6aXAi', 'eyJqa3Ui']

/** The kind of a JWS or a JWE. */
export const jsonWebToken = 'JSON Web Token'

/** Finds JWS and JWE in compact form (RFC 7515 §7.1, RFC 7516 §7.1), whole or cut, wrapped over lines, and their base64. */
export const scanJsonWebTokens: Scanner = (text, take) => {
  for (let at = text.indexOf('eyJ'); at >= 0;) at = text.indexOf('eyJ', readToken(text, at, take))
  for (let at = text.indexOf('ZXlK'); at >= 0; at = text.indexOf('ZXlK', at + 4)) {
    const end = skip(text, at, ALNUM | BASE64)
    if (end - at >= 40 && (at === 0 || (classOf(text.charCodeAt(at - 1)) & ALNUM) === 0))
      take({ kind: jsonWebToken, start: at, end, live: true })
    at = end
  }
}

const readToken = (text: string, start: number, take: Take): number => {
  let end = skip(text, start, DOTTED)
  const value = text.slice(start, Math.min(end, start + 4096))
  const dots = value.split('.').length - 1
  const isHeader = headers.some((header) => value.startsWith(header))
  if (!(dots > 0 && end - start >= 16) && !(isHeader && end - start >= 12)) return Math.max(end, start + 3)
  while (text[end] === '=') end++
  if (dots > 0 && value.split('.', 2)[1] === '' && !continuesBelow(text, end) && !isHeader) return end
  const live = dots >= 2
  take({ kind: jsonWebToken, start, end, live })
  continueBelow(text, end, (from, to) => take({ kind: jsonWebToken, start: from, end: to, live: false }), dots < 2)
  return end
}

const continuesBelow = (text: string, end: number): boolean => {
  let is = false
  continueBelow(text, end, () => (is = true), true)
  return is
}
