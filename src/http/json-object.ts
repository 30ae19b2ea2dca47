/** A JSON object as it was parsed, of unknown members (RFC 8259 §4). */
export type JsonObject = Readonly<Record<string, unknown>>

/** A text that should be a JSON object: what it is, with the repeated member names of its top level. */
export interface JsonReading {
  readonly state: 'object' | 'not-an-object' | 'not-json' | 'cut-short' | 'too-deep'
  readonly object: JsonObject | null
  readonly repeated: readonly string[]
}

/** Objects and arrays nested deeper than this are not followed: no token or error body needs it, and printing one recurses. */
const DEEPEST = 200

interface Shape {
  readonly depth: number
  readonly closed: boolean
  readonly names: readonly string[]
}

/** Where the string that opens at `start` ends: the index of its closing quote, or the text's length. */
const endOfString = (text: string, start: number): number => {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] === '\\') i++
    else if (text[i] === '"') return i
  }
  return text.length
}

const nextSolid = (text: string, from: number): string => {
  let i = from
  while (i < text.length && ' \t\r\n'.includes(text.charAt(i))) i++
  return text.charAt(i)
}

const shapeOf = (text: string): Shape => {
  const names: string[] = []
  let [open, depth, inString] = [0, 0, false]
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i)
    if (character === '"') {
      const end = endOfString(text, i)
      inString = end === text.length
      if (open === 1 && !inString && nextSolid(text, end + 1) === ':') names.push(text.slice(i, end + 1))
      i = end
    } else if (character === '{' || character === '[') depth = Math.max(depth, ++open)
    else if (character === '}' || character === ']') open--
  }
  return { depth, closed: open <= 0 && !inString, names }
}

const repeatedIn = (names: readonly string[]): string[] => {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const name of names) {
    if (seen.has(name)) repeated.add(name.slice(1, -1))
    seen.add(name)
  }
  return [...repeated]
}

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Reads a JSON object and says what is wrong where it is none (RFC 8259; of repeated names the last one wins, as in most readers).
 * A text that starts as an object and whose brackets do not close is `cut-short`.
 */
export const readJsonObject = (text: string): JsonReading => {
  const shape = shapeOf(text)
  if (shape.depth > DEEPEST) return { state: 'too-deep', object: null, repeated: [] }
  try {
    const value: unknown = JSON.parse(text)
    if (!isObject(value)) return { state: 'not-an-object', object: null, repeated: [] }
    return { state: 'object', object: value, repeated: repeatedIn(shape.names) }
  } catch {
    const started = text.startsWith('{') && !shape.closed
    return { state: started ? 'cut-short' : 'not-json', object: null, repeated: [] }
  }
}
