/** A run of four characters as a number, or of three, which is negative: seven bits a character. */
export type Run = number

/** The run of four that ends with a character, from the one before. */
export const runOfFour = (before: Run, code: number): Run => ((before << 7) | (code & 127)) & 0xfffffff

/** The last three of four. */
export const runOfThree = (four: Run): Run => ~(four & 0x1fffff)
