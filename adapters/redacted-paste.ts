import type { Answer } from '../src/index.ts'

/** What stands in the place of a secret. */
const BLACK = '\u2588'

const longestLine = 140
const linesAtMost = 40

const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1)}\u2026` : line

/** The lines in which something is blacked out; found without a look at the others, of which there may be megabytes. */
const changedLines = (text: string): readonly string[] => {
  const lines: string[] = []
  for (let at = text.indexOf(BLACK); at !== -1;) {
    const end = text.indexOf('\n', at)
    lines.push(text.slice(text.lastIndexOf('\n', at) + 1, end === -1 ? text.length : end))
    at = end === -1 ? -1 : text.indexOf(BLACK, end)
  }
  return lines
}

/** A blacked-out paste as it is shown to its author: whole up to `most` characters; of a longer one, the lines that changed. */
export const redactedPaste = (text: string, most: number): Answer => {
  if (text.length <= most) return [{ type: 'code', text }]
  const changed = changedLines(text)
  const shown = changed.slice(0, linesAtMost).map(shortened)
  const more = changed.length - shown.length
  return [
    {
      type: 'paragraph',
      text: `The whole of it is too long for a message; these are the lines in which something is blacked out${more > 0 ? `, and ${more} more are like them` : ''}:`,
    },
    { type: 'code', text: shown.join('\n') },
  ]
}
