/** A number's hash of `32 - shift` bits: one of fewer bits is what one of more begins with. */
export const slotOf = (value: number, shift: number): number => Math.imul(value, 0x9e3779b1) >>> shift

/** Whether a number is in a set of bits. */
export const hasBit = (bits: Uint32Array, at: number): boolean => (bits[at >>> 5]! & (1 << (at & 31))) !== 0

/** Puts a number into a set of bits. */
export const setBit = (bits: Uint32Array, at: number): void => {
  bits[at >>> 5]! |= 1 << (at & 31)
}
