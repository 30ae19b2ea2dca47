/** An element of SVG (https://www.w3.org/TR/SVG2/): its name, attributes and what stands in it; a string is text. */
export type Drawing = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string | number>>
  readonly children: readonly (Drawing | string)[]
}

type Attributes = Drawing['attributes']

/** An element of a drawing. */
export const element = (name: string, attributes: Attributes, ...children: readonly (Drawing | string)[]): Drawing => ({
  name,
  attributes,
  children,
})

/** A line from one point to another. */
export const line = (from: readonly [number, number], to: readonly [number, number], look: string): Drawing =>
  element('line', { x1: from[0], y1: from[1], x2: to[0], y2: to[1], class: look })

/** A line of text; `look` names its classes, `anchor` the side on which it is held. */
export const label = (
  text: string,
  [x, y]: readonly [number, number],
  look: string,
  anchor: 'start' | 'middle' | 'end' = 'start',
): Drawing => element('text', { x, y, class: look, 'text-anchor': anchor }, text)

/** Width of a character in pixels, on the generous side, in the sizes in which pictures are lettered. */
export const characterWidth = 6.9

/** A text cut to a width in pixels, with an ellipsis where something is left out. */
export const fit = (text: string, width: number): string => {
  const most = Math.max(Math.floor(width / characterWidth), 2)
  return text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`
}

/** A text in at most `lines` lines of a width in pixels, broken at blanks, dots and slashes where there are some, else within a word. */
export const wrap = (text: string, width: number, lines: number): readonly string[] => {
  const most = Math.max(Math.floor(width / characterWidth), 2)
  if (text.length <= most || lines <= 1) return [fit(text, width)]
  const at = text.slice(0, most).search(/[\s./-][^\s./-]*$/) + 1
  const end = at > most / 3 ? at : most
  return [text.slice(0, end).trimEnd(), ...wrap(text.slice(end).trimStart(), width, lines - 1)]
}

/** The frame of a drawing, titled for whoever cannot see it. Sizes in pixels. */
export const frame = (
  { title, text }: { readonly title: string; readonly text: string },
  [width, height]: readonly [number, number],
  ...children: readonly Drawing[]
): Drawing =>
  element(
    'svg',
    { viewBox: `0 0 ${width} ${height}`, width, height, role: 'img', 'aria-label': `${title}. ${text}` },
    ...children,
  )

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Text as it stands in XML 1.0, in an element or a quoted attribute; characters that XML does not have are left out. */
const escaped = (text: string): string =>
  text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"]/g, (character) => entities[character] ?? '')

const written = ({ name, attributes, children }: Drawing): string => {
  const fields = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(String(value))}"`)
  const inner = children.map((child) => (typeof child === 'string' ? escaped(child) : written(child)))
  return `<${name}${fields.join('')}>${inner.join('')}</${name}>`
}

/** A drawing as an SVG document of its own, with its style sheet in it. */
export const toSvg = ({ attributes, children }: Drawing, style: string): string =>
  written(
    element('svg', { xmlns: 'http://www.w3.org/2000/svg', ...attributes }, element('style', {}, style), ...children),
  )
