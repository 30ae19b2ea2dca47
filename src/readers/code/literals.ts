/** A string literal of a program: its text, the quote, whether variables in it are replaced, and the offset after it. */
export type Literal = { readonly text: string; readonly quote: string; readonly prefix: string; readonly end: number }

const PREFIXES = new Set(['f', 'r', 'b', 'u', 'rb', 'br', 'fr', 'rf', 'F', '$', '@', '$@', '@$', 'L', 'b64'])

/** The string literal that starts at `at`, quote or prefix included; null where none does, or none ends within 4000 characters. */
export const literalAt = (text: string, at: number): Literal | null => {
  let start = at
  while (start - at < 3 && /[A-Za-z$@]/.test(text.charAt(start))) start++
  const prefix = text.slice(at, start)
  const quote = text.charAt(start)
  if (quote === '' || !'\'"`“‘'.includes(quote) || (prefix !== '' && !PREFIXES.has(prefix))) return null
  const close = quote === '“' ? '”' : quote === '‘' ? '’' : quote
  const limit = Math.min(text.length, start + 4000)
  for (let end = start + 1; end < limit; end++) {
    const character = text.charAt(end)
    if (character === '\\') end++
    else if (character === close) return { text: text.slice(start + 1, end), quote, prefix, end: end + 1 }
    else if (character === '\n' && quote !== '`') return null
  }
  return null
}

// Long texts are gone through for each call in them, so that characters are compared as numbers here.
const isQuote = (code: number): boolean => code === 39 || code === 34 || code === 96
const opens = (code: number): boolean => code === 40 || code === 91 || code === 123
const closes = (code: number): boolean => code === 41 || code === 93 || code === 125
const comma = 44

/** The offset of the bracket that closes the one at `open`, strings left out; the end of the text, or 6000 characters on, where none does. */
export const closingOf = (text: string, open: number): number => {
  let depth = 0
  const limit = Math.min(text.length, open + 6000)
  for (let at = open; at < limit; at++) {
    const code = text.charCodeAt(at)
    if (isQuote(code)) at = (literalAt(text, at)?.end ?? at + 1) - 1
    else if (opens(code)) depth++
    else if (closes(code) && --depth === 0) return at
  }
  return limit
}

/** A part of a program's text between offsets. */
export type Span = { readonly start: number; readonly end: number }

/** The arguments, members or elements between the bracket at `open` and the one that closes it. */
export const partsOf = (text: string, open: number): readonly Span[] => {
  const close = closingOf(text, open)
  const parts: Span[] = []
  let start = open + 1
  for (let at = open + 1; at < close; at++) {
    const code = text.charCodeAt(at)
    if (isQuote(code)) at = (literalAt(text, at)?.end ?? at + 1) - 1
    else if (opens(code)) at = Math.min(closingOf(text, at), close)
    else if (code === comma) {
      parts.push({ start, end: at })
      start = at + 1
    }
  }
  if (text.slice(start, close).trim() !== '') parts.push({ start, end: close })
  return parts
}

const NAME = /[A-Za-z_$@][\w$]{0,80}/y

/** The name, with members and calls, that starts at `at`, and the offset after it. */
const nameAt = (text: string, at: number): readonly [string, number] | null => {
  NAME.lastIndex = at
  const match = NAME.exec(text)
  if (!match) return null
  let end = NAME.lastIndex
  while (end < text.length) {
    const next = text.charAt(end)
    if (next === '(' || next === '[') end = closingOf(text, end) + 1
    else if (
      (next === '.' || next === '-' || next === '?' || next === '!' || next === ':') &&
      /^(?:\.|->|\?\.|\?->|!\.|!|::)[A-Za-z_]/.test(text.slice(end, end + 4))
    ) {
      NAME.lastIndex = text.slice(end, end + 4).search(/[A-Za-z_]/) + end
      NAME.exec(text)
      end = Math.max(NAME.lastIndex, end + 1)
    } else break
  }
  return [text.slice(at, end), end]
}

const interpolated = ({ text, quote, prefix }: Literal): string => {
  if (quote === '`' || !/[f$F]/.test(prefix)) return text
  return text.replaceAll(/\$?\{([^{}]{1,80})\}/g, (_, name: string) => `\${${name}}`)
}

/**
 * The value of an expression as text, from `start` to a comma, semicolon, closing bracket or line's end: strings as they stand, each
 * variable or call as `${name}`, joined by `+`, `.`, `..`, `&` or nothing.
 */
export const valueOf = (
  text: string,
  start: number,
): { readonly value: string; readonly end: number; readonly literals: readonly Literal[] } => {
  const literals: Literal[] = []
  let value = ''
  let at = start
  while (at < text.length && at - start < 4000) {
    const character = text.charAt(at)
    const literal = literalAt(text, at)
    const name = literal ? null : nameAt(text, at)
    if (literal) {
      value += interpolated(literal)
      literals.push(literal)
      at = literal.end
    } else if (name) {
      if (!/^(?:await|new|return|String|str|self|this)$/.test(name[0]))
        value += `\${${name[0].replaceAll(/\s+/g, ' ').replace(/^\$/, '').slice(0, 80)}}`
      at = name[1]
    } else if (
      /[,;)}\]]/.test(character) ||
      (character === '\n' && !/[+.&]\s{0,20}$/.test(text.slice(Math.max(start, at - 20), at)))
    )
      break
    else at++
  }
  return { value, end: at, literals }
}
