import type { Found } from './found.ts'
import { MARK } from './placeholder.ts'

/** A stretch of a text as it is shown, and the offsets of what it stands for: itself, or a secret behind its public prefix. */
export type Piece = {
  readonly shown: string
  readonly start: number
  readonly end: number
  readonly isMark: boolean
}

/** Cuts a text at its secrets, which are in order and apart. Line breaks within a secret stay, so that line numbers do. */
export const piecesOf = (text: string, secrets: readonly Found[]): readonly Piece[] => {
  const pieces: Piece[] = []
  let from = 0
  for (const { start, end, prefix = '' } of secrets) {
    const breaks = text.slice(start, end).match(/\r?\n/g) ?? []
    const shown = MARK + breaks.map((line) => `${line}${MARK}`).join('')
    pieces.push(
      { shown: text.slice(from, start) + prefix, start: from, end: start + prefix.length, isMark: false },
      { shown, start: start + prefix.length, end, isMark: true },
    )
    from = end
  }
  pieces.push({ shown: text.slice(from), start: from, end: text.length, isMark: false })
  return pieces
}

/** What was found in the text that the pieces show, in order, as stretches of the text that they were cut from. A mark is taken whole. */
export const uncovered = (pieces: readonly Piece[], found: readonly Found[]): readonly Found[] => {
  let index = 0
  let at = 0
  const reach = (offset: number): Piece | undefined => {
    while (index < pieces.length - 1 && at + pieces[index]!.shown.length <= offset) at += pieces[index++]!.shown.length
    return pieces[index]
  }
  return found.flatMap((one) => {
    const first = reach(one.start)
    if (first === undefined) return []
    const start = first.isMark ? first.start : first.start + one.start - at
    const last = reach(one.end - 1) ?? first
    return [{ ...one, start, end: last.isMark ? last.end : last.start + one.end - at }]
  })
}
