import type { Found, Scanner } from './found.ts'
import { isPlaceholder } from './placeholder.ts'

const maximum = 64

/** So few values are searched for one after the other, which takes less than one walk over the text for all of them. */
const few = 8

/** How many comparisons one text may cost, so that a paste made to collide stays fast. */
const patience = 400_000

/**
 * Finds where what was found elsewhere stands again, bare: a token told in prose, or its signature alone, a password that a Basic value holds encoded.
 * Only values of 8 characters and more, since shorter ones are words.
 */
export const repeatsOf =
  (found: readonly Found[], text: string): Scanner =>
  (whole, take) => {
    const values = new Map<string, Found>()
    const seen = new Set<string>()
    for (const one of found) {
      if (values.size >= maximum) break
      const value = text.slice(one.start, one.end)
      if (seen.has(value)) continue
      seen.add(value)
      for (const form of [value, ...decoded(value)])
        if (form.length >= 8 && form.length <= 4096 && !isWord(form) && !values.has(form)) values.set(form, one)
    }
    const hit = (value: string, start: number): void => take(again(values.get(value)!, start, start + value.length))
    const search = values.size > few ? searchTogether : searchEach
    search(whole, [...values.keys()], hit)
  }

const isWord = (value: string): boolean => isPlaceholder(value) || /^(?:my)?passwords?$/i.test(value)

const again = (found: Found, start: number, end: number): Found => ({ ...found, start, end })

/** Takes a value that stands again, and where. */
type Hit = (value: string, start: number) => void

const searchEach = (text: string, values: readonly string[], hit: Hit): void => {
  let left = patience
  for (const value of values)
    for (let at = text.indexOf(value); at >= 0 && left-- > 0; at = text.indexOf(value, at + 1)) hit(value, at)
}

/** Which UTF-16 units begin a value that is searched for: one table for all searches, empty between them. */
const firsts = new Uint8Array(65_536)

const searchTogether = (text: string, values: readonly string[], hit: Hit): void => {
  const starts = new Map<number, string[]>()
  for (const value of values) {
    const slot = value.charCodeAt(0) * 65_536 + value.charCodeAt(1)
    starts.set(slot, [...(starts.get(slot) ?? []), value])
  }
  for (const slot of starts.keys()) firsts[Math.floor(slot / 65_536)] = 1
  let left = patience
  for (let at = 0; at < text.length - 7 && left > 0; at++) {
    const unit = text.charCodeAt(at)
    if (firsts[unit] === 0) continue
    for (const value of starts.get(unit * 65_536 + text.charCodeAt(at + 1)) ?? []) {
      left--
      if (text.startsWith(value, at)) hit(value, at)
    }
  }
  for (const slot of starts.keys()) firsts[Math.floor(slot / 65_536)] = 0
}

/** The payload and the signature of a compact JWS (RFC 7515 §3.1), which verifiers quote alone; a header is no secret. */
const JWS = /^ey[\w-]+\.([\w-]{16,})\.([\w-]{16,})$/

/** The password of a Basic value, what a token is made of, and a value without its percent-encoding. */
const decoded = (value: string): string[] => {
  const forms: string[] = JWS.exec(value)?.slice(1) ?? []
  if (value.length > 512) return forms
  if (/^[A-Za-z0-9+/]{8,}={0,2}$/.test(value) && value.length % 4 === 0) {
    const text = atob(value)
    const colon = text.indexOf(':')
    if (colon >= 0 && /^[\x20-\x7e]+$/.test(text)) forms.push(text.slice(colon + 1))
  }
  if (/%[0-9A-Fa-f]{2}/.test(value))
    forms.push(value.replace(/%([2-7][0-9A-Fa-f])/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))))
  return forms
}
