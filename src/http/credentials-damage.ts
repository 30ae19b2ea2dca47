import { type SchemeFault, unwrap } from './credentials-scheme.ts'
import { endOfBlanks, endOfToken } from './field.ts'
import { isKnownScheme } from './scheme.ts'

/** What happened to the value after the scheme: wrapped, cut, encoded for another place, broken into pieces, with a second one behind it. */
export type DamageFault =
  | SchemeFault
  | 'cut-short'
  | 'literal-escape'
  | 'not-token68'
  | 'trailing-punctuation'
  | 'two-credentials'
  | 'whitespace-inside'

/** The value with the damage undone where that is possible, and the damage. */
export interface Damage {
  readonly value: string
  readonly faults: readonly DamageFault[]
}

/** Finds and undoes the damage of a value that is one word by its grammar: a token68, or a product's own form (RFC 9110 §11.4). */
export function readDamage(rest: string): Damage {
  const faults: DamageFault[] = []
  let value = beforeSecond(rest)
  if (value.length < rest.length) faults.push('two-credentials')
  for (const step of STEPS) {
    const [next, fault] = step(value)
    if (next === value && fault === null) continue
    if (fault !== null) faults.push(fault)
    value = next
  }
  return { value, faults }
}

type Step = (value: string) => readonly [string, DamageFault | null]

const STEPS: readonly Step[] = [
  dropEscapes,
  dropWrapper,
  dropHalfWrapper,
  dropWrapper,
  dropEllipsis,
  joinPieces,
  decodePercent,
]

/** The text before `, Scheme …`, where two fields were joined into one. */
function beforeSecond(text: string): string {
  for (let comma = text.indexOf(','); comma >= 0; comma = text.indexOf(',', comma + 1)) {
    const start = endOfBlanks(text, comma + 1)
    const end = endOfToken(text, start)
    if (isKnownScheme(text.slice(start, Math.min(end, start + 40))) && /\s/.test(text.charAt(end)))
      return text.slice(0, comma).trim()
  }
  return text
}

/** `\n`, `\r`, `\t` and escaped quotes as two characters each, from source code, JSON or a shell without `echo -e`. */
function dropEscapes(value: string): readonly [string, DamageFault | null] {
  const next = value.replace(/\\[nrt"']/g, (escape) => (escape === '\\"' || escape === "\\'" ? escape.charAt(1) : ''))
  return [next, next === value ? null : 'literal-escape']
}

function dropWrapper(value: string): readonly [string, DamageFault | null] {
  const wrapped = unwrap(value)
  return wrapped === null ? [value, null] : [wrapped.inner.trim(), wrapped.fault]
}

/** A quote, a bracket, a comma or a semicolon at one end alone. */
function dropHalfWrapper(value: string): readonly [string, DamageFault | null] {
  if (unwrap(value) !== null) return [value, null]
  const next = value.replace(/^["'`<{[“”‘’]|["'`>}\],;“”‘’]$/g, '')
  if (next === value) return [value, null]
  const odd = value.startsWith(next.charAt(0)) ? value.slice(-1) : value.charAt(0)
  if (',;'.includes(odd)) return [next, 'trailing-punctuation']
  if ('“”‘’'.includes(odd)) return [next, 'smart-quotes']
  return [next, `"'\``.includes(odd) ? 'quotes-around' : 'brackets-around']
}

/** `eyJhbGci…`: a terminal, a chat or a log cut the value short. */
function dropEllipsis(value: string): readonly [string, DamageFault | null] {
  const next = value.replace(/(?:\.\.\.?|…)(?:[[(](?:truncated|snip|cut)[\])])?$/i, '')
  if (next !== value) return [next, 'cut-short']
  return [value, /…|\.{3}/.test(value) ? 'cut-short' : null]
}

function joinPieces(value: string): readonly [string, DamageFault | null] {
  const next = value.replace(/\s+/g, '')
  return [next, next === value ? null : 'whitespace-inside']
}

function decodePercent(value: string): readonly [string, DamageFault | null] {
  if (!/%[0-9A-Fa-f]{2}/.test(value)) return [value, null]
  try {
    return [decodeURIComponent(value), 'percent-encoded']
  } catch {
    return [value, 'percent-encoded']
  }
}
