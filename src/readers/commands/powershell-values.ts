import { powerShellStrings } from '../shell/powershell.ts'
import { textOf, type ShellCommand, type Word } from '../shell/types.ts'
import { splitShellText } from '../shell/words.ts'

/** An entry of a hashtable, or a parameter, with the offset of its word in the whole text. */
export interface PowerShellEntry {
  readonly name: string
  readonly value: PowerShellValue
  readonly start: number
}

/** What a word of PowerShell stands for: text, a hashtable, or what is kept as written. */
export interface PowerShellValue {
  readonly text: string
  readonly entries?: readonly PowerShellEntry[]
  readonly variables: readonly string[]
}

/** What `$name` holds, as far as the paste assigns it. */
export type PowerShellVariables = Map<string, PowerShellValue>

/** The value of words (an expression; `+` between strings joins them): a known variable's, a hashtable's, a string's. */
export function valueOf(words: readonly Word[], variables: PowerShellVariables, depth = 0): PowerShellValue {
  const [first] = words
  const [part] = first?.parts ?? []
  if (words.length === 1 && first?.parts.length === 1 && part?.type === 'variable') {
    const known = variables.get(part.name.toLowerCase())
    if (known !== undefined) return known
  }
  if (part?.type === 'substitution' && part.written.startsWith('@{') && depth < 4)
    return { text: '', entries: entriesOf(part.written.slice(2, -1), part.start, variables, depth), variables: [] }
  if (part?.type === 'substitution' && first?.parts.length === 1)
    return { text: powerShellStrings(part.written)[0] ?? part.written, variables: [] }
  const operands = words.filter((word) => textOf(word) !== '+')
  const used = operands.flatMap(({ parts }) => parts.flatMap((each) => (each.type === 'variable' ? [each.name] : [])))
  return { text: operands.map((word) => withKnown(word, variables)).join(''), variables: used }
}

function withKnown(word: Word, variables: PowerShellVariables): string {
  return word.parts
    .map((part) => {
      if (part.type === 'text') return part.text
      const known = part.type === 'variable' ? variables.get(part.name.toLowerCase()) : undefined
      return known === undefined || known.entries !== undefined ? part.written : known.text
    })
    .join('')
}

/** The entries of a hashtable's content: `name = value`, `"name"="value"`, one a line or between semicolons. */
function entriesOf(
  inside: string,
  base: number,
  variables: PowerShellVariables,
  depth: number,
): readonly PowerShellEntry[] {
  return splitShellText(inside, 'powershell').commands.flatMap(
    (command) => entryOf(command, base, variables, depth) ?? [],
  )
}

function entryOf(
  { words, start }: ShellCommand,
  base: number,
  variables: PowerShellVariables,
  depth: number,
): PowerShellEntry | undefined {
  const at = words.findIndex((word) => textOf(word).includes('='))
  const middle = words[at]
  if (middle === undefined) return undefined
  const text = textOf(middle)
  const equals = text.indexOf('=')
  const name = `${words
    .slice(0, at)
    .map((word) => textOf(word))
    .join('')}${text.slice(0, equals)}`
  const rest = equals + 1 < text.length ? [withoutStart(middle, equals + 1)] : []
  return { name, value: valueOf([...rest, ...words.slice(at + 1)], variables, depth + 1), start: base + start }
}

/** The word without its first characters of text. */
function withoutStart(word: Word, length: number): Word {
  let left = length
  const parts = word.parts.flatMap((part) => {
    if (left === 0) return [part]
    if (part.type !== 'text') return []
    const taken = Math.min(left, part.text.length)
    left -= taken
    return taken === part.text.length ? [] : [{ type: 'text' as const, text: part.text.slice(taken) }]
  })
  return { ...word, parts }
}
