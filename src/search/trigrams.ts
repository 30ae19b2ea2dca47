import { noBits, setBit, slotOf } from './bits.ts'
import { beyondAscii } from './needles.ts'

/** Which runs of three ASCII characters stand in a text, and whether any beyond ASCII does, as a set of hashes: what is missing is not in the text. */
export type Trigrams = { readonly bits: Uint32Array; readonly shift: number }

/** The run of three characters at a place of a text, as a number: seven bits a character. */
export const trigramAt = (text: string, at: number): number =>
  (text.charCodeAt(at) << 14) | (text.charCodeAt(at + 1) << 7) | text.charCodeAt(at + 2)

/** Sizes of the set, as powers of two: for a line, and for the largest text. */
const [smallest, largest] = [9, 19]

/** The trigrams of a text in lower case. */
export const trigramsOf = (text: string): Trigrams => {
  const size = Math.min(largest, Math.max(smallest, 37 - Math.clz32(text.length)))
  const [bits, shift] = [noBits(1 << (size - 5)), 32 - size]
  let [trigram, length, beyond] = [0, 0, false]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    trigram = ((trigram << 7) | (code & 127)) & 0x1fffff
    length = code < 128 ? length + 1 : 0
    beyond ||= length === 0
    if (length < 3) continue
    setBit(bits, slotOf(trigram, shift))
  }
  if (beyond) setBit(bits, slotOf(trigramAt(beyondAscii, 0), shift))
  return { bits, shift }
}
