/** So many characters in a row of a secret are a leak. */
const run = 8

const runsOf = (value: string): readonly string[] =>
  Array.from({ length: Math.max(0, value.length - run + 1) }, (_, at) => value.slice(at, at + run))

/** Which of the runs stand in a text. The text is walked once, whatever the number of runs. */
const repeated = (text: string, runs: ReadonlySet<string>): ReadonlySet<string> => {
  const found = new Set<string>()
  for (let at = 0; at + run <= text.length; at++) {
    const here = text.slice(at, at + run)
    if (runs.has(here)) found.add(here)
  }
  return found
}

/** The first 8 characters in a row of each value that a text repeats; a shorter value as a whole. */
export const leaksOf = (text: string, values: readonly string[]): readonly string[] => {
  const found = repeated(text, new Set(values.flatMap(runsOf)))
  return values.flatMap((value) => {
    if (value.length < run) return text.includes(value) ? [value] : []
    return runsOf(value)
      .filter((piece) => found.has(piece))
      .slice(0, 1)
  })
}
