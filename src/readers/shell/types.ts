/** The shells whose quoting is understood; `bash` stands for sh, bash, dash and zsh. */
export type Dialect = 'bash' | 'cmd' | 'powershell'

/** A run of a word: text, a variable (`expanded`: would the shell replace it in this quoting?), or a command substitution. */
export type WordPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'variable'; readonly name: string; readonly written: string; readonly expanded: boolean }
  | { readonly type: 'substitution'; readonly written: string; readonly start: number; readonly end: number }

/** How a part of a word is quoted; `typographic`: “…” or ‘…’, which no shell takes for quotes. */
export type Quote = 'single' | 'double' | 'ansi-c' | 'typographic' | 'here-string'

/** A word of a command: its parts, its quotes, and its place (offsets and 0-based line in the text given). */
export interface Word {
  readonly parts: readonly WordPart[]
  readonly quotes: readonly Quote[]
  readonly start: number
  readonly end: number
  readonly line: number
}

/** A redirection: `<`, `>`, `<<<` with a word, or `<<` with the text of its here-document. */
export interface Redirection {
  readonly operator: string
  readonly target: Word | undefined
  readonly hereDocument?: string
}

/** One simple command: assignments before it, words, redirections, and what ended it (`''`, newline, `;`, `&`, `|`, `&&`, `||`, `)`). */
export interface ShellCommand {
  readonly assignments: readonly Word[]
  readonly words: readonly Word[]
  readonly redirections: readonly Redirection[]
  readonly endedBy: string
  readonly start: number
  readonly end: number
  readonly line: number
}

/** What a shell trips over, or does differently from what the writer seems to mean. */
export type ShellFaultKind =
  | 'unterminated-quote'
  | 'typographic-quotes'
  | 'single-quotes-on-cmd'
  | 'variable-in-single-quotes'
  | 'variable-of-another-shell'
  | 'variable-within-text'
  | 'history-expansion'
  | 'space-after-dollar'
  | 'space-after-continuation'
  | 'unquoted-ampersand'
  | 'no-break-space'

/** A fault with its place, and the name of the variable where there is one. */
export interface ShellFault {
  readonly kind: ShellFaultKind
  readonly start: number
  readonly line: number
  readonly name?: string
}

/** Shell text, read: its commands in order and its faults. */
export interface ShellText {
  readonly dialect: Dialect
  readonly commands: readonly ShellCommand[]
  readonly faults: readonly ShellFault[]
}

/** What stands for a variable or a substitution in the text of a word: as written, or nothing (an unset variable). */
export type Unknowns = 'written' | 'empty'

/** The text that a program gets for a word. */
export function textOf(word: Word, unknowns: Unknowns = 'written'): string {
  return word.parts.map((part) => textOfPart(part, unknowns)).join('')
}

function textOfPart(part: WordPart, unknowns: Unknowns): string {
  if (part.type === 'text') return part.text
  if (unknowns === 'written' || (part.type === 'variable' && !part.expanded)) return part.written
  return ''
}

/** The variables of a word, expanded or not. */
export function variablesOf(word: Word): readonly Extract<WordPart, { type: 'variable' }>[] {
  return word.parts.filter((part) => part.type === 'variable')
}

/** Counts lines as a scanner goes forward: `at(offset)` is the 0-based line; offsets must not decrease by much to be cheap. */
export function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
}
