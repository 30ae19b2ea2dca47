import { longCurlOption, shortCurlOption } from './curl-options.ts'
import { textOf, type Unknowns, type Word, type WordPart } from '../shell/types.ts'

/** An argument as curl takes it: an option by its long name (`url` for a bare word), its value, and the words where it stands. */
export interface CurlArgument {
  readonly name: string
  /** The value as the program gets it; undefined for an option that takes none. */
  readonly value: string | undefined
  readonly negated: boolean
  readonly variables: readonly Extract<WordPart, { type: 'variable' }>[]
  readonly start: number
  readonly line: number
}

/** What curl refuses on its command line (exit code 2), or what a chat's typography made of it. */
export type CurlArgumentFaultKind =
  | 'unknown-option'
  | 'ambiguous-option'
  | 'missing-value'
  | 'typographic-dash'
  | 'negation-of-option-with-value'

/** A fault of an argument: its kind, place, and the option's name (never a value). */
export interface CurlArgumentFault {
  readonly kind: CurlArgumentFaultKind
  readonly option: string
  readonly start: number
  readonly line: number
}

/** Arguments in order, cut where `--next` begins another set of options, and the faults. */
export interface CurlArguments {
  readonly sets: readonly (readonly CurlArgument[])[]
  readonly faults: readonly CurlArgumentFault[]
}

const dash = /^[\u2010-\u2015\u2212]+/

/**
 * Reads words as curl's `getparameter` does: clusters of short options with an attached or following value, long options with the
 * following word as value. A typographic dash at the start of a word is read as the hyphens it was, and listed.
 */
export function readCurlArguments(words: readonly Word[], unknowns: Unknowns): CurlArguments {
  const faults: CurlArgumentFault[] = []
  const sets: CurlArgument[][] = [[]]
  let flags = true
  let at = 0
  const take = (name: string, negated: boolean, value: string | undefined, word: Word, first: Word): void => {
    const variables = value === undefined ? [] : word.parts.filter((part) => part.type === 'variable')
    sets.at(-1)?.push({ name, value, negated, variables, start: first.start, line: first.line })
  }
  while (at < words.length) {
    const word = words[at]
    at += 1
    if (word === undefined) break
    const text = withHyphens(textOf(word, unknowns), word, faults)
    if (!flags || !text.startsWith('-') || text === '-') take('url', false, text, word, word)
    else if (text === '--') flags = false
    else {
      for (const found of optionsOf(text, word, faults)) {
        if (found.name === 'next') sets.push([])
        else if (!found.takesValue || found.negated) take(found.name, found.negated, undefined, word, word)
        else if (found.attached !== undefined) take(found.name, false, found.attached, word, word)
        else {
          const following = words[at]
          at += 1
          if (following === undefined) faults.push(faultOf('missing-value', found.name, word))
          else take(found.name, false, textOf(following, unknowns), following, word)
        }
      }
    }
  }
  return { sets, faults }
}

interface Found {
  readonly name: string
  readonly takesValue: boolean
  readonly negated: boolean
  readonly attached?: string
}

function optionsOf(text: string, word: Word, faults: CurlArgumentFault[]): readonly Found[] {
  return text.startsWith('--') ? longOption(text.slice(2), word, faults) : shortOptions(text.slice(1), word, faults)
}

function longOption(written: string, word: Word, faults: CurlArgumentFault[]): readonly Found[] {
  const found = longCurlOption(written)
  if (found === undefined || found === 'ambiguous') {
    faults.push(faultOf(found === undefined ? 'unknown-option' : 'ambiguous-option', optionName(written), word))
    return []
  }
  const { option, negated } = found
  if (negated && option.takesValue) faults.push(faultOf('negation-of-option-with-value', option.name, word))
  return [{ ...option, negated }]
}

/** What may be shown of an unknown option: what stands before a `=`, `:` or blank, since a value may be glued to it. */
function optionName(written: string): string {
  return `--${/^[A-Za-z0-9.-]{0,40}/.exec(written)?.[0] ?? ''}`
}

function shortOptions(letters: string, word: Word, faults: CurlArgumentFault[]): readonly Found[] {
  const out: Found[] = []
  for (let at = 0; at < letters.length; at += 1) {
    const option = shortCurlOption(letters.charAt(at))
    if (option === undefined) {
      faults.push(faultOf('unknown-option', `-${letters.charAt(at)}`, word))
      return out
    }
    const rest = letters.slice(at + 1)
    if (option.takesValue) return [...out, { ...option, negated: false, ...(rest === '' ? {} : { attached: rest }) }]
    const noBuffer = option.name === 'no-buffer'
    out.push({ ...option, name: noBuffer ? 'buffer' : option.name, negated: noBuffer })
  }
  return out
}

/** A dash that a chat or a word processor made of `--` or `-` becomes hyphens again: `—header` → `--header`, `–H` → `-H`. */
function withHyphens(text: string, word: Word, faults: CurlArgumentFault[]): string {
  const match = dash.exec(text)
  if (match === null) return text
  const rest = text.slice(match[0].length)
  if (!/^[A-Za-z]/.test(rest)) return text
  faults.push(faultOf('typographic-dash', '', word))
  return /^[A-Za-z][a-z0-9]/.test(rest) && typeof longCurlOption(rest) === 'object' ? `--${rest}` : `-${rest}`
}

function faultOf(kind: CurlArgumentFaultKind, option: string, word: Word): CurlArgumentFault {
  return { kind, option, start: word.start, line: word.line }
}
