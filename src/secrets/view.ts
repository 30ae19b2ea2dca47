import { lineAfter } from './characters.ts'
import { addBreak, addCharacter, addCopy, draft, type Draft, type View, viewOf } from './draft.ts'
import { passageEnd } from './passage.ts'
import { hasEscapes, withoutEscapes } from './unescape.ts'

/** Colour codes, raw or written as an escape, links of terminals, and characters that are not seen: joiners, soft hyphens, directions. */
const marks =
  /(?:\u001b|\\u001b|\\x1b|\\033|\\e|\^\[)\[[\d;?]{0,20}[A-Za-z]|\u001b\][^\u0007\u001b\n]{0,400}(?:\u0007|\u001b\\)|(?:\u200b|\u200c|\u200d|\u2060|\u00ad|\ufeff|[\u200e\u200f\u202a-\u202e\u2066-\u2069])/gi

/** The offset that begins a row: `0010: ` of curl, xxd and tcpdump, `0010   ` of Wireshark, hexdump and od, `0010 - ` of OpenSSL; quoted, indented, timed. */
const rowForm = /^[ \t>|]{0,12}(?:[\d:.]{8,20} )?(?:0x)?([0-9a-f]{4,8})(?:: ?|(?: - | {1,3})(?=[0-9a-f]{2}(?:[ -]|$)))/
const anyRow = new RegExp(rowForm, 'm')

/** Bytes in hexadecimal, in groups of one or two or parted after eight, up to the column of characters, which a frame may enclose. */
const byteForm =
  /^\s{0,2}(?:(?:[0-9a-f]{2} ){7}[0-9a-f]{2}(?: {2}[0-9a-f]{2}|-(?:[0-9a-f]{2})?)(?: [0-9a-f]{2}){0,7}|(?:[0-9a-f]{2}){1,2}(?: (?:[0-9a-f]{2}){1,2}){0,15})(?: {1,60}(?:[|>](?=.*[|<]$))?|(?<=(?: [0-9a-f]{2,4}){2})$)/i

/** The views of a text that show more than the text itself: without colour codes, without the columns of a trace, without escapes. */
export const viewsOf = (text: string): readonly View[] => {
  const views: View[] = []
  if (text.search(marks) >= 0) views.push(withoutMarks(text))
  if (anyRow.test(text)) views.push(withoutColumns(text))
  if (hasEscapes(text)) views.push(withoutEscapes(text))
  return views
}

/** The lines that have colour codes (ECMA-48 §8.3.117), zero-width spaces or soft hyphens, without them, and those that belong to them. */
const withoutMarks = (text: string): View => {
  const view = draft(2 * text.length + 1)
  let line = 0
  let passage = 0
  let from = 0
  for (const match of text.matchAll(marks)) {
    if (match.index >= line) {
      const start = text.lastIndexOf('\n', match.index) + 1
      line = lineAfter(text, match.index)
      if (start >= passage) {
        addCopy(view, text, from, passage)
        addBreak(view)
        from = start
      }
      passage = Math.max(passage, passageEnd(text, start))
    }
    addCopy(view, text, from, match.index)
    from = match.index + match[0].length
  }
  addCopy(view, text, from, passage)
  return viewOf(view)
}

/** One line of a dump: of `curl --trace`, `curl --trace-ascii`, `xxd`, `hexdump -C`, `tcpdump -X`, Wireshark, `openssl s_client -debug`. */
type Row = { readonly offset: number; readonly length: number }

const withoutColumns = (text: string): View => {
  const view = draft(2 * text.length + 1)
  let before: Row | undefined
  for (let at = 0; at < text.length; at = lineAfter(text, at)) {
    const line = text.slice(at, Math.min(lineAfter(text, at), at + 400)).replace(/\r?\n$/, '')
    const form = rowForm.exec(line)
    if (form === null) {
      before = undefined
      continue
    }
    const offset = Number.parseInt(form[1]!, 16)
    if (!follows(before, offset)) addBreak(view)
    before = {
      offset,
      length: addBytes(view, line, form[0].length, at) ?? addCharacters(view, text, at, form[0].length, line.length),
    }
  }
  return viewOf(view)
}

/** A row that was full goes on in the next; a short one of `--trace-ascii` was a line of its own. */
const follows = (before: Row | undefined, offset: number): boolean =>
  before !== undefined && offset - before.offset === before.length && (before.length === 16 || before.length >= 64)

const addCharacters = (view: Draft, text: string, at: number, from: number, length: number): number => {
  addCopy(view, text, at + from, at + length)
  return length - from
}

/** Adds the bytes of a row in hexadecimal, with the column of characters after them; returns how many. */
const addBytes = (view: Draft, line: string, from: number, at: number): number | undefined => {
  const columns = byteForm.exec(line.slice(from))
  if (columns === null) return undefined
  const pairs = [...columns[0].matchAll(/[0-9a-f]{2}/gi)].slice(0, 16)
  const characters = from + columns[0].length
  pairs.forEach((pair, index) => {
    const start = at + from + pair.index
    const next = pairs[index + 1]
    addCharacter(
      view,
      String.fromCharCode(Number.parseInt(pair[0], 16)),
      start,
      next === undefined ? start + 2 : at + from + next.index,
      characters + index < line.length ? at + characters + index : -1,
    )
  })
  return pairs.length
}
