import {
  lineCounter,
  type Dialect,
  type Quote,
  type Redirection,
  type ShellCommand,
  type ShellFault,
  type ShellFaultKind,
  type ShellText,
  type Word,
  type WordPart,
} from './types.ts'

/** Collects parts into words and words into commands, for the scanners of the three shells. */
export interface ShellWriter {
  text(characters: string, at: number): void
  part(part: WordPart, at: number): void
  quote(quote: Quote, at: number): void
  redirect(operator: string): void
  hereDocument(document: string): void
  endWord(at: number): void
  endCommand(by: string, at: number): void
  fault(kind: ShellFaultKind, at: number, name?: string): void
  wordCount(): number
  inWord(): boolean
  finish(at: number): ShellText
}

interface Open {
  parts: WordPart[]
  quotes: Quote[]
  start: number
}

const assignment = /^[A-Za-z_][A-Za-z0-9_]*=/

/** Makes a writer for a text in a dialect. */
export function shellWriter(source: string, dialect: Dialect): ShellWriter {
  const lineAt = lineCounter(source)
  const commands: ShellCommand[] = []
  const faults: ShellFault[] = []
  let words: Word[] = []
  let redirections: Redirection[] = []
  let operator: string | undefined
  let open: Open | undefined

  const word = (at: number): Open => (open ??= { parts: [], quotes: [], start: at })
  const endWord = (at: number): void => {
    if (open === undefined) return
    const done: Word = { ...open, parts: joined(open.parts), end: at, line: lineAt(open.start) }
    if (operator === undefined) words.push(done)
    else redirections.push({ operator, target: done })
    operator = undefined
    open = undefined
  }
  const endCommand = (by: string, at: number): void => {
    endWord(at)
    if (words.length > 0 || redirections.length > 0) commands.push(command(words, redirections, by, at, dialect))
    words = []
    redirections = []
  }
  return {
    text: (characters, at) => void word(at).parts.push({ type: 'text', text: characters }),
    part: (part, at) => void word(at).parts.push(part),
    quote: (quote, at) => void word(at).quotes.push(quote),
    redirect: (by) => (operator = by),
    hereDocument: (document) => attachHereDocument(commands, redirections, document),
    endWord,
    endCommand,
    fault: (kind, at, name) =>
      void faults.push({ kind, start: at, line: lineAt(at), ...(name === undefined ? {} : { name }) }),
    wordCount: () => words.length,
    inWord: () => open !== undefined,
    finish: (at) => {
      endCommand('', at)
      return { dialect, commands, faults }
    },
  }
}

function joined(parts: readonly WordPart[]): readonly WordPart[] {
  const out: WordPart[] = []
  let run: string[] = []
  const flush = (): void => {
    if (run.length > 0) out.push({ type: 'text', text: run.join('') })
    run = []
  }
  for (const part of parts) {
    if (part.type === 'text') {
      run.push(part.text)
      continue
    }
    flush()
    out.push(part)
  }
  flush()
  return out
}

function command(
  words: readonly Word[],
  redirections: readonly Redirection[],
  endedBy: string,
  end: number,
  dialect: Dialect,
): ShellCommand {
  const named = dialect === 'bash' ? words.findIndex((word) => !isAssignment(word)) : 0
  const first = named === -1 ? words.length : named
  const start = words[0] ?? redirections[0]?.target
  return {
    assignments: words.slice(0, first),
    words: words.slice(first),
    redirections,
    endedBy,
    start: start?.start ?? end,
    end,
    line: start?.line ?? 0,
  }
}

function isAssignment(word: Word | undefined): boolean {
  const first = word?.parts[0]
  return first?.type === 'text' && assignment.test(first.text)
}

/** A here-document's text comes after the command's line: it belongs to the first `<<` that has none yet. */
function attachHereDocument(commands: ShellCommand[], current: Redirection[], document: string): void {
  const waiting = (all: readonly Redirection[]): number =>
    all.findIndex(({ operator, hereDocument }) => operator === '<<' && hereDocument === undefined)
  const here = waiting(current)
  if (here !== -1) {
    current[here] = { ...current[here], operator: '<<', target: undefined, hereDocument: document }
    return
  }
  for (let at = Math.max(0, commands.length - 8); at < commands.length; at += 1) {
    const owner = commands[at]
    const place = owner === undefined ? -1 : waiting(owner.redirections)
    if (owner === undefined || place === -1) continue
    const redirections = owner.redirections.with(place, { operator: '<<', target: undefined, hereDocument: document })
    commands[at] = { ...owner, redirections }
    return
  }
}
