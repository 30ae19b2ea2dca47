import type { Line } from './reader.ts'

/** A JSON value found in lines: the value, and the first and last index of its lines. */
export type JsonFound = { readonly value: unknown; readonly text: string; readonly first: number; readonly last: number }

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
    if (character === '"' || (character === "'" && /[{[,:( ]/.test(text.charAt(at - 1)))) at = endOfQuoted(text, at, character, limit)
    else if (character === '{' || character === '[') depth++
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

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Python's and JavaScript's way to print an object (`{'a': None, u'b': True}`, `{ message: 'x' }`) made JSON. */
const normalise = (text: string): string =>
  text
    .replaceAll(/(?<=[{[,:(]\s{0,40})[ub]?'((?:[^'\\\n]|\\.){0,4000})'/g, (_, inner: string) => JSON.stringify(inner.replaceAll(String.raw`\'`, "'")))
    .replaceAll(/(?<=[{,]\s{0,40})([A-Za-z_$][\w$-]{0,60})(?=\s{0,4}:)/g, '"$1"')
    .replaceAll(/(?<=[:,[]\s{0,20})(?:None|undefined)\b/g, 'null')
    .replaceAll(/(?<=[:,[]\s{0,20})True\b/g, 'true')
    .replaceAll(/(?<=[:,[]\s{0,20})False\b/g, 'false')
    .replaceAll(/(?<=[:,[]\s{0,20})\[[A-Z][\w ]{0,40}\]/g, 'null')
    .replaceAll(/,(?=\s{0,40}[}\]])/g, '')

const unescapeOnce = (text: string): string => text.replaceAll(String.raw`\"`, '"').replaceAll('\\\\', '\\').replaceAll(/\\[nrt]/g, ' ')

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

/** The objects that stand in a run of lines, anywhere in a line, from the outermost brace on; what is no JSON is passed over. */
export const findObjects = (lines: readonly (Line | undefined)[]): readonly JsonFound[] => {
  const found: JsonFound[] = []
  let from = 0
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]
    const open = line?.text.indexOf('{', from) ?? -1
    from = 0
    if (!line || open === -1) continue
    const window = windowFrom(lines, index)
    const end = closingBrace(window, open)
    const value = end === null ? undefined : readObject(window.slice(open, end))
    if (end === null || value === undefined) continue
    const before = window.slice(0, end).split('\n')
    found.push({ value, text: window.slice(open, end), first: index, last: index + before.length - 1 })
    from = before.at(-1)?.length ?? 0
    index += before.length - 2
  }
  return found
}

/** The lines from `index` on up to one that was taken, of at most 400 lines. */
const windowFrom = (lines: readonly (Line | undefined)[], index: number): string => {
  const texts: string[] = []
  let length = 0
  for (const line of lines.slice(index, index + 400)) {
    if (!line || length > LONGEST) break
    texts.push(line.text)
    length += line.text.length + 1
  }
  return texts.join('\n')
}
