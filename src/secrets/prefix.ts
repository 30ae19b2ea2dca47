import { ALNUM, classOf, skip } from './characters.ts'
import type { Found, Scanner } from './found.ts'
import { MARK } from './placeholder.ts'
import { bodies, type PrefixKind } from './prefix-kind.ts'
import { prefixKinds } from './prefix-kinds.ts'

/** At most 7 characters stay visible: enough to tell `sk_live` from `sk_test`, fewer than the 8 in a row that count as a leak. */
const shown = (prefix: string): string => prefix.slice(0, 7)

const slotOf = (text: string, at: number): number => text.charCodeAt(at) * 128 + text.charCodeAt(at + 1)

/** Which pairs of first characters any prefix has, and the kinds of each pair, the longest prefix first. */
const begins = new Uint8Array(128 * 128)
const starts = new Map<number, readonly PrefixKind[]>()
for (const kind of prefixKinds.toSorted((a, b) => b.prefix.length - a.prefix.length)) {
  const slot = slotOf(kind.prefix, 0)
  begins[slot] = 1
  starts.set(slot, [...(starts.get(slot) ?? []), kind])
}

/** A prefix that ends in punctuation is told apart even within a word; another must begin one. */
const beginsWell = (text: string, at: number, prefix: string): boolean =>
  at === 0 ||
  (prefix.length >= 4 && /[_.-]/.test(prefix.slice(3))) ||
  (classOf(text.charCodeAt(at - 1)) & ALNUM) === 0 ||
  text.charCodeAt(at - 2) === 92 ||
  text.charCodeAt(at - 3) === 37

const match = (text: string, at: number, kind: PrefixKind): Found | undefined => {
  if (!text.startsWith(kind.prefix, at) || !beginsWell(text, at, kind.prefix)) return undefined
  const from = at + kind.prefix.length
  let end = skip(text, from, bodies[kind.body])
  while (end > from && '.-=%'.includes(text[end - 1]!) && text[end - 1] !== '=') end--
  const length = end - from
  if (length < kind.least || (kind.exactly && length !== kind.least)) return undefined
  const body = text.slice(from, Math.min(end, from + 256))
  if ((kind.mixed && !/\d/.test(body)) || (body.endsWith('EXAMPLE') && body.length === 16)) return undefined
  return {
    kind: kind.kind,
    start: at,
    end,
    prefix: shown(kind.prefix),
    live: !isExample(body) && !text.startsWith(MARK, end),
    ...(kind.revoke === '' ? {} : { revoke: kind.revoke }),
  }
}

/** Whether a body says of itself that it opens nothing: filled with one character, or with EXAMPLE in it. */
const isExample = (body: string): boolean =>
  /^(.)\1*$/.test(body) || /example|xxxxx|00000000|12345678|abcdefgh/i.test(body)

/** Finds credentials with public prefixes, in one pass: two characters choose the kinds to compare. */
export const scanPrefixes: Scanner = (text, take) => {
  const last = text.length - 1
  let first = text.charCodeAt(0)
  for (let at = 0; at < last; at++) {
    const second = text.charCodeAt(at + 1)
    const isStart = first < 128 && second < 128 && begins[first * 128 + second] === 1
    first = second
    if (!isStart) continue
    const found = matchAt(text, at)
    if (found === undefined) continue
    take(found)
    at = found.end - 1
    first = text.charCodeAt(found.end)
  }
}

const matchAt = (text: string, at: number): Found | undefined => {
  for (const kind of starts.get(slotOf(text, at)) ?? []) {
    const found = match(text, at, kind)
    if (found !== undefined) return found
  }
  return undefined
}

const kept = new Set(['', ...prefixKinds.map(({ prefix }) => shown(prefix))])

/** Whether a text is nothing, or a prefix that stays visible when its value is concealed. */
export const isKeptPrefix = (text: string): boolean => kept.has(text)
