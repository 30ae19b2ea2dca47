/**
 * A text as it was before a tool coloured, dumped or wrapped it, and where each of its characters stands in the text that was pasted:
 * pairs of start and end, several for a byte that a dump gives as hexadecimal and as a character.
 */
export type View = { readonly text: string; readonly places: readonly (readonly number[])[] }

/** The views of a text that show more than the text itself: without colour codes, without the columns of a trace. */
export const viewsOf = (text: string): readonly View[] => {
  const views: View[] = []
  if (text.includes('\u001b[') || text.includes('\u200b') || text.includes('\u00ad')) views.push(withoutMarks(text))
  if (/^(?:[\d:.]{8,20} )?(?:0x)?[0-9a-f]{4,8}: /m.test(text)) views.push(withoutColumns(text))
  return views
}

/** Without the colour codes of ECMA-48 §8.3.117, zero-width spaces and soft hyphens. */
const withoutMarks = (text: string): View => {
  const marks = /\u001b\[[\d;?]{0,20}[A-Za-z]|[\u200b\u200c\u200d\u2060\u00ad\ufeff]/g
  const kept: string[] = []
  const places: number[][] = []
  let from = 0
  const keep = (end: number): void => {
    kept.push(text.slice(from, end))
    for (let at = from; at < end; at++) places.push([at, at + 1])
  }
  for (const match of text.matchAll(marks)) {
    keep(match.index)
    from = match.index + match[0].length
  }
  keep(text.length)
  return { text: kept.join(''), places }
}

/** One line of `curl --trace`, `curl --trace-ascii`, `xxd` or `tcpdump -X`. */
type Row = { readonly offset: number; readonly text: string; readonly places: readonly (readonly number[])[] }

const rowForm = /^(?:[\d:.]{8,20} )?(?:0x)?([0-9a-f]{4,8}): ?/

const withoutColumns = (text: string): View => {
  const parts: string[] = []
  const places: (readonly number[])[] = []
  let before: Row | undefined
  for (let at = 0; at < text.length; ) {
    const found = text.indexOf('\n', at)
    const end = found < 0 ? text.length : found
    const line = text.slice(at, Math.min(end, at + 400))
    const row = readRow(line, at)
    if (row === undefined || !follows(before, row)) {
      parts.push('\n')
      places.push([])
    }
    if (row !== undefined) {
      parts.push(row.text)
      places.push(...row.places)
    }
    before = row
    at = end + 1
  }
  return { text: parts.join(''), places }
}

/** A row that was full goes on in the next; a short one of `--trace-ascii` was a line of its own. */
const follows = (before: Row | undefined, row: Row): boolean =>
  before !== undefined && row.offset - before.offset === before.text.length && (before.text.length === 16 || before.text.length >= 64)

const readRow = (line: string, at: number): Row | undefined => {
  const form = rowForm.exec(line)
  if (form === null) return undefined
  const offset = Number.parseInt(form[1]!, 16)
  const from = form[0].length
  return readBytes(line, from, at, offset) ?? { offset, text: line.slice(from).replace(/\r$/, ''), places: placesOf(line.replace(/\r$/, ''), from, at) }
}

const placesOf = (line: string, from: number, at: number): number[][] => {
  const places: number[][] = []
  for (let column = from; column < line.length; column++) places.push([at + column, at + column + 1])
  return places
}

/** The bytes of a row in hexadecimal, in groups of one or two, and the column of characters after them. */
const readBytes = (line: string, from: number, at: number, offset: number): Row | undefined => {
  const columns = /^\s{0,2}((?:[0-9a-f]{2}){1,2}(?: (?:[0-9a-f]{2}){1,2}){0,15}) {1,60}/i.exec(line.slice(from))
  if (columns === null) return undefined
  const pairs = [...columns[0].matchAll(/[0-9a-f]{2}/gi)]
  const count = Math.min(16, pairs.length)
  const characters = from + columns[0].length
  const places = pairs.slice(0, count).map((pair, index) => {
    const start = at + from + pair.index
    const column = characters + index
    const following = index + 1 < count ? at + from + pairs[index + 1]!.index : start + 2
    return column < line.length ? [start, following, at + column, at + column + 1] : [start, following]
  })
  const text = pairs.slice(0, count).map((pair) => String.fromCharCode(Number.parseInt(pair[0], 16)))
  return { offset, text: text.join(''), places }
}
