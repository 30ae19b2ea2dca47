import { shellWriter, type ShellWriter } from './shell-writer.ts'
import type { ShellText } from './shell-types.ts'

const separators = new Set(['&', '|'])
const percent = /%([A-Za-z_][A-Za-z0-9_]*)%/y
const dollar = /\$\{?([A-Za-z_][A-Za-z0-9_]*)\}?/y

/** What cmd.exe hands on: a character of the command line, or the end of a command, with its place. */
interface Passed {
  readonly character: string
  readonly at: number
  readonly variable?: { readonly name: string; readonly written: string; readonly expanded: boolean }
  readonly ends?: string
}

/**
 * Scans text as cmd.exe does (carets, `&`, `|`, `%NAME%`), and splits the words as the C runtime of the program does ("Parsing C
 * command-line arguments"). Single quotes are ordinary characters there: they are kept, and listed as a fault.
 */
export function scanCmd(text: string): ShellText {
  const writer = shellWriter(text, 'cmd')
  splitArguments(passed(text), writer)
  return writer.finish(text.length)
}

/** cmd.exe's own pass: a caret outside quotes makes the next character ordinary, and swallows the end of a line. */
function* passed(text: string): Generator<Passed> {
  let quoted = false
  let at = 0
  while (at < text.length) {
    const character = text.charAt(at)
    const variable = readVariable(text, at)
    if (variable !== undefined) {
      yield { character: '', at, variable }
      at += variable.written.length
    } else if (character === '^' && !quoted) {
      const skipped = text.startsWith('\r\n', at + 1) ? 3 : text.charAt(at + 1) === '\n' ? 2 : 1
      const next = at + skipped
      if (next < text.length) yield { character: text.charAt(next), at: next }
      at = next + 1
    } else {
      if (character === '"') quoted = !quoted
      if (character === '\n') quoted = false
      const ends = character === '\n' || (separators.has(character) && !quoted)
      yield ends ? { character: '', at, ends: character } : { character, at }
      at += 1
    }
  }
}

function readVariable(text: string, at: number): Passed['variable'] {
  const pattern = text.charAt(at) === '%' ? percent : text.charAt(at) === '$' ? dollar : undefined
  if (pattern === undefined) return undefined
  pattern.lastIndex = at
  const match = pattern.exec(text)
  return match === null ? undefined : { name: match[1] ?? '', written: match[0], expanded: pattern === percent }
}

/** The program's own pass: blanks split, `"` quotes, `\"` is a quote, `""` in quotes is a quote. */
function splitArguments(characters: Iterable<Passed>, writer: ShellWriter): void {
  let quoteAt = -1
  let backslashes = 0
  let afterQuote = false
  let last = 0
  const flush = (at: number): void => {
    if (backslashes > 0) writer.text('\\'.repeat(backslashes), at)
    backslashes = 0
  }
  for (const { character, at, variable, ends } of characters) {
    last = at
    if (character === '\\') {
      backslashes += 1
      continue
    }
    if (character === '"') {
      const escaped = backslashes % 2 === 1
      backslashes >>= 1
      flush(at)
      if (escaped || (afterQuote && quoteAt === -1)) {
        writer.text('"', at)
        if (!escaped) quoteAt = at
        afterQuote = false
      } else {
        afterQuote = quoteAt !== -1
        quoteAt = quoteAt === -1 ? at : -1
        writer.quote('double', at)
        writer.text('', at)
      }
      continue
    }
    afterQuote = false
    flush(at)
    if (variable !== undefined) {
      if (!variable.expanded) writer.fault('variable-of-another-shell', at, variable.name)
      writer.part({ type: 'variable', ...variable }, at)
    } else if (ends !== undefined) {
      if (quoteAt !== -1) writer.fault('unterminated-quote', quoteAt)
      quoteAt = -1
      writer.endCommand(ends, at)
    } else if (quoteAt === -1 && isBlank(character)) writer.endWord(at)
    else {
      if (character === "'" && quoteAt === -1 && !writer.inWord()) writer.fault('single-quotes-on-cmd', at)
      writer.text(character, at)
    }
  }
  flush(last)
  if (quoteAt !== -1) writer.fault('unterminated-quote', quoteAt)
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}
