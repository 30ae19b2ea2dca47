/** A value of a JavaScript literal: text, an object's members, or an expression kept as written. */
export type JavaScriptValue =
  | { readonly type: 'text'; readonly text: string; readonly start: number; readonly end: number }
  | {
      readonly type: 'object'
      readonly members: readonly JavaScriptMember[]
      readonly start: number
      readonly end: number
    }
  | { readonly type: 'expression'; readonly text: string; readonly start: number; readonly end: number }

/** A member of an object literal. */
export interface JavaScriptMember {
  readonly name: string
  readonly value: JavaScriptValue
}

const deepest = 6
const simple: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', b: '\b', f: '\f', v: '\v', '0': '\0' }
const blankOrComment = /(?:\s+|\/\/[^\n]*|\/\*[^*]*(?:\*(?!\/)[^*]*)*\*\/)/y
const identifier = /[A-Za-z_$][\w$]*/y

/**
 * Reads the literal at an offset: strings of the three quotes (ECMAScript §12.9.4), objects, and else an expression up to the next comma
 * or closing bracket. `'Bearer ' + token` is read as the template `Bearer ${token}` would be written; spread and computed names are skipped.
 */
export function readJavaScriptValue(text: string, from: number, depth = 0): JavaScriptValue {
  const start = skipBlanks(text, from)
  const character = text.charAt(start)
  if (character === '{' && depth < deepest) return readObject(text, start, depth)
  if (!`'"\``.includes(character) || character === '') return readExpression(text, start)
  const { value, end } = readString(text, start)
  const next = skipBlanks(text, end)
  if (text.charAt(next) !== '+') return { type: 'text', text: value, start, end }
  const rest = readJavaScriptValue(text, next + 1, deepest)
  return {
    type: 'text',
    text: value + (rest.type === 'text' ? rest.text : `\${${text.slice(rest.start, rest.end).trimEnd()}}`),
    start,
    end: rest.end,
  }
}

function skipBlanks(text: string, from: number): number {
  let at = from
  for (;;) {
    blankOrComment.lastIndex = at
    const length = blankOrComment.exec(text)?.[0].length ?? 0
    if (length === 0) return at
    at += length
  }
}

function readObject(text: string, start: number, depth: number): JavaScriptValue {
  const members: JavaScriptMember[] = []
  let at = skipBlanks(text, start + 1)
  while (at < text.length && text.charAt(at) !== '}') {
    const before = at
    const key = readKey(text, at)
    at = skipBlanks(text, key.end)
    if (text.charAt(at) === ':') {
      const value = readJavaScriptValue(text, at + 1, depth + 1)
      members.push({ name: key.name, value })
      at = skipBlanks(text, value.end)
    } else if (key.name !== '')
      members.push({ name: key.name, value: { type: 'expression', text: key.name, start: before, end: key.end } })
    if (text.charAt(at) === ',') at = skipBlanks(text, at + 1)
    if (at === before) at += 1
  }
  return { type: 'object', members, start, end: Math.min(at + 1, text.length) }
}

function readKey(text: string, at: number): { readonly name: string; readonly end: number } {
  if (`'"`.includes(text.charAt(at))) {
    const { value, end } = readString(text, at)
    return { name: value, end }
  }
  identifier.lastIndex = at
  const name = identifier.exec(text)?.[0] ?? ''
  return { name, end: at + name.length }
}

function readString(text: string, start: number): { readonly value: string; readonly end: number } {
  const quote = text.charAt(start)
  const out: string[] = []
  let at = start + 1
  while (at < text.length && text.charAt(at) !== quote) {
    if (text.charAt(at) === '\n' && quote !== '`') break
    if (text.charAt(at) === '\\') {
      const escape = readEscape(text, at + 1)
      out.push(escape.value)
      at = escape.end
    } else {
      out.push(text.charAt(at))
      at += 1
    }
  }
  return { value: out.join(''), end: Math.min(at + 1, text.length) }
}

const numeric = /u\{([0-9A-Fa-f]{1,6})\}|u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})/y

function readEscape(text: string, at: number): { readonly value: string; readonly end: number } {
  numeric.lastIndex = at
  const match = numeric.exec(text)
  if (match !== null) {
    const point = Number.parseInt(match[1] ?? match[2] ?? match[3] ?? '0', 16)
    return { value: point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point), end: at + match[0].length }
  }
  const letter = text.charAt(at)
  return { value: letter === '\n' ? '' : (simple[letter] ?? letter), end: at + 1 }
}

function readExpression(text: string, start: number): JavaScriptValue {
  let depth = 0
  let at = start
  while (at < text.length) {
    const character = text.charAt(at)
    if (`'"\``.includes(character)) {
      at = readString(text, at).end
      continue
    }
    if ('([{'.includes(character)) depth += 1
    if (')]}'.includes(character) || character === ',') {
      if (depth === 0) break
      if (character !== ',') depth -= 1
    }
    at += 1
  }
  return { type: 'expression', text: text.slice(start, at).trimEnd(), start, end: at }
}
