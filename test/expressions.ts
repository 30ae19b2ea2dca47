import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

import { partsOf } from './source-parts.ts'

/** A regular expression of the sources, or one of its alternatives. */
export type Expression = { readonly place: string; readonly pattern: string; readonly flags: string }

const root = join(import.meta.dirname, '..')

/** All regular expression literals below a folder of the project, such as `src`, with their places. */
export const expressionsIn = (folder: string): readonly Expression[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .flatMap((name) =>
      partsOf(readFileSync(join(root, folder, name), 'utf8')).flatMap(({ kind, text, line }) => {
        const end = text.lastIndexOf('/')
        if (kind !== 'expression') return []
        return { place: `${folder}/${name}:${line}`, pattern: text.slice(1, end), flags: text.slice(end + 1) }
      }),
    )

/** An expression in pieces: escapes and classes whole, everything else a character each. */
const piecesOf = (pattern: string): readonly string[] =>
  Array.from(pattern.matchAll(/\\[^]|\[(?:\\[^]|[^\]\\])*\]|[^]/g), ([piece]) => piece)

const compiles = ({ pattern, flags }: Expression): boolean => {
  try {
    return new RegExp(pattern, flags) instanceof RegExp
  } catch {
    return false
  }
}

/** The alternatives of an expression at its top; it is as slow as the slowest of them. */
export const alternativesOf = (expression: Expression): readonly Expression[] => {
  const patterns = ['']
  let depth = 0
  for (const piece of piecesOf(expression.pattern)) {
    if (piece === '(') depth++
    if (piece === ')') depth--
    if (piece === '|' && depth === 0) patterns.push('')
    else patterns.push(`${patterns.pop()}${piece}`)
  }
  const alternatives = patterns.map((pattern) => ({ place: expression.place, pattern, flags: expression.flags }))
  return alternatives.every(compiles) ? alternatives : [expression]
}

const widen = (quantifier: string): string => {
  const [, least = '0', most = least] = /^\{(\d+)(?:,(\d*))?\}$/.exec(quantifier) ?? []
  return most !== '' && Number(most) < 10 ? quantifier : `{${Math.min(Number(least), 4)},}`
}

const inLowerCase = (piece: string): string =>
  piece.replaceAll(/\\[^]|[^\\]/g, (one) => (one.length > 1 ? one : one.toLowerCase()))

/** A run of pieces that are no escape and no class, such as `{0,80}`, put together again. */
const withQuantifiers = (pieces: readonly string[]): readonly string[] =>
  pieces
    .join('\uE000')
    .replaceAll(/\{(?:\uE000?[\d,])+\uE000\}/g, (run) => run.replaceAll('\uE000', ''))
    .split('\uE000')

/**
 * The expression with what makes it hard to decide taken out, and nothing that makes it faster put in: every long bounded
 * repetition is an unbounded one, words have no boundaries, and letters no case where the expression ignores it.
 */
export const simplified = ({ place, pattern, flags }: Expression): Expression => {
  const pieces = withQuantifiers(piecesOf(pattern)).map((piece) => {
    if (/^\{\d/.test(piece)) return widen(piece)
    if (piece === String.raw`\b` || piece === String.raw`\B`) return ''
    return flags.includes('i') ? inLowerCase(piece) : piece
  })
  return { place, pattern: pieces.join(''), flags: flags.replaceAll('i', '') }
}

/** Whether it repeats anything more than a few times. */
export const repeats = ({ pattern }: Expression): boolean =>
  /[*+]|\{\d+,(?:\d{2,})?\}/.test(
    piecesOf(pattern)
      .map((piece) => (piece.length > 1 ? 'x' : piece))
      .join(''),
  )
