import type { Word } from '../shell/types.ts'

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v' }

/**
 * Reads a curl configuration file (curl(1), `-K`) as words of a command line: `name = value`, `name: value`, `name "value"`, `-u value`,
 * comments with `#`. The words stand at the place of the option that named the file.
 */
export function readCurlConfig(text: string, place: Pick<Word, 'start' | 'end' | 'line'>): readonly Word[] {
  const word = (written: string): Word => ({ ...place, quotes: [], parts: [{ type: 'text', text: written }] })
  const words: Word[] = []
  for (const line of text.split('\n')) {
    const setting = line.trim()
    const name = /^-{0,2}[A-Za-z][A-Za-z0-9.-]*/.exec(setting)?.[0]
    if (name === undefined) continue
    const value = valueOf(
      setting
        .slice(name.length)
        .trim()
        .replace(/^[=:]\s*/, ''),
    )
    words.push(word(name.startsWith('-') ? name : `--${name}`))
    if (value !== undefined) words.push(word(value))
  }
  return words
}

function valueOf(rest: string): string | undefined {
  if (rest === '' || rest.startsWith('#')) return undefined
  if (!rest.startsWith('"')) return rest.split(/\s/, 1)[0]
  const inside = /^"((?:[^"\\]|\\.)*)"?/.exec(rest)?.[1] ?? ''
  return inside.replaceAll(/\\(.)/g, (_, letter: string) => escapes[letter] ?? letter)
}
