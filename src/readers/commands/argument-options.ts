import { textOf, type Unknowns, type Word } from '../shell/types.ts'

/** An option of a command with its value, or a bare word (`name` empty), and its place. */
export interface OptionArgument {
  readonly name: string
  readonly value: string | undefined
  readonly word: Word
}

/** Which options take a value: long names, and short letters with the long name that they stand for. */
export interface OptionTable {
  readonly long: ReadonlySet<string>
  readonly short: ReadonlyMap<string, string>
  /** Short letters without a value, with their long names. */
  readonly switches: ReadonlyMap<string, string>
}

/** Reads words as getopt_long and argparse do: `--name=value`, `--name value`, `-x value`, `-xvalue`, clusters, `--` ends options. */
export function readOptions(words: readonly Word[], table: OptionTable, unknowns: Unknowns): readonly OptionArgument[] {
  const out: OptionArgument[] = []
  let options = true
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]
    if (word === undefined) break
    const text = textOf(word, unknowns)
    if (!options || !text.startsWith('-') || text === '-') out.push({ name: '', value: text, word })
    else if (text === '--') options = false
    else {
      const { last, before } = text.startsWith('--') ? longOption(text, word) : shortOptions(text, word, table)
      out.push(...before)
      const needsValue = last.value === undefined && takesValue(last.name, table)
      const following = needsValue ? words[at + 1] : undefined
      if (following !== undefined) at += 1
      out.push(following === undefined ? last : { ...last, value: textOf(following, unknowns), word: following })
    }
  }
  return out
}

function takesValue(name: string, table: OptionTable): boolean {
  return table.long.has(name)
}

interface Split {
  readonly before: readonly OptionArgument[]
  readonly last: OptionArgument
}

function longOption(text: string, word: Word): Split {
  const equals = text.indexOf('=')
  const name = text.slice(2, equals === -1 ? undefined : equals)
  return { before: [], last: { name, value: equals === -1 ? undefined : text.slice(equals + 1), word } }
}

function shortOptions(text: string, word: Word, table: OptionTable): Split {
  const before: OptionArgument[] = []
  for (let at = 1; at < text.length; at += 1) {
    const letter = text.charAt(at)
    const long = table.short.get(letter)
    if (long !== undefined) {
      const rest = text.slice(at + 1).replace(/^=/, '')
      return { before, last: { name: long, value: rest === '' ? undefined : rest, word } }
    }
    const name = table.switches.get(letter) ?? letter
    if (at === text.length - 1) return { before, last: { name, value: undefined, word } }
    before.push({ name, value: undefined, word })
  }
  return { before, last: { name: '', value: text, word } }
}

/** Makes a table of lists such as `auth=a proxy header`, a letter after `=`. */
export function optionTable(withValue: string, switches: string): OptionTable {
  const pairs = (list: string): readonly (readonly [string, string])[] =>
    list
      .trim()
      .split(/\s+/)
      .map((entry) => {
        const [name = '', letter = ''] = entry.split('=')
        return [letter, name] as const
      })
  const valued = pairs(withValue)
  return {
    long: new Set(valued.map(([, name]) => name)),
    short: new Map(valued.filter(([letter]) => letter !== '')),
    switches: new Map(pairs(switches).filter(([letter]) => letter !== '')),
  }
}
