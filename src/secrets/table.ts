import { matchesOf } from '../search/matches.ts'
import { isSecretColumn, takeCell } from './cell.ts'
import { lineAfter, lineEnd } from './characters.ts'
import type { Scanner, Take } from './found.ts'

/** The end of a cell that names a secret, up to what parts it from the next. */
const heading = /(?:pass|pwd|secret|token|api[_ -]?key|access[_ -]?key)[\w -]{0,16}[ "*`:]{0,40}(?=[|│\t,;]|\r?$)/gim

/** What stands before that in its cell. */
const opening = /(?:^|[|│\t,;])[ "*`]{0,40}[\w .-]{0,24}$/m

/** So many rows of a table are read, and so much of each. */
const mostRows = 500
const widest = 2000

/** Where a cell stands. */
type Cell = { readonly start: number; readonly end: number }

/** The cells of the line from `start` to `end`; a separator within quotes of a CSV (RFC 4180 §2) parts nothing. */
const cellsOf = (text: string, start: number, end: number, separator: string): readonly Cell[] => {
  const cells: Cell[] = []
  const hasQuotes = separator === ',' || separator === ';'
  let from = start
  let isQuoted = false
  for (let at = start; at < end; at++) {
    if (hasQuotes && text[at] === '"') isQuoted = !isQuoted
    if (text[at] !== separator || isQuoted) continue
    cells.push({ start: from, end: at })
    from = at + 1
  }
  return [...cells, { start: from, end }]
}

const isBorder = (line: string): boolean => /^[\s>]{0,20}[|+─┌├└╞-][-+|:=─┼┬┴┐┤┘╪╡├│\s]{2,}$/.test(line)

/** Finds the cells below a column that is named for a secret, in tables of Markdown, psql, mysql, TSV and CSV, and beside such a name. */
export const scanTables: Scanner = (text, take) => {
  if (!/[|│\t,;]/.test(text)) return
  let past = 0
  for (const match of matchesOf(text, heading)) {
    if (match.index < past || !opening.test(text.slice(Math.max(0, match.index - 64), match.index))) continue
    const from = Math.max(0, match.index - widest)
    const lineBreak = text.slice(from, match.index).lastIndexOf('\n')
    if (lineBreak < 0 && from > 0) {
      past = lineAfter(text, match.index)
      continue
    }
    const start = from + lineBreak + 1
    const end = lineEnd(text, start, widest)
    past = Math.max(end, readTable(text, start, end, take))
  }
}

const separatorOf = (line: string): string | undefined =>
  ['|', '│', '\t', ';', ','].find((separator) => line.includes(separator))

/** Returns where the rows end that were read. */
const readTable = (text: string, start: number, end: number, take: Take): number => {
  const separator = separatorOf(text.slice(start, end))
  if (separator === undefined) return end
  const header = cellsOf(text, start, end, separator)
  const isDrawn = separator === '|' || separator === '│'
  if (isDrawn) takeBeside(text, header, take)
  const next = lineAt(text, end)
  const hasBorder = next !== undefined && isBorder(text.slice(next.start, next.end))
  // A drawn table has a border below its header; what has none must be the first of its lines, each a short name.
  if (isDrawn ? !hasBorder : !isPlainHeader(text, start, header, separator)) return end
  const columns = header.flatMap((cell, index) => (isSecretColumn(text.slice(cell.start, cell.end)) ? [index] : []))
  return columns.length === 0 ? end : takeRows(text, end, { separator, columns, width: header.length }, take)
}

type Table = { readonly separator: string; readonly columns: readonly number[]; readonly width: number }

const takeRows = (text: string, from: number, { separator, columns, width }: Table, take: Take): number => {
  let end = from
  for (let rows = 0; rows < mostRows; rows++) {
    const line = lineAt(text, end)
    if (line === undefined) return end
    if (!isBorder(text.slice(line.start, line.end))) {
      const cells = cellsOf(text, line.start, line.end, separator)
      if (cells.length !== width) return end
      for (const column of columns) takeCell(text, cells[column]!.start, cells[column]!.end, take)
    }
    end = line.end
  }
  return end
}

/** The line below the one that ends at `end`. */
const lineAt = (text: string, end: number): Cell | undefined => {
  const start = text.indexOf('\n', end) + 1
  return start === 0 || start > end + 2 || start >= text.length
    ? undefined
    : { start, end: lineEnd(text, start, widest) }
}

const isPlainHeader = (text: string, start: number, header: readonly Cell[], separator: string): boolean => {
  if (
    header.length < 2 ||
    !header.every((cell) => /^"?[A-Za-z][\w .-]{0,30}"?$/.test(text.slice(cell.start, cell.end)))
  )
    return false
  const before =
    text
      .slice(Math.max(0, start - widest), Math.max(0, start - 1))
      .split('\n')
      .at(-1) ?? ''
  return !before.includes(separator) || before.split(separator).length !== header.length
}

/** `| Password | … |`: a row of two cells, the name and its value. */
const takeBeside = (text: string, cells: readonly Cell[], take: Take): void => {
  const [lead, name, value, last] = cells
  if (
    cells.length !== 4 ||
    text.slice(lead!.start, lead!.end).trim() !== '' ||
    text.slice(last!.start, last!.end).trim() !== ''
  )
    return
  if (isSecretColumn(text.slice(name!.start, name!.end).trim())) takeCell(text, value!.start, value!.end, take)
}
