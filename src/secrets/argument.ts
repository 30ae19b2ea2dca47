/** Where a text stands in a program, without its quotes. */
export type Literal = { readonly start: number; readonly end: number; readonly quote: string }

/** An argument of a call. */
export type Argument = {
  /** As it is written. */
  readonly text: string
  /** Where it ends: at its comma, or at the bracket behind the last. */
  readonly end: number
  /** The first text within it, whatever is done with that. */
  readonly first?: Literal
  /** The text that it is, as such or as bytes: `"…"`, `b'…'`, `Some("…")`, `"…".getBytes()`. */
  readonly literal?: Literal
}

/** So far a list of arguments is followed, in UTF-16 units. */
const reach = 800

/** What makes bytes, an option or a secret of a text, and reads nothing from elsewhere. */
const wrapper =
  /^&?(?:(?:new[ \t])?[\w.:[\]]{0,60}?(?:TextEncoder\(\)\.encode|Some|(?:Encoding\.\w{2,20}|UTF8|ASCII)\.GetBytes|from|(?<!get)bytes?|SecretString|SecretStr|Secret|String|parse)\(){0,3}[bruf@n]{0,2}$/i

/** What a text is turned into behind its closing quote: bytes, characters, an owned copy. */
const turned = /^[\s)]{0,8}(?:,\s{0,4}["'][\w-]{1,12}["']\)?)?(?:\.(?:\w{2,24})\([\w.]{0,40}\)[\s)]{0,4}){0,3}$/

const closing: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' }

/** The offset behind the text that a quote opens; `undefined` where it does not end on its line. */
const literalEnd = (text: string, at: number, limit: number): number | undefined => {
  const quote = text[at]!
  for (let end = at + 1; end < limit; end++) {
    if (text[end] === '\\') end++
    else if (text[end] === quote) return end + 1
    else if (text[end] === '\n' && quote !== '`') return undefined
  }
  return undefined
}

/** Reads up to `most` arguments from behind the bracket that opens a call; the last may be cut. */
export const argumentsAt = (text: string, at: number, most = 6): readonly Argument[] => {
  const found: Argument[] = []
  const limit = Math.min(text.length, at + reach)
  let from = at
  while (found.length < most && from < limit) {
    const argument = readArgument(text, from, limit)
    found.push(argument)
    if (text[argument.end] !== ',') break
    from = argument.end + 1
  }
  return found
}

const readArgument = (text: string, from: number, limit: number): Argument => {
  let depth = 0
  let first: Literal | undefined
  let end = from
  while (end < limit) {
    const character = text[end]!
    if (character === '"' || character === "'" || character === '`') {
      const past = literalEnd(text, end, limit)
      if (past === undefined) break
      first ??= { start: end + 1, end: past - 1, quote: character }
      end = past
      continue
    }
    if (depth === 0 && (character === ',' || character === ')' || character === ']' || character === '}')) break
    if (closing[character] !== undefined) depth++
    else if (character === ')' || character === ']' || character === '}') depth--
    end++
  }
  return argumentOf(text, from, end, first)
}

const argumentOf = (text: string, from: number, end: number, first: Literal | undefined): Argument => {
  const whole = text.slice(from, end).trim()
  if (first === undefined) return { text: whole, end }
  const before = text.slice(from, first.start - 1).trim()
  const isText =
    before.length <= 80 &&
    wrapper.test(before) &&
    turned.test(text.slice(first.end + 1, Math.min(end, first.end + 100)))
  return isText ? { text: whole, end, first, literal: first } : { text: whole, end, first }
}
