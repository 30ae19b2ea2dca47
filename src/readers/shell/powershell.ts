import { shellWriter, type ShellWriter } from './writer.ts'
import { textOf, type ShellText } from './types.ts'

const escapes: Readonly<Record<string, string>> = {
  '0': '\0',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
}
const variable = /\$(?:\{([^}\n]{1,100})\}|((?:[A-Za-z]{1,20}:)?[A-Za-z_][A-Za-z0-9_]*))/y
const character = /\$\(\[char\](\d{1,7}|0x[0-9A-Fa-f]{1,6})\)/iy
const ordinary = /[^\s`'"“”‘’$;&|(){}@#]+/y

interface Scan {
  readonly text: string
  readonly writer: ShellWriter
  /** An unmatched bracket was met: looking for its end again and again would cost the square of the length. */
  unclosed: boolean
}

/**
 * Scans text as PowerShell does (about_Quoting_Rules, about_Parsing): backtick escapes, `'…'` with doubled quotes, `"…"` with variables,
 * here-strings, typographic quotes as quotes (PowerShell takes them). `(…)` and `@{…}` are substitutions, their content unread.
 */
export function scanPowerShell(text: string): ShellText {
  const scan: Scan = { text, writer: shellWriter(text, 'powershell'), unclosed: false }
  let at = 0
  while (at < text.length) at = step(scan, at)
  return scan.writer.finish(text.length)
}

/** The strings of a PowerShell expression in order: `("a", 'b')` → a, b. */
export function powerShellStrings(text: string): readonly string[] {
  const out: string[] = []
  let at = 0
  while (at < text.length) {
    const quote = text.charAt(at)
    if (quote !== '"' && quote !== "'") {
      at += quote === '`' ? 2 : 1
      continue
    }
    const scan: Scan = { text, writer: shellWriter('', 'powershell'), unclosed: true }
    at = quote === '"' ? doubleQuoted(scan, at) : singleQuoted(text, at, scan.writer)
    const [word] = scan.writer.finish(at).commands[0]?.words ?? []
    out.push(word === undefined ? '' : textOf(word))
  }
  return out
}

function step(scan: Scan, at: number): number {
  const { text, writer } = scan
  const here = text.charAt(at)
  if (here === '\n' || here === ';' || here === '|' || here === '&') {
    const by = (here === '|' || here === '&') && text.charAt(at + 1) === here ? here + here : here
    writer.endCommand(by, at)
    return at + by.length
  }
  if (here === ' ' || here === '\t' || here === '\r') {
    writer.endWord(at)
    return at + 1
  }
  if (here === '#' && !writer.inWord()) return endOf(text, at, '\n')
  if (here === '`') return backtick(text, at, writer)
  if (text.startsWith("@'", at) || text.startsWith('@"', at)) return hereString(text, at, writer)
  if ("'‘’".includes(here)) return singleQuoted(text, at, writer)
  if ('"“”'.includes(here)) return doubleQuoted(scan, at)
  if (here === '(' || text.startsWith('@{', at) || text.startsWith('@(', at)) return group(scan, at)
  if (here === '$') return dollar(scan, at)
  ordinary.lastIndex = at
  const run = ordinary.exec(text)?.[0] ?? here
  writer.text(run, at)
  return at + run.length
}

function endOf(text: string, at: number, mark: string): number {
  const end = text.indexOf(mark, at)
  return end === -1 ? text.length : end
}

function backtick(text: string, at: number, writer: ShellWriter): number {
  const next = text.charAt(at + 1)
  if (next === '\n') return at + 2
  if (next === '\r') return at + 3
  writer.text(escapes[next] ?? next, at)
  return at + 2
}

function singleQuoted(text: string, start: number, writer: ShellWriter): number {
  writer.quote('single', start)
  const out: string[] = []
  let at = start + 1
  while (at < text.length) {
    if ("'‘’".includes(text.charAt(at))) {
      if (!"'‘’".includes(text.charAt(at + 1)) || at + 1 >= text.length) break
      at += 1
    }
    out.push(text.charAt(at))
    at += 1
  }
  if (at >= text.length) writer.fault('unterminated-quote', start)
  const inside = out.join('')
  variable.lastIndex = Math.max(0, inside.indexOf('$'))
  const name = variable.exec(inside)?.[2]
  if (name !== undefined) writer.fault('variable-in-single-quotes', start, name)
  writer.text(inside, start)
  return Math.min(at + 1, text.length)
}

function doubleQuoted(scan: Scan, start: number): number {
  const { text, writer } = scan
  writer.quote('double', start)
  writer.text('', start)
  let at = start + 1
  while (at < text.length) {
    const here = text.charAt(at)
    if ('"“”'.includes(here)) {
      if (at + 1 >= text.length || !'"“”'.includes(text.charAt(at + 1))) return at + 1
      writer.text(here, at)
      at += 2
    } else if (here === '`') {
      const next = text.charAt(at + 1)
      writer.text(escapes[next] ?? next, at)
      at += 2
    } else if (here === '$') at = dollar(scan, at)
    else {
      writer.text(here, at)
      at += 1
    }
  }
  writer.fault('unterminated-quote', start)
  return text.length
}

function hereString(text: string, start: number, writer: ShellWriter): number {
  writer.quote('here-string', start)
  const opened = endOf(text, start, '\n') + 1
  const end = text.indexOf(`\n${text.charAt(start + 1)}@`, start)
  if (end === -1) writer.fault('unterminated-quote', start)
  writer.text(text.slice(opened, end === -1 ? text.length : end).replace(/\r$/, ''), start)
  return end === -1 ? text.length : end + 3
}

/** `$(…)` in a string, `(…)`, `@(…)` and `@{…}`: kept as written, for who can read them. */
function group(scan: Scan, at: number): number {
  const { text, writer } = scan
  const opening = text.charAt(at) === '(' ? 1 : 2
  const close = scan.unclosed ? -1 : closing(text, at + opening, text.charAt(at + opening - 1))
  if (close === -1) {
    scan.unclosed = true
    writer.text(text.charAt(at), at)
    return at + 1
  }
  writer.part({ type: 'substitution', written: text.slice(at, close + 1), start: at + opening, end: close }, at)
  return close + 1
}

function closing(text: string, from: number, open: string): number {
  const close = open === '{' ? '}' : ')'
  let quote = ''
  let depth = 1
  for (let at = from; at < text.length; at += 1) {
    const here = text.charAt(at)
    if (here === '`') at += 1
    else if (quote !== '') quote = here === quote ? '' : quote
    else if (here === '"' || here === "'") quote = here
    else if (here === open) depth += 1
    else if (here === close) depth -= 1
    if (depth === 0) return at
  }
  return -1
}

function dollar(scan: Scan, at: number): number {
  const { text, writer } = scan
  character.lastIndex = at
  const named = character.exec(text)
  if (named !== null) {
    const point = Number(named[1])
    writer.text(point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point), at)
    return at + named[0].length
  }
  if (text.startsWith('$(', at)) return group(scan, at)
  variable.lastIndex = at
  const match = variable.exec(text)
  if (match === null) {
    writer.text('$', at)
    return at + 1
  }
  writer.part({ type: 'variable', name: match[1] ?? match[2] ?? '', written: match[0], expanded: true }, at)
  return at + match[0].length
}
