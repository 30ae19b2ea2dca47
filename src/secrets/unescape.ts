import { lineAfter } from './characters.ts'
import { addBreak, addCharacter, addCopy, type Draft, draft, type View, viewOf } from './draft.ts'
import { passageEnd } from './passage.ts'

/** How JSON in a string, HTML, chat and word processors write a character: any number of backslashes counts as one. */
const escapes =
  /\\{1,16}(?:["'/nrt]|u00(?:2[267]|3[c-e]))|&(?:quot|apos|lt|gt|amp|#34|#39|#61|#x2[27]|#x3[c-e]);|[“”„‟«»‘’‚‛‹›\u00a0\u202f]/gi

const written: Readonly<Record<string, string>> = {
  n: '\n',
  r: '\n',
  t: '\t',
  u0022: '"',
  u0026: '&',
  u0027: "'",
  u003c: '<',
  u003d: '=',
  u003e: '>',
  '&quot;': '"',
  '&#34;': '"',
  '&#x22;': '"',
  '&apos;': "'",
  '&#39;': "'",
  '&#x27;': "'",
  '&lt;': '<',
  '&#x3c;': '<',
  '&gt;': '>',
  '&#x3e;': '>',
  '&amp;': '&',
  '&#61;': '=',
  '&#x3d;': '=',
  '\u00a0': ' ',
  '\u202f': ' ',
}

const plain = (escape: string): string => {
  const name = escape.replace(/^\\+/, '').toLowerCase()
  return written[name] ?? (name.length > 1 || `'"/`.includes(name) ? name : '‘’‚‛‹›'.includes(name) ? "'" : '"')
}

/** Lines longer than this in all are not looked at a second time: UTF-16 units. What is escaped there is found by its own notation. */
const most = 1_000_000

/** Whether a text has a character that is written in another way than it was meant. */
export const hasEscapes = (text: string): boolean => text.search(escapes) >= 0

/** The lines that have escaped characters, entities, curly quotes or no-break spaces, with what these stand for, and those that belong to them. */
export const withoutEscapes = (text: string): View => {
  const view = draft(2 * text.length + 1)
  let left = most
  let passage = 0
  for (let at = 0; at < text.length && left > 0;) {
    const next = lineAfter(text, at)
    const line = next - at > left ? '' : text.slice(at, next)
    if (line.search(escapes) >= 0) passage = Math.max(passage, passageEnd(text, at))
    if (at < passage) {
      addLine(view, text, line, at)
      left -= line.length
    } else if (at === passage) addBreak(view)
    at = next
  }
  return viewOf(view)
}

const addLine = (view: Draft, text: string, line: string, start: number): void => {
  let from = 0
  for (const { index, 0: escape } of line.matchAll(escapes)) {
    addCopy(view, text, start + from, start + index)
    addCharacter(view, plain(escape), start + index, start + index + escape.length)
    from = index + escape.length
  }
  addCopy(view, text, start + from, start + line.length)
}
