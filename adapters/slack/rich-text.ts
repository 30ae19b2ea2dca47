import type { types } from '@slack/bolt'

import { cutTo } from '../cut.ts'
import { visible } from '../visible.ts'
import { escapeText } from './escape.ts'
import { limits } from './limits.ts'

type Text = types.RichTextText
type Section = types.RichTextSection
type Style = NonNullable<Text['style']>

/** A block of rich text: its text elements are read as they stand, so nothing that was pasted comes to life in them. */
export type RichText = types.RichTextBlock

const piece = (text: string, style?: Style): Text => ({ type: 'text', text, ...(style && { style }) })

/** The length in a message's plain text, where an escaped character takes up to five. */
const size = (text: string): number => escapeText(text).length

/** Text in pieces that a block, and its part of the plain text, can hold. */
const pieces = (text: string, room: number = limits.section): readonly string[] => cutTo(text, room, size)

/** A place in a heading of its own; a file may have a name as long as it likes. */
const longestPlace = 150

/** A sentence of ours, whose `code spans` are shown as such. */
const sentence = (text: string, style: Style = {}): readonly Text[] =>
  visible(text)
    .split(/(`[^`\n]+`)/)
    .filter((part) => part !== '')
    .map((part) =>
      /^`[^`]+`$/.test(part)
        ? piece(part.slice(1, -1), { ...style, code: true })
        : piece(part, Object.keys(style).length > 0 ? style : undefined),
    )

const section = (elements: readonly Text[]): Section => ({ type: 'rich_text_section', elements: [...elements] })

const block = (...elements: RichText['elements']): RichText => ({ type: 'rich_text', elements })

const preformatted = (text: string): types.RichTextPreformatted => ({
  type: 'rich_text_preformatted',
  elements: [piece(text === '' ? ' ' : text)],
})

/** A paragraph; a long one becomes several blocks. */
export const paragraph = (text: string, style?: Style): readonly RichText[] =>
  pieces(text)
    .filter((part) => part.trim() !== '')
    .map((part) => block(section(sentence(part, style))))

/** Text to be shown letter by letter, under the name of its place where it has one. */
export const verbatim = (text: string, place?: string): readonly RichText[] =>
  pieces(visible(text)).map((part, index) =>
    place !== undefined && index === 0
      ? block(section([piece(visible(place).slice(0, longestPlace), { italic: true })]), preformatted(part))
      : block(preformatted(part)),
  )

/** Items in groups of at most so many characters, an item whole in one of them. */
const grouped = (items: readonly string[], most: number): readonly (readonly string[])[] => {
  const groups: string[][] = []
  let room = 0
  for (const item of items) {
    if (size(item) >= room) {
      groups.push([])
      room = most
    }
    room -= size(item) + 1
    groups.at(-1)?.push(item)
  }
  return groups
}

/** A titled list of lines; a long one becomes several blocks, and an item stands whole in one of them unless it is longer than a block. */
export const list = (title: string, items: readonly string[]): readonly RichText[] => {
  const [first = [], ...rest] = grouped(
    items.flatMap((item) => pieces(item, limits.section - title.length - 1)),
    limits.section - title.length,
  )
  const lines = (group: readonly string[]): readonly Text[] => sentence(group.join('\n'))
  return [
    block(section([...sentence(`${title}\n`, { bold: true }), ...lines(first)])),
    ...rest.map((group) => block(section(lines(group)))),
  ]
}

/** What a block says, as plain text. */
export const plainText = (rich: RichText): string =>
  rich.elements
    .map(({ elements }) => elements.map((element) => ('text' in element ? (element.text ?? '') : '')).join(''))
    .join('\n')
