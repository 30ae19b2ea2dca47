/** So many characters in a row of a secret are a leak. */
const run = 8

/** The first 8 characters in a row of each value that a text repeats; a shorter value as a whole. */
export const leaksOf = (text: string, values: readonly string[]): readonly string[] =>
  values.flatMap((value) => {
    if (value.length < run) return text.includes(value) ? [value] : []
    for (let at = 0; at + run <= value.length; at++)
      if (text.includes(value.slice(at, at + run))) return [value.slice(at, at + run)]
    return []
  })
