import { ALNUM, BASE64, classOf, SAFE, skip } from './characters.ts'
import type { Found, Scanner } from './found.ts'

/** So long an encoding is decoded; a picture or a certificate has nothing to find. UTF-16 units. */
const longest = 16_384
const least = 16

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const values = new Uint8Array(128)
for (let value = 0; value < alphabet.length; value++) values[alphabet.charCodeAt(value)] = value
values[45] = 62
values[95] = 63

const isShown = (byte: number): boolean => (byte >= 32 && byte < 127) || byte === 9 || byte === 10 || byte === 13

/** Whether the first nine bytes are text: one word in ten thousand that is no encoding has such. */
const beginsAsText = (text: string, at: number): boolean => {
  for (let quad = at; quad < at + 12; quad += 4) {
    let bits = 0
    for (let index = 0; index < 4; index++) bits = bits * 64 + values[text.charCodeAt(quad + index)]!
    if (!isShown(bits >> 16) || !isShown((bits >> 8) & 255) || !isShown(bits & 255)) return false
  }
  return true
}

const textOf = (value: string): string | undefined => {
  const plain = value
    .replaceAll('-', '+')
    .replaceAll('_', '/')
    .replace(/={1,3}$/, '')
  if (plain.includes('=')) return undefined
  return atob(plain.length % 4 === 1 ? plain.slice(0, -1) : plain)
}

const isText = (text: string): boolean => !/[^\t\n\r\x20-\x7e]/.test(text)

/** `alice:…` of Basic (RFC 7617 §2), and nothing like `key: value` or an address. */
const isPair = (text: string): boolean => /^[\w.@+-]{1,64}:(?![/\s])[\x21-\x7e]{4,128}$/.test(text)

/**
 * Finds base64 and base64url (RFC 4648 §4, §5) of text in which `scan` finds something, or of a user name and a password. What only
 * looks like base64, such as a path, is no text once decoded; what is `known` as a token already, in the order of the text, is not decoded.
 */
export const scanBase64 =
  (scan: (text: string) => readonly Found[], known: readonly Found[]): Scanner =>
  (text, take) => {
    let next = 0
    for (let at = 0; at < text.length; at++) {
      if ((classOf(text.charCodeAt(at)) & ALNUM) === 0) continue
      const end = skip(text, at, ALNUM | BASE64 | SAFE)
      while (next < known.length && known[next]!.end <= at) next++
      const isKnown = next < known.length && known[next]!.start <= at && end <= known[next]!.end
      if (!isKnown && end - at >= least && end - at <= longest && beginsAsText(text, at))
        readEncoded(text.slice(at, end), at, scan, take)
      at = end
    }
  }

const readEncoded = (
  value: string,
  start: number,
  scan: (text: string) => readonly Found[],
  take: (found: Found) => void,
): void => {
  if (!/[A-Z]/.test(value) || !/[a-z]/.test(value)) return
  const text = textOf(value)
  if (text === undefined || !isText(text.slice(0, -2))) return
  const found = isPair(text) ? undefined : scan(text)
  if (found?.length === 0) return
  const personal = found?.every((one) => one.personal === true) ?? false
  const kind = found?.[0]?.kind ?? 'user name and password'
  take({ kind: `${kind} in base64`, start, end: start + value.length, personal, live: !personal })
}
