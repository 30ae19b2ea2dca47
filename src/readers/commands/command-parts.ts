import type { CommandField, CommandRequest, HttpClient, HttpCommand } from './http-command.ts'
import type { OptionArgument } from './argument-options.ts'
import type { ProgramRun } from '../shell/programs.ts'
import { textOf, variablesOf, type Word } from '../shell/types.ts'

/** Makes a request at a word; what is not given is as a plain client does it. */
export function requestWith(
  at: Word,
  given: Partial<CommandRequest> & Pick<CommandRequest, 'method' | 'url' | 'fields'>,
): CommandRequest {
  return {
    body: undefined,
    probes: false,
    credentials: undefined,
    proxy: undefined,
    redirects: 'none',
    verifiesCertificate: true,
    clientCertificate: undefined,
    unseenFiles: [],
    start: at.start,
    line: at.line,
    ...given,
  }
}

/** Makes a command of a run, its requests and its options. */
export function commandOf(
  client: HttpClient,
  run: ProgramRun,
  requests: readonly CommandRequest[],
  options: readonly OptionArgument[],
  lineAt: (offset: number) => number,
): HttpCommand {
  return {
    client,
    program: textOf(run.program),
    dialect: run.dialect,
    dialectBecause: run.dialectBecause,
    requests,
    options: options
      .filter(({ name }) => name !== '')
      .map(({ name, word }) => ({ name, negated: name.startsWith('no-'), line: word.line })),
    faults: run.faults,
    exitCode: 0,
    start: run.start,
    end: run.end,
    line: run.program.line,
    lineCount: lineAt(Math.max(run.start, run.end - 1)) - run.program.line + 1,
  }
}

/** Reads `Name: value` as a field; undefined without a colon. */
export function fieldLine(text: string, word: Word): CommandField | undefined {
  const colon = text.indexOf(':')
  if (colon < 1) return undefined
  const variables = variablesOf(word).map(({ name }) => name)
  return {
    name: text.slice(0, colon),
    value: text.slice(colon + 1).trim(),
    origin: 'written',
    variables,
    start: word.start,
    line: word.line,
  }
}
