import { entrySpans } from './har-file.ts'

/** The index of the line on which each entry of a HAR file starts, in the file's order. */
export function linesOfEntries(text: string): readonly number[] {
  const lines: number[] = []
  let line = 0
  let end = text.indexOf('\n')
  for (const { start } of entrySpans(text)) {
    while (end >= 0 && end < start) {
      line++
      end = text.indexOf('\n', end + 1)
    }
    lines.push(line)
  }
  return lines
}
