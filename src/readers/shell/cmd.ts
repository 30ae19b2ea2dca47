import { shellWriter, type ShellWriter } from './writer.ts'
import type { ShellText } from './types.ts'

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
interface Arguments {
  readonly writer: ShellWriter
  /** Where the open quote began; -1: none is open. */
  quoteAt: number
  backslashes: number
  /** The character before closed a quote: another one right after it is a quote itself. */
  afterQuote: boolean
}

function splitArguments(characters: Iterable<Passed>, writer: ShellWriter): void {
  const state: Arguments = { writer, quoteAt: -1, backslashes: 0, afterQuote: false }
  let last = 0
  for (const passedOn of characters) {
    last = passedOn.at
    if (passedOn.character === '\\') state.backslashes += 1
    else if (passedOn.character === '"') quoteMark(state, passedOn.at)
    else ordinary(state, passedOn)
  }
  flush(state, last)
  if (state.quoteAt !== -1) writer.fault('unterminated-quote', state.quoteAt)
}

function flush(state: Arguments, at: number): void {
  if (state.backslashes > 0) state.writer.text('\\'.repeat(state.backslashes), at)
  state.backslashes = 0
}

function quoteMark(state: Arguments, at: number): void {
  const escaped = state.backslashes % 2 === 1
  state.backslashes >>= 1
  flush(state, at)
  if (escaped || (state.afterQuote && state.quoteAt === -1)) {
    state.writer.text('"', at)
    if (!escaped) state.quoteAt = at
    state.afterQuote = false
    return
  }
  state.afterQuote = state.quoteAt !== -1
  state.quoteAt = state.quoteAt === -1 ? at : -1
  state.writer.quote('double', at)
  state.writer.text('', at)
}

function ordinary(state: Arguments, { character, at, variable, ends }: Passed): void {
  const { writer } = state
  const quoted = state.quoteAt !== -1
  state.afterQuote = false
  flush(state, at)
  if (variable !== undefined) {
    if (!variable.expanded) writer.fault('variable-of-another-shell', at, variable.name)
    writer.part({ type: 'variable', ...variable }, at)
  } else if (ends !== undefined) {
    if (quoted) writer.fault('unterminated-quote', state.quoteAt)
    state.quoteAt = -1
    writer.endCommand(ends, at)
  } else if (!quoted && isBlank(character)) writer.endWord(at)
  else {
    if (character === "'" && !quoted && !writer.inWord()) writer.fault('single-quotes-on-cmd', at)
    writer.text(character, at)
  }
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r' || character === '\n'
}
