/** One line of the table: a figure, and the budget that it must not exceed; or, with `least`, not fall below. */
export type Row = {
  readonly what: string
  readonly figure: number
  readonly unit: string
  readonly budget?: number
  readonly least?: true
  /** What somebody would use for this part alone, measured in the same run. */
  readonly note?: string
}

/** Whether a row keeps within its budget; undefined where it has none. */
export const isMet = ({ figure, budget, least }: Row): boolean | undefined =>
  budget === undefined ? undefined : least ? figure >= budget : figure <= budget

const written = (figure: number): string =>
  figure >= 1000 ? Math.round(figure).toLocaleString('en') : Number(figure.toPrecision(3)).toString()

const columns = (row: Row): readonly string[] => {
  const { what, figure, unit, budget, least, note } = row
  const met = isMet(row)
  const verdict = met === undefined ? (note ?? '') : met ? 'met' : 'NOT MET'
  const bound = budget === undefined ? '' : `${least ? '≥' : '≤'} ${written(budget)}${unit}`
  return [what, `${written(figure)}${unit}`, bound, verdict]
}

/** The rows for a terminal, in columns. */
export const toText = (rows: readonly Row[]): string => {
  const cells = rows.map(columns)
  const widths = [0, 1, 2].map((column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  return cells
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}

/** The rows as a table of Markdown. */
export const toMarkdown = (rows: readonly Row[]): string =>
  [
    '| | measured | budget | |',
    '| --- | ---: | ---: | --- |',
    ...rows.map((row) => `| ${columns(row).join(' | ')} |`),
  ].join('\n')
