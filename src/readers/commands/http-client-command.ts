import { readCurlCommand, type CommandReading } from './curl-command.ts'
import type { HttpCommand } from './http-command.ts'
import { readHttpieCommand } from './httpie-command.ts'
import { readPowerShellCommand } from './powershell-command.ts'
import { readWgetCommand } from './wget-command.ts'

/** HTTPie's programs and those that take its arguments, not the scheme of an address. */
const HTTPIE = /(?:https?|xhs?)(?:\.exe)?(?!\w|:)/i

/** Reads every command of the known HTTP clients in shell text, in the order in which they stand there. */
export function readHttpCommands(text: string, reading: CommandReading = {}): readonly HttpCommand[] {
  const cmdlets = /\b(?:invoke-(?:webrequest|restmethod)|iwr|irm)\b/i.test(text) ? readPowerShellCommand(text) : []
  const curl = /curl/i.test(text) ? readCurlCommand(text, reading) : []
  const others = [
    ...(/wget/i.test(text) ? readWgetCommand(text, reading) : []),
    ...(HTTPIE.test(text) ? readHttpieCommand(text, reading) : []),
  ]
  return [...curl, ...cmdlets, ...others].sort((one, other) => one.start - other.start)
}
