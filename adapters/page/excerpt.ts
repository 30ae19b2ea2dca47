import type { Diagnosis } from '../../src/index.ts'

/** One text that was pasted, its secrets blacked out. */
export type PastedText = { readonly name: string; readonly lines: readonly string[] }

/** A line as it is shown; `proof` where the diagnosis rests on it. */
export type ShownLine = { readonly number: number; readonly text: string; readonly proof: boolean }

/** A pasted text as it is shown back: the telling lines with those around them, and how many there are in all. */
export type Excerpt = {
  readonly name: string
  readonly lineCount: number
  readonly lines: readonly ShownLine[]
}

/** A text of at most this many lines is shown whole; of a longer one, this many lines round each proof. */
const whole = 40
const around = 3

/** At most this much of a line, in characters, and this many lines. */
const widest = 1_200
const most = 200

const cut = (text: string): string => (text.length > widest ? `${text.slice(0, widest)}\u2026` : text)

/** The lines of an input on which the first finding rests, by their numbers. */
const proofsIn = (name: string, diagnosis: Diagnosis | undefined): ReadonlySet<number> =>
  new Set((diagnosis?.findings[0]?.because ?? []).flatMap(({ where }) => (where.input === name ? [where.line] : [])))

const isNear = (number: number, proofs: ReadonlySet<number>): boolean =>
  [...proofs].some((proof) => Math.abs(proof - number) <= around)

/** Lines without the blank ones at their end. */
const trimmed = (lines: readonly string[]): readonly string[] =>
  lines.slice(0, lines.findLastIndex((line) => line.trim() !== '') + 1)

/** What is shown of a pasted text, with the lines marked that prove the cause. */
export const excerptOf = ({ name, lines: given }: PastedText, diagnosis: Diagnosis | undefined): Excerpt => {
  const lines = trimmed(given)
  const proofs = proofsIn(name, diagnosis)
  const shown = lines.flatMap((text, index): ShownLine[] => {
    const number = index + 1
    const isShown = lines.length <= whole || isNear(number, proofs) || (proofs.size === 0 && number <= whole / 2)
    return isShown ? [{ number, text: cut(text), proof: proofs.has(number) }] : []
  })
  return { name, lineCount: lines.length, lines: shown.slice(0, most) }
}
