/** A run of four characters as a number, or of three, which is negative: seven bits a character. */
export type Run = number

/** The run of four that ends with a character, from the one before. */
export const runOfFour = (before: Run, code: number): Run => ((before << 7) | (code & 127)) & 0xfffffff

/** The last three of four. */
export const runOfThree = (four: Run): Run => ~(four & 0x1fffff)

/** The runs of four characters of a text, of a shorter one its only run of three. */
export const runsOf = (text: string): readonly Run[] => {
  const runs: Run[] = []
  let run = 0
  for (let at = 0; at < text.length; at++) {
    run = runOfFour(run, text.charCodeAt(at))
    if (at >= 3) runs.push(run)
  }
  return text.length === 3 ? [runOfThree(run)] : runs
}
