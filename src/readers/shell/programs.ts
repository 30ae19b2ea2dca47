import { blankPrompts } from './prompts.ts'
import { inputOf, noteCommand, outputOf, withVariables, type KnownState } from './known.ts'
import { textOf, type Dialect, type ShellCommand, type ShellFault, type Word } from './types.ts'
import { guessDialect, splitShellText } from './words.ts'

/** A run of a program found in shell text: its words, what the paste shows of its input, files and environment, and the faults near it. */
export interface ProgramRun {
  readonly program: Word
  readonly arguments: readonly Word[]
  readonly dialect: Dialect
  readonly dialectBecause: string
  readonly files: ReadonlyMap<string, string>
  readonly variables: ReadonlyMap<string, string>
  readonly faults: readonly ShellFault[]
  readonly start: number
  readonly end: number
}

/** Words that may stand before a program: they run it. */
const runners = new Set(
  'sudo time env command exec nohup timeout watch xargs docker podman kubectl oc then do else if while until ! { && & - + RUN run:'.split(
    ' ',
  ),
)
const mostSubstitutions = 10
const mostRuns = 100
const mostWords = 2000

/** Finds the runs of a program in shell text, in substitutions too; `is` is given the program's base name without `.exe`, in lower case. */
export function programRuns(text: string, is: (name: string) => boolean, hint?: Dialect): readonly ProgramRun[] {
  const { dialect, because } = guessDialect(text, hint)
  const { commands, faults } = splitShellText(blankPrompts(text), dialect)
  const state: KnownState = { variables: new Map(), files: new Map() }
  const runs: ProgramRun[] = []
  let previous: ShellCommand | undefined
  for (const command of commands) {
    if (runs.length >= mostRuns) break
    runs.push(...inSubstitutions(text, command, is, dialect, mostSubstitutions - runs.length))
    const at = programAt(command, is)
    const program = command.words[at]
    if (program !== undefined) {
      const variables = new Map([...state.variables, ...assignedBefore(command)])
      const near = faults.filter(({ start }) => start >= command.start - 4 && start <= command.end)
      const words = command.words.slice(at + 1, at + mostWords).map((word) => withVariables(word, state.variables))
      const files = new Map(state.files)
      const input =
        inputOf(command) ?? (previous?.endedBy === '|' ? outputOf(previous) : undefined) ?? inputFile(command, state)
      if (input !== undefined) files.set('-', input)
      const { start, end } = command
      runs.push({
        program,
        arguments: words,
        dialect,
        dialectBecause: because,
        files,
        variables,
        faults: near,
        start,
        end,
      })
    }
    noteCommand(command, state)
    previous = command
  }
  return runs
}

function assignedBefore(command: ShellCommand): readonly (readonly [string, string])[] {
  return command.assignments.map((word) => {
    const text = textOf(word)
    return [text.slice(0, text.indexOf('=')), text.slice(text.indexOf('=') + 1)]
  })
}

function inputFile(command: ShellCommand, state: KnownState): string | undefined {
  const target = command.redirections.find(({ operator }) => operator === '<')?.target
  return target === undefined ? undefined : state.files.get(textOf(target))
}

/** The index of the program's word: the first word, or a later one after words that run programs; -1 where there is none. */
function programAt(command: ShellCommand, is: (name: string) => boolean): number {
  const first = command.words[0]
  if (first === undefined) return -1
  const at = command.words.slice(0, 16).findIndex((word) => is(baseName(word)))
  return at <= 0 || runners.has(textOf(first)) ? at : -1
}

function baseName(word: Word): string {
  const text = textOf(word).toLowerCase()
  return text.slice(Math.max(text.lastIndexOf('/'), text.lastIndexOf('\\')) + 1).replace(/\.exe$/, '')
}

/** Programs run in `$(…)`: read in a text in which all before is blank, so that places stay. */
function inSubstitutions(
  text: string,
  command: ShellCommand,
  is: (name: string) => boolean,
  dialect: Dialect,
  most: number,
): readonly ProgramRun[] {
  const runs: ProgramRun[] = []
  const parts = [...command.assignments, ...command.words].flatMap(({ parts: all }) => all)
  for (const part of parts) {
    if (part.type !== 'substitution' || runs.length >= most || part.end - part.start < 8) continue
    const before = text.slice(0, part.start).replaceAll(/[^\n]/g, ' ')
    const inside = text.slice(part.start, part.end)
    if (/\b(?:curl|wget|https?|xh)\b/.test(inside)) runs.push(...programRuns(before + inside, is, dialect))
  }
  return runs
}
