import { readCurlCommand, type CommandReading } from './curl-command.ts'
import type { HttpCommand } from './http-command.ts'
import { readHttpieCommand } from './httpie-command.ts'
import { readPowerShellCommand } from './powershell-command.ts'
import { readWgetCommand } from './wget-command.ts'

/** Reads every command of the known HTTP clients in shell text, in the order in which they stand there. */
export function readHttpCommands(text: string, reading: CommandReading = {}): readonly HttpCommand[] {
  const cmdlets = /\b(?:invoke-(?:webrequest|restmethod)|iwr|irm)\b/i.test(text) ? readPowerShellCommand(text) : []
  const curl = readCurlCommand(text, reading)
  const others = [...readWgetCommand(text, reading), ...readHttpieCommand(text, reading)]
  return [...curl, ...cmdlets, ...others].sort((one, other) => one.start - other.start)
}
