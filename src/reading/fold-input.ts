import { plainLines } from './chat.ts'
import type { Folded, Input } from '../evidence.ts'
import { fold } from './fold.ts'
import { isLarge, tellingLines } from '../search/telling-lines.ts'

/** Lines before and after a telling one that are kept with it. */
const around = 2

/** Of many lines those that may tell something, and their neighbours; the others are emptied, so that places stay. */
const withoutRest = (lines: readonly string[]): readonly string[] => {
  const kept = tellingLines(lines, around)
  return lines.map((line, index) => (kept[index] ? line : ''))
}

/** The folded text of an input whose secrets are concealed, chat's damage undone; of a large one only its telling lines. */
export const foldInput = ({ name, lines }: Input): Folded => {
  const plain = plainLines(lines.join('\n'))
  return fold(name, isLarge(lines) ? withoutRest(plain) : plain)
}
