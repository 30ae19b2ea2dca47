import { hasBit, setBit, slotOf } from '../search/bits.ts'
import { type Run, runOfFour, runOfThree, runsOf } from '../search/runs.ts'
import { ALNUM, classOf, skip } from './characters.ts'
import type { Found, Scanner } from './found.ts'
import { MARK } from './placeholder.ts'
import { bodies, type PrefixKind } from './prefix-kind.ts'
import { prefixKinds } from './prefix-kinds.ts'

/** At most 7 characters stay visible: enough to tell `sk_live` from `sk_test`, fewer than the 8 in a row that count as a leak. */
const shown = (prefix: string): string => prefix.slice(0, 7)

const ascii = Array.from({ length: 128 }, (_, code) => String.fromCharCode(code))

/** With which three characters credentials of a kind begin; behind a prefix of two stands any of the body. */
const beginningsOf = ({ prefix, body }: PrefixKind): readonly string[] =>
  prefix.length > 2
    ? [prefix.slice(0, 3)]
    : ascii.filter((one) => (classOf(one.charCodeAt(0)) & bodies[body]) !== 0).map((one) => prefix + one)

/** A set of bits of this size has few of the texts that no prefix begins with: 2 ** 14. */
const shift = 18

/** The kinds by the three characters that they begin with, the longest prefix first, and a set of those: words have few of them. */
const begins = new Uint32Array(1 << (32 - shift - 5))
const starts = new Map<Run, PrefixKind[]>()
for (const kind of prefixKinds.toSorted((a, b) => b.prefix.length - a.prefix.length))
  for (const run of beginningsOf(kind).flatMap(runsOf)) {
    setBit(begins, slotOf(run, shift))
    starts.set(run, [...(starts.get(run) ?? []), kind])
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

/** Finds credentials with public prefixes, in one pass: three characters choose the kinds to compare. */
export const scanPrefixes: Scanner = (text, take) => {
  let run: Run = 0
  for (let at = 0; at < text.length; at++) {
    run = runOfFour(run, text.charCodeAt(at))
    const three = runOfThree(run)
    if (!hasBit(begins, slotOf(three, shift))) continue
    const found = matchAt(text, at - 2, three)
    if (found === undefined) continue
    take(found)
    at = found.end - 1
    run = 0
  }
}

const matchAt = (text: string, at: number, three: Run): Found | undefined => {
  for (const kind of starts.get(three) ?? []) {
    const found = match(text, at, kind)
    if (found !== undefined) return found
  }
  return undefined
}

const kept = new Set(['', ...prefixKinds.map(({ prefix }) => shown(prefix))])

/** Whether a text is nothing, or a prefix that stays visible when its value is concealed. */
export const isKeptPrefix = (text: string): boolean => kept.has(text)
