import type { Line } from '../reader.ts'
import type { CurlEvent } from './lines.ts'
import { plainText } from '../lines/terminal.ts'

const BLOCK = /(<=|=>) (Send|Recv) (header|data|SSL data), (\d{1,12}) bytes \(0x[0-9a-f]{1,10}\)\s?$/
const GIT_LINE = /(<=|=>) (?:Send|Recv) (header|data|SSL data): ?/
const INFO = '== Info: '
const ROW = /^\s{0,8}([0-9a-f]{4,8}): ?/

type Row = { readonly offset: number; readonly text: string; readonly index: number; readonly line: Line }
type Block = {
  readonly kind: CurlEvent['kind']
  readonly size: number
  readonly rows: Row[]
  readonly line: Line
  readonly index: number
}

/** Whether the lines hold a dump of `--trace` or `--trace-ascii`. */
export function isCurlDump(lines: readonly (Line | undefined)[]): boolean {
  return lines.some((line) => line !== undefined && BLOCK.test(plainText(line.text)))
}

/**
 * Reads the dumps of `curl --trace` (hex) and `--trace-ascii`, with or without `--trace-time` (curl's manual; src/tool_cb_dbg.c). In the
 * ASCII form the offsets tell a line end, which is left out, from a row that is only full. Git's GIT_TRACE_CURL has a line of its own for each line
 * of a head (git's http.c). Deviation: TLS records are left out.
 */
export function curlDump(lines: readonly (Line | undefined)[]): readonly CurlEvent[] {
  const events: CurlEvent[] = []
  let block: Block | undefined
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue
    const text = plainText(line.text)
    const row = block === undefined ? null : rowOf(text, block, line, index)
    if (block !== undefined && row !== null) block.rows.push(row)
    else {
      if (block !== undefined) events.push(...eventsOfBlock(block))
      block = blockOf(text, line, index)
      if (block === undefined) events.push(...otherEvents(text, line, index))
    }
  }
  return block === undefined ? events : [...events, ...eventsOfBlock(block)]
}

function blockOf(text: string, line: Line, index: number): Block | undefined {
  const [, arrow, , what, size] = BLOCK.exec(text) ?? []
  if (arrow === undefined) return undefined
  return { kind: kindOf(arrow, what), size: Number(size), rows: [], line, index }
}

function kindOf(arrow: string, what: string | undefined): CurlEvent['kind'] {
  const side = arrow === '=>' ? 'sent' : 'received'
  return what === 'header' ? side : what === 'data' ? `${side}-data` : 'noise'
}

function rowOf(text: string, block: Block, line: Line, index: number): Row | null {
  const offset = ROW.exec(text)
  if (offset === null) return null
  const at = Number.parseInt(offset[1] ?? '', 16)
  const before = block.rows.at(-1)?.offset ?? -1
  return at > before && at <= block.size ? { offset: at, text: text.slice(offset[0].length), index, line } : null
}

/** What stands between the dumps: what curl says, perhaps behind the end of a body, and what it wrote elsewhere. */
function otherEvents(text: string, line: Line, index: number): readonly CurlEvent[] {
  const { where } = line
  const info = text.indexOf(INFO)
  const git = GIT_LINE.exec(text)
  const [mark = '', arrow, what] = git ?? []
  const shown = text.slice((git?.index ?? 0) + mark.length)
  if (arrow !== undefined) return [{ kind: kindOf(arrow, what), text: shown, where, lines: [index] }]
  if (info < 0) return [{ kind: text.startsWith('curl: (') ? 'error' : 'other', text, where, lines: [index] }]
  const said: CurlEvent = { kind: 'info', text: text.slice(info + INFO.length), where, lines: [index] }
  const before = text.slice(0, info).replace(/\d\d:\d\d:\d\d\.\d{1,6} $/, '')
  return before === '' ? [said] : [{ kind: 'other', text: before, where, lines: [index] }, said]
}

function eventsOfBlock(block: Block): readonly CurlEvent[] {
  const { kind, line, index, rows } = block
  const heading: CurlEvent = { kind: 'noise', text: '', where: line.where, lines: [index] }
  if (kind === 'noise') return [{ ...heading, lines: [index, ...rows.map((row) => row.index)] }]
  const lines = isHex(block) ? linesOfHex(rows) : linesOfAscii(rows, block.size)
  return [heading, ...lines.map(({ text, where, lines }) => ({ kind, text, where, lines }))]
}

function isHex({ rows, size }: Block): boolean {
  const pairs = Math.min(16, size)
  const first = rows[0]?.text ?? ''
  return (
    pairs > 0 &&
    new RegExp(`^(?:[0-9a-f]{2} ?){${pairs}}(?: |$)`).test(first) &&
    rows.every((row) => row.offset % 16 === 0)
  )
}

type Dumped = { readonly text: string; readonly where: CurlEvent['where']; readonly lines: readonly number[] }

function linesOfAscii(rows: readonly Row[], size: number): readonly Dumped[] {
  const lines: Dumped[] = []
  let joined: Dumped | undefined
  for (const [at, row] of rows.entries()) {
    const end = rows[at + 1]?.offset ?? size
    const here: Dumped = joined ?? { text: '', where: row.line.where, lines: [] }
    joined = { ...here, text: here.text + row.text, lines: [...here.lines, row.index] }
    if (end === row.offset + row.text.length && at + 1 < rows.length) continue
    lines.push(joined)
    joined = undefined
  }
  return lines
}

function linesOfHex(rows: readonly Row[]): readonly Dumped[] {
  const bytes = rows.flatMap((row) => pairsOf(row.text).map((byte) => ({ byte, row })))
  const lines: Dumped[] = []
  let start = 0
  for (let at = 0; at <= bytes.length; at++) {
    const ends = at === bytes.length ? start < at : bytes[at]?.byte === 10
    const first = bytes[start]
    if (!ends || first === undefined) continue
    const part = bytes.slice(start, at)
    const text = new TextDecoder().decode(Uint8Array.from(part, ({ byte }) => byte)).replace(/\r$/, '')
    lines.push({ text, where: first.row.line.where, lines: [...new Set(part.map(({ row }) => row.index))] })
    start = at + 1
  }
  return lines
}

/** The bytes of a row: up to 16 pairs of hexadecimal digits, each with a blank behind it, before the column of characters. */
function pairsOf(text: string): readonly number[] {
  const bytes: number[] = []
  for (let at = 0; at < 48 && /^[0-9a-f]{2}(?: |$)/.test(text.slice(at, at + 3)); at += 3)
    bytes.push(Number.parseInt(text.slice(at, at + 2), 16))
  return bytes
}
