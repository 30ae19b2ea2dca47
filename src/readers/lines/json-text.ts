import type { Line } from '../reader.ts'

/** A JSON value found in lines: the value, and the first and last index of its lines. */
export type JsonFound = {
  readonly value: unknown
  readonly text: string
  readonly first: number
  readonly last: number
}

/** A value is looked for over at most this many characters. */
const LONGEST = 60_000

type Scan = { readonly end: number; readonly colon: boolean }

/** Where the object that opens at `start` closes, quotes of both kinds heeded; null where it does not, or no colon stands in it. */
const closingBrace = (text: string, start: number): number | null => {
  let depth = 0
  let colon = false
  const limit = Math.min(text.length, start + LONGEST)
  for (let at = start; at < limit; at++) {
    const character = text.charAt(at)
    if (character === '\\') at++
    else if (character === '"' || (character === "'" && /[{[,:( ]/.test(text.charAt(at - 1))))
      at = endOfQuoted(text, at, character, limit)
    else if (character === '{' || character === '[') depth++
    else if (character === '\u0000') return null
    else if (character === ':' || character === '=') colon = true
    else if ((character === '}' || character === ']') && --depth === 0) return scanned({ end: at + 1, colon })
  }
  return null
}

const scanned = ({ end, colon }: Scan): number | null => (colon ? end : null)

const endOfQuoted = (text: string, start: number, quote: string, limit: number): number => {
  for (let at = start + 1; at < limit; at++) {
    if (text.charAt(at) === '\\') at++
    else if (text.charAt(at) === quote) return at
  }
  return start
}

/** An object of JSON begins with a quote or ends at once (RFC 8259 §4): of others the parser's error, which is dear, need not be made. */
const OBJECT = /^\{[ \t\n\r]{0,400}["}]/

const parse = (text: string): unknown => {
  if (!OBJECT.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Python's and JavaScript's way to print an object (`{'a': None, u'b': True}`, `{ message: 'x' }`) made JSON. */
const normalise = (text: string): string =>
  text
    .replaceAll(/(?<=[{[,:(]\s{0,40})[ub]?'((?:[^'\\\n]|\\.){0,4000})'/g, (_, inner: string) =>
      JSON.stringify(inner.replaceAll(String.raw`\'`, "'")),
    )
    .replaceAll(/(?<=[{,]\s{0,40})([A-Za-z_$][\w$-]{0,60})(?=\s{0,4}:)/g, '"$1"')
    .replaceAll(/(?<=[:,[]\s{0,20})(?:None|undefined)\b/g, 'null')
    .replaceAll(/(?<=[:,[]\s{0,20})True\b/g, 'true')
    .replaceAll(/(?<=[:,[]\s{0,20})False\b/g, 'false')
    .replaceAll(/(?<=[:,[]\s{0,20})\[[A-Z][\w ]{0,40}\]/g, 'null')
    .replaceAll(/,(?=\s{0,40}[}\]])/g, '')

const unescapeOnce = (text: string): string =>
  text
    .replaceAll(String.raw`\"`, '"')
    .replaceAll('\\\\', '\\')
    .replaceAll(/\\[nrt]/g, ' ')

/** Reads an object as JSON, as a program prints it, or escaped within another string (up to three deep). */
export const readObject = (text: string): unknown => {
  const direct = parse(text)
  if (direct !== undefined) return direct
  let inner = text
  for (let depth = 0; depth < 3 && inner.includes(String.raw`\"`); depth++) {
    inner = unescapeOnce(inner)
    const value = parse(inner)
    if (value !== undefined) return value
  }
  return parse(text.replaceAll('\n', ' ')) ?? parse(normalise(inner.replaceAll('\n', ' ')))
}

/** How many characters all the searches for a closing brace may look at together, so that hostile input stays cheap. */
const BUDGET = 3_000_000

/** The objects that stand in lines, anywhere in a line, each from its outermost brace on; what is no JSON is passed over. */
export const findObjects = (lines: readonly (Line | undefined)[]): readonly JsonFound[] => {
  if (!lines.some((line) => line?.text.includes('{'))) return []
  const { text, lineAt } = joined(lines)
  const found: JsonFound[] = []
  let budget = BUDGET
  for (let open = text.indexOf('{'); open !== -1 && budget > 0;) {
    const end = closingBrace(text, open)
    budget -= (end ?? Math.min(text.length, open + LONGEST)) - open
    const inner = end === null ? '' : text.slice(open, end)
    const value = inner === '' ? undefined : readObject(inner)
    if (end !== null && value !== undefined)
      found.push({ value, text: inner, first: lineAt(open), last: lineAt(end - 1) })
    open = text.indexOf('{', end !== null && value !== undefined ? end : open + 1)
  }
  return found
}

/** The lines as one text, a NUL for each that was taken, which no object goes over, and the index of the line at an offset. */
const joined = (
  lines: readonly (Line | undefined)[],
): { readonly text: string; readonly lineAt: (offset: number) => number } => {
  const starts: number[] = []
  let length = 0
  const texts = lines.map((line) => {
    const text = line?.text ?? '\u0000'
    starts.push(length)
    length += text.length + 1
    return text
  })
  const lineAt = (offset: number): number => {
    let [low, high] = [0, starts.length - 1]
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return { text: texts.join('\n'), lineAt }
}
