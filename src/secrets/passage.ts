import { lineAfter } from './characters.ts'
import { longestKey } from './private-key.ts'

/** So many lines are taken along with the one above them, since a value may stand below its name. */
const below = 2

/** Where what may begin on the line at an offset ends: a value below its name, or a private key below its first line. */
export const passageEnd = (text: string, start: number): number => {
  let end = lineAfter(text, start)
  if (text.slice(start, end).includes('-----')) return lineAfter(text, end + longestKey)
  for (let lines = 0; lines < below; lines++) end = lineAfter(text, end)
  return end
}
