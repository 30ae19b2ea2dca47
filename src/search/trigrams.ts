import { setBit, slotOf } from './bits.ts'

/** Which runs of three ASCII characters stand in a text, as a set of hashes: one that is missing is not in the text. */
export type Trigrams = { readonly bits: Uint32Array; readonly shift: number }

/** Sizes of the set, as powers of two: for a line, and for the largest text. */
const [smallest, largest] = [9, 19]

/** The trigrams of a text in lower case. */
export const trigramsOf = (text: string): Trigrams => {
  const size = Math.min(largest, Math.max(smallest, 35 - Math.clz32(text.length)))
  const [bits, shift] = [new Uint32Array(1 << (size - 5)), 32 - size]
  let [trigram, length] = [0, 0]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    trigram = ((trigram << 7) | (code & 127)) & 0x1fffff
    length = code < 128 ? length + 1 : 0
    if (length < 3) continue
    setBit(bits, slotOf(trigram, shift))
  }
  return { bits, shift }
}
