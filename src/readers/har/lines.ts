/**
 * The index of the line on which each entry of a HAR file starts, in the file's order. Deviation: an entry is recognised by the member
 * `startedDateTime`, which each must have, since a walk over all brackets of a large file takes longer than its parsing.
 */
export function linesOfEntries(text: string): readonly number[] {
  const lines: number[] = []
  let line = 0
  let end = text.indexOf('\n')
  const list = text.indexOf('"entries"')
  for (let at = text.indexOf('"startedDateTime"', list); at >= 0; at = text.indexOf('"startedDateTime"', at + 1)) {
    while (end >= 0 && end < at) {
      line++
      end = text.indexOf('\n', end + 1)
    }
    lines.push(line)
  }
  return lines
}
