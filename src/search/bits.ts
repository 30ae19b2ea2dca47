/** A number's hash of `32 - shift` bits: one of fewer bits is what one of more begins with. */
export const slotOf = (value: number, shift: number): number => Math.imul(value, 0x9e3779b1) >>> shift

/** Whether a number is in a set of bits. */
export const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0

/** Puts a number into a set of bits. */
export const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31)
}

/** Words of 32 bits in one piece of memory: to get a piece for each small set takes longer than to fill the set. */
const pieceSize = 1 << 14

let piece = new Uint32Array(pieceSize)
let used = 0

/** A set of bits in which there is none yet, of so many words of 32 bits. */
export const noBits = (words: number): Uint32Array => {
  if (words > pieceSize >> 3) return new Uint32Array(words)
  if (used + words > pieceSize) [piece, used] = [new Uint32Array(pieceSize), 0]
  used += words
  return new Uint32Array(piece.buffer, 4 * (used - words), words)
}
