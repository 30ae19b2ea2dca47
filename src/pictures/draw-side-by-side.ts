import { element, frame, label, line, wrap } from './drawing.ts'
import type { Drawing } from './drawing.ts'
import type { PairRow, SideBySide } from './picture.ts'

/** Pixels: a line of text, the space within a row, the space between columns. */
const lineHeight = 19
const padding = 11
const gutter = 14

/** Where the columns begin and how wide they are; under 480 pixels the name of a row stands above its two values. */
type Grid = { readonly left: number; readonly right: number; readonly width: number; readonly isNarrow: boolean }

const gridOf = (width: number): Grid => {
  const isNarrow = width < 480
  const first = isNarrow ? 0 : 110
  const column = (width - first - gutter) / 2
  return { left: first, right: first + column + gutter, width: column - 12, isNarrow }
}

type Laid = { readonly row: PairRow; readonly left: readonly string[]; readonly right: readonly string[] }

const layOut = (row: PairRow, { width }: Grid): Laid => ({
  row,
  left: wrap(row.left, width, 3),
  right: wrap(row.right, width, 3),
})

const heightOf = ({ left, right }: Laid, { isNarrow }: Grid): number =>
  Math.max(left.length, right.length) * lineHeight + 2 * padding + (isNarrow ? lineHeight : 0)

const cell = (lines: readonly string[], x: number, y: number, look: string): readonly Drawing[] =>
  lines.map((text, index) => label(text, [x, y + index * lineHeight], look))

const drawRow = (laid: Laid, grid: Grid, top: number, width: number): readonly Drawing[] => {
  const { row, left, right } = laid
  const name = top + padding + 14
  const y = grid.isNarrow ? name + lineHeight : name
  const height = heightOf(laid, grid)
  const tint = element('rect', {
    x: grid.right - 8,
    y: top + 4,
    width: grid.width + 18,
    height: height - 8,
    rx: 4,
    class: 'tint',
  })
  return [
    line([0, top], [width, top], 'rule'),
    ...(row.differs ? [tint] : []),
    label(row.what, [0, name], 'muted'),
    ...cell(left, grid.left, y, 'figures'),
    ...cell(right, grid.right, y, row.differs ? 'figures bad' : 'figures'),
  ]
}

/** Draws two things side by side at a width in pixels; where they differ, the right one is tinted. */
export const drawSideBySide = (picture: SideBySide, width: number): Drawing => {
  const grid = gridOf(width)
  const laid = picture.rows.map((row) => layOut(row, grid))
  const tops = laid.map((_, index) => 30 + laid.slice(0, index).reduce((sum, one) => sum + heightOf(one, grid), 0))
  const height = 30 + laid.reduce((sum, one) => sum + heightOf(one, grid), 0)
  return frame(
    picture,
    [width, height],
    label(picture.left, [grid.left, 18], 'strong'),
    label(picture.right, [grid.right, 18], 'strong'),
    ...laid.flatMap((one, index) => drawRow(one, grid, tops[index] ?? 0, width)),
  )
}
