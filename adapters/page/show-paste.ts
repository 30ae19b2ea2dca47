import type { Excerpt, ShownLine } from './excerpt.ts'
import { html } from './element.ts'
import { pasted } from './show-text.ts'

/** The place of a line, in the words in which answers name it. */
const placeOf = (name: string, number: number): string =>
  name === 'message' ? `line ${number}` : `${name}, line ${number}`

const gap = (count: number): HTMLElement =>
  html('li', { class: 'gap' }, `${count} ${count === 1 ? 'line' : 'lines'} not shown`)

const line = (name: string, { number, text, proof }: ShownLine): HTMLElement =>
  html(
    'li',
    { 'data-place': placeOf(name, number), ...(proof && { class: 'proof', tabindex: '-1' }) },
    html('span', { class: 'number', 'aria-hidden': 'true' }, String(number)),
    html('code', {}, ...(proof ? [html('mark', {}, ...pasted(text))] : pasted(text))),
  )

const lines = ({ name, lineCount, lines: shown }: Excerpt): readonly HTMLElement[] => {
  const elements = shown.flatMap((one, index) => {
    const missing = one.number - (shown[index - 1]?.number ?? 0) - 1
    return [...(missing > 0 ? [gap(missing)] : []), line(name, one)]
  })
  const after = lineCount - (shown.at(-1)?.number ?? 0)
  return after > 0 ? [...elements, gap(after)] : elements
}

/** A pasted text shown back: secrets blacked out, and the lines marked on which the diagnosis rests. */
export const showPaste = (excerpt: Excerpt): HTMLElement => {
  const { name, lineCount } = excerpt
  const title = name === 'message' ? 'You pasted' : name
  return html(
    'figure',
    { class: 'paste', 'data-input': name },
    html('figcaption', {}, html('b', {}, title), ` ${lineCount} ${lineCount === 1 ? 'line' : 'lines'}`),
    html('ol', { tabindex: '0', 'aria-label': `${title}, secrets blacked out` }, ...lines(excerpt)),
  )
}
