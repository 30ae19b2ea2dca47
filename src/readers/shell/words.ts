import { windowsPrompt } from './prompts.ts'
import { scanBash } from './bash.ts'
import { scanCmd } from './cmd.ts'
import { scanPowerShell } from './powershell.ts'
import type { Dialect, ShellText } from './types.ts'

/**
 * Splits shell text into commands, words and parts of words, as the given shell would, and lists what it would trip over.
 *
 * Deviations: typographic quotes are read as the quotes that they were before a chat changed them (and listed as a fault); control
 * structures, functions and arithmetic are not understood; nothing is executed, so a variable is a part of its word.
 */
export function splitShellText(text: string, dialect: Dialect): ShellText {
  if (dialect === 'cmd') return scanCmd(text)
  return dialect === 'powershell' ? scanPowerShell(text) : scanBash(text)
}

/** A guess of the shell that a text is written for, and why. */
export interface DialectGuess {
  readonly dialect: Dialect
  readonly because: string
}

const signs: readonly (readonly [Dialect, string, RegExp])[] = [
  ['powershell', 'a PowerShell cmdlet', /\bInvoke-(?:WebRequest|RestMethod)\b/i],
  ['powershell', 'a variable with $env:', /\$env:[A-Za-z_]/i],
  ['cmd', 'quotes escaped with ^', /\^"/],
  ['powershell', 'a line continued with a backtick', /[ \t]`\r?$/m],
  ['cmd', 'a line continued with ^', /[ \t]\^\r?$/m],
  ['bash', 'a line continued with a backslash', /[ \t]\\\r?$/m],
  ['bash', "a $'…' quote", /\$'/],
]

/** Guesses the shell of a text from its prompt, its continuations and its quotes; bash where nothing tells. */
export function guessDialect(text: string, hint?: Dialect): DialectGuess {
  for (const line of text.split('\n', 2000)) {
    if (windowsPrompt(line) === 'powershell') return { dialect: 'powershell', because: 'a PowerShell prompt' }
    if (windowsPrompt(line) === 'cmd') return { dialect: 'cmd', because: 'a cmd.exe prompt' }
  }
  for (const [dialect, because, pattern] of signs) if (pattern.test(text)) return { dialect, because }
  if (hint !== undefined) return { dialect: hint, because: 'said elsewhere' }
  return { dialect: 'bash', because: 'nothing says otherwise' }
}
