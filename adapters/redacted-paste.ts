import type { Answer } from '../src/index.ts'

const longestLine = 140
const linesAtMost = 40

const shortened = (line: string): string =>
  line.length > longestLine ? `${line.slice(0, longestLine - 1)}\u2026` : line

/** A blacked-out paste as it is shown to its author: whole up to `most` characters; of a longer one, the lines that changed. */
export const redactedPaste = (text: string, most: number): Answer => {
  if (text.length <= most) return [{ type: 'code', text }]
  const changed = text.split('\n').filter((line) => line.includes('\u2588'))
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
