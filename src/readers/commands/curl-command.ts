import { readCurlArguments, type CurlArguments } from './curl-arguments.ts'
import { readCurlConfig } from './curl-config.ts'
import { curlRequests } from './curl-request.ts'
import type { CommandFault, CommandRequest, HttpCommand } from './http-command.ts'
import { programRuns, type ProgramRun } from '../shell/programs.ts'
import { lineCounter, textOf, type Dialect, type Unknowns, type Word } from '../shell/types.ts'

/** How to read: the shell where other text tells it, and what an unset variable stands for (`written`: its own name). */
export interface CommandReading {
  readonly dialect?: Dialect
  readonly unknowns?: Unknowns
}

/**
 * Reads the curl commands of shell text as requests in the order that curl sends them, with curl's own fields (curl(1); checked against
 * curl 7.88). Deviations: unread files, the environment and answers to challenges are listed, not followed; a command ends with its 20th request;
 * only HTTP; typographic quotes and dashes are read as meant and listed.
 */
export function readCurlCommand(
  text: string,
  { dialect, unknowns = 'written' }: CommandReading = {},
): readonly HttpCommand[] {
  const lineAt = lineCounter(text)
  return programRuns(text, (name) => name === 'curl', dialect)
    .filter((run) => run.arguments.length > 0)
    .map((run) => readRun(run, unknowns, lineAt))
}

function readRun(run: ProgramRun, unknowns: Unknowns, lineAt: (offset: number) => number): HttpCommand {
  const words = withConfig(run, unknowns)
  const { sets, faults }: CurlArguments = readCurlArguments(words, unknowns)
  const program = textOf(run.program)
  const all: CommandFault[] = [
    ...run.faults,
    ...faults.map(({ kind, option, start, line }) => ({
      kind,
      ...(option === '' ? {} : { name: option }),
      start,
      line,
    })),
  ]
  const requests: CommandRequest[] = []
  let exitCode = faults.some(({ kind }) => kind !== 'typographic-dash') ? 2 : 0
  for (const set of sets) {
    if (exitCode !== 0) break
    const read = curlRequests(set, run.files, (scheme) => proxyVariable(scheme, run.variables))
    all.push(
      ...read.faults.map((fault) =>
        fault.start === 0 ? { ...fault, start: run.start, line: run.program.line } : fault,
      ),
    )
    requests.push(...read.requests)
    exitCode ||= read.exitCode
  }
  if (run.dialect === 'powershell' && program === 'curl')
    all.push({ kind: 'curl-alias-of-invoke-webrequest', start: run.program.start, line: run.program.line })
  all.push(...fieldFaults(requests))
  return {
    client: 'curl',
    program,
    dialect: run.dialect,
    dialectBecause: run.dialectBecause,
    requests,
    options: sets.flat().map(({ name, negated, line }) => ({ name, negated, line })),
    faults: all,
    exitCode,
    start: run.start,
    end: run.end,
    line: run.program.line,
    lineCount: lineAt(Math.max(run.start, run.end - 1)) - run.program.line + 1,
  }
}

/** Puts the options of `-K` files that the paste shows where `-K` stands. */
function withConfig(run: ProgramRun, unknowns: Unknowns): readonly Word[] {
  return run.arguments.flatMap((word, at, all): readonly Word[] => {
    const before = all[at - 1]
    const option = before === undefined ? '' : textOf(before)
    if (option !== '-K' && option !== '--config') return isConfigOption(word, all[at + 1], run) ? [] : [word]
    const config = run.files.get(textOf(word, unknowns))
    return config === undefined ? [word] : readCurlConfig(config, word)
  })
}

function isConfigOption(word: Word, next: Word | undefined, run: ProgramRun): boolean {
  const option = textOf(word)
  return (option === '-K' || option === '--config') && next !== undefined && run.files.has(textOf(next))
}

function proxyVariable(scheme: string, variables: ReadonlyMap<string, string>): string | undefined {
  const names = scheme === 'http' ? ['http_proxy'] : ['https_proxy', 'HTTPS_PROXY']
  return [...names, 'all_proxy', 'ALL_PROXY'].map((name) => variables.get(name)).find((value) => value !== undefined)
}

/** A line break in a field's value goes on the wire as it stands, and ends the field there. */
function fieldFaults(requests: readonly CommandRequest[]): readonly CommandFault[] {
  return requests.flatMap(({ fields }) =>
    fields
      .filter(({ value }) => value.includes('\n'))
      .map(({ name, start, line }) => ({ kind: 'line-break-in-field', name, start, line })),
  )
}
