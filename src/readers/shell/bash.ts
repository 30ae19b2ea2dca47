import { readAnsiC } from './ansi-c.ts'
import { endOfLine, readNewline, readRedirection, type BashScan as Scan } from './redirection.ts'
import { closingBacktick, closingParenthesis } from './substitution.ts'
import { shellWriter } from './writer.ts'
import type { ShellText } from './types.ts'

const blank = new Set([' ', '\t', '\r'])
const pairs: Readonly<Record<string, string>> = { '“': '”', '„': '“', '‘': '’', '‚': '‘', '”': '”', '’': '’' }
const typographic: ReadonlySet<string> = new Set(Object.keys(pairs))
const controls = new Set([';', '&', '|', '(', ')'])

/** Scans text as bash does (Shell Command Language, POSIX.1-2024 §2.2–2.10, with bash's `$'…'` and `<<<`). */
export function scanBash(text: string): ShellText {
  const scan: Scan = { text, writer: shellWriter(text, 'bash'), hereDocuments: [], unclosed: false }
  let at = 0
  while (at < text.length) at = step(scan, at)
  return scan.writer.finish(text.length)
}

function step(scan: Scan, at: number): number {
  const { text, writer } = scan
  const character = text.charAt(at)
  if (character === '\n') return readNewline(scan, at)
  if (blank.has(character)) {
    writer.endWord(at)
    return at + 1
  }
  if (character === '#' && !writer.inWord()) return endOfLine(text, at)
  if (character === '\\') return backslash(scan, at)
  if (character === "'") return singleQuoted(scan, at)
  if (character === '"') return doubleQuoted(scan, at, '"')
  if (typographic.has(character)) return typographicQuoted(scan, at)
  if (character === '$' || character === '`') return dollar(scan, at, false)
  if (controls.has(character)) return control(scan, at)
  if (character === '<' || character === '>') return readRedirection(scan, at)
  if (character === '\u00A0') writer.fault('no-break-space', at)
  if (character === '!') historyExpansion(scan, at, '')
  return plain(scan, at)
}

