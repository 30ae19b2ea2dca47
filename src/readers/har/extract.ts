/** What begins an entry: the first member that browsers write. */
const MARK = '"startedDateTime"'

/** Lines in their places, and nothing on them. */
const emptied = (text: string): string => text.replaceAll(/[^\n]+/g, '')

/**
 * The text of a HAR file without the entries that are not in `kept` (indexes in the file's order): of a large file nobody need look at
 * the bodies of what went well. An entry is taken to begin at its `startedDateTime`, as in linesOfEntries.
 */
export const extractEntries = (text: string, kept: ReadonlySet<number>): string => {
  const pieces: string[] = []
  let [from, index, keeps] = [0, 0, true]
  for (let at = text.indexOf(MARK, text.indexOf('"entries"')); at >= 0; at = text.indexOf(MARK, at + 1)) {
    const piece = text.slice(from, at)
    pieces.push(keeps ? piece : emptied(piece))
    ;[from, keeps] = [at, kept.has(index++)]
  }
  const rest = text.slice(from)
  pieces.push(keeps ? rest : emptied(rest))
  return pieces.join('')
}