const ordinary = /[^\s\\'"“”„‘’‚$`;&|()<>!\u00A0]+/y

function plain(scan: Scan, at: number): number {
  ordinary.lastIndex = at
  const run = ordinary.exec(scan.text)?.[0] ?? scan.text.charAt(at)
  scan.writer.text(run, at)
  return at + run.length
}

const spacesToEnd = /[ \t]+\r?\n/y

function backslash({ text, writer }: Scan, at: number): number {
  if (text.startsWith('\\\n', at)) return at + 2
  if (text.startsWith('\\\r\n', at)) return at + 3
  spacesToEnd.lastIndex = at + 1
  const spaces = spacesToEnd.exec(text)
  if (spaces !== null && !writer.inWord()) {
    writer.fault('space-after-continuation', at)
    return at + 1 + spaces[0].length
  }
  writer.text(text.charAt(at + 1), at)
  return at + 2
}

/** An apostrophe of a sentence that goes on behind a command: `doesn't`. */
const apostrophe = /[a-z]'(?:t|s|re|ve|ll|d|m)\b/y

const isApostrophe = (text: string, at: number): boolean => {
  apostrophe.lastIndex = at - 1
  return at > 0 && apostrophe.test(text)
}

const unexpanded = /\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/g

function singleQuoted({ text, writer }: Scan, at: number): number {
  const end = text.indexOf("'", at + 1)
  if (end === -1 && !isApostrophe(text, at)) writer.fault('unterminated-quote', at)
  writer.quote('single', at)
  const inside = text.slice(at + 1, end === -1 ? text.length : end)
  let last = 0
  for (const match of inside.matchAll(unexpanded)) {
    writer.text(inside.slice(last, match.index), at)
    writer.part({ type: 'variable', name: match[1] ?? '', written: match[0], expanded: false }, at)
    writer.fault('variable-in-single-quotes', at + 1 + match.index, match[1] ?? '')
    last = match.index + match[0].length
  }
  writer.text(inside.slice(last), at)
  return end === -1 ? text.length : end + 1
}

/** Typographic quotes are ordinary characters to a shell; they are read as the quotes that they were, and listed. */
function typographicQuoted(scan: Scan, at: number): number {
  const { text, writer } = scan
  if (writer.inWord() && text.charAt(at) === '’') return plain(scan, at)
  writer.fault('typographic-quotes', at)
  writer.quote('typographic', at)
  const close = text.charAt(at) === '“' || text.charAt(at) === '„' || text.charAt(at) === '”' ? '”“"' : "’‘'"
  let end = at + 1
  while (end < text.length && !close.includes(text.charAt(end)) && text.charAt(end) !== '\n') end += 1
  writer.text(text.slice(at + 1, end), at)
  return Math.min(end + 1, text.length)
}

function doubleQuoted(scan: Scan, start: number, close: string): number {
  const { text, writer } = scan
  writer.quote('double', start)
  writer.text('', start)
  let at = start + 1
  while (at < text.length && text.charAt(at) !== close) {
    const character = text.charAt(at)
    if (character === '\\') {
      const next = text.charAt(at + 1)
      if (next !== '\n') writer.text('$`"\\'.includes(next) ? next : `\\${next}`, at)
      at += 2
    } else if (character === '$' || character === '`') at = dollar(scan, at, true)
    else {
      if (character === '!') historyExpansion(scan, at, '"')
      const end = runOf(text, at + 1)
      writer.text(text.slice(at, end), at)
      at = end
    }
  }
  if (at >= text.length) writer.fault('unterminated-quote', start)
  return Math.min(at + 1, text.length)
}

const inDoubleQuotes = /[^"\\$`!]*/y

function runOf(text: string, at: number): number {
  inDoubleQuotes.lastIndex = at
  return at + (inDoubleQuotes.exec(text)?.[0].length ?? 0)
}

const variable =
  /\$(?:\{([A-Za-z_][A-Za-z0-9_]*)(?:[^}A-Za-z0-9_\n][^}\n]{0,200})?\}|([A-Za-z_][A-Za-z0-9_]*|[0-9@*#?!$-]))/y

function dollar(scan: Scan, at: number, quoted: boolean): number {
  const { text, writer } = scan
  if (!quoted && text.startsWith("$'", at)) return readAnsiC(text, at, writer)
  if (!quoted && text.startsWith('$"', at)) return doubleQuoted(scan, at + 1, '"')
  if (text.startsWith('$(', at) || text.charAt(at) === '`') return substitution(scan, at)
  if (!quoted && text.startsWith('$ (', at)) writer.fault('space-after-dollar', at)
  variable.lastIndex = at
  const match = variable.exec(text)
  if (match === null) {
    writer.text('$', at)
    return at + 1
  }
  const name = match[1] ?? match[2] ?? ''
  if (/[A-Za-z0-9]/.test(text.charAt(at - 1)) && match[1] === undefined && writer.inWord())
    writer.fault('variable-within-text', at, name)
  writer.part({ type: 'variable', name, written: match[0], expanded: true }, at)
  return at + match[0].length
}

function substitution(scan: Scan, at: number): number {
  const { text, writer } = scan
  const opening = text.charAt(at) === '`' ? 1 : 2
  const close = scan.unclosed ? -1 : opening === 1 ? closingBacktick(text, at + 1) : closingParenthesis(text, at + 2)
  if (close === -1) {
    scan.unclosed = true
    writer.text(text.slice(at, at + opening), at)
    return at + opening
  }
  writer.part({ type: 'substitution', written: text.slice(at, close + 1), start: at + opening, end: close }, at)
  return close + 1
}

const assignmentAhead = /[ \t]*[A-Za-z_][\w.%[\]-]*=/y

function control({ text, writer }: Scan, at: number): number {
  const character = text.charAt(at)
  const doubled = character !== '(' && character !== ')' && text.charAt(at + 1) === character
  const by = doubled ? character + character : character
  assignmentAhead.lastIndex = at + 1
  if (by === '&' && writer.inWord() && assignmentAhead.test(text)) writer.fault('unquoted-ampersand', at)
  if (by === '&' && text.charAt(at + 1) === '>') {
    writer.endWord(at)
    writer.redirect('&>')
    return at + 2
  }
  writer.endCommand(by, at)
  return at + by.length
}

/** An interactive bash replaces `!word` outside single quotes; a blank, `=`, `(`, the end of a line or a closing quote stops it. */
function historyExpansion({ text, writer }: Scan, at: number, close: string): void {
  const next = text.charAt(at + 1)
  if (next !== '' && !/[\s=(]/.test(next) && next !== close) writer.fault('history-expansion', at)
}
