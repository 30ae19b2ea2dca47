import type { types } from '@slack/bolt'

import type { Block, Reply } from '../../src/index.ts'
import { actionLabels, shareId, shareLabel } from '../actions.ts'
import { redactedPaste } from '../redacted-paste.ts'
import { visible } from '../visible.ts'
import { escapeText } from './escape.ts'
import { limits } from './limits.ts'
import { list, paragraph, plainText, verbatim } from './rich-text.ts'
import type { RichText } from './rich-text.ts'

/** One message of Slack; `text` is what a notification shows and a screen reader says. */
export type SlackMessage = { readonly text: string; readonly blocks: readonly types.KnownBlock[] }

/** What a reply is laid out with. */
export type Layout = {
  /** The conversation's key, which is all that a button carries. */
  readonly key: string
  /** Whether one person alone sees it; then they may share it in the channel. */
  readonly isPrivate: boolean
}

type Laid = RichText | types.HeaderBlock

const heading = (text: string): readonly Laid[] =>
  text.length > limits.header || text.includes('`')
    ? paragraph(text, { bold: true })
    : [{ type: 'header', text: { type: 'plain_text', text: visible(text), emoji: false } }]

const layOut = (block: Block): readonly Laid[] => {
  switch (block.type) {
    case 'heading':
      return heading(block.text)
    case 'paragraph':
      return paragraph(block.text)
    case 'quote':
      return verbatim(block.text, block.place)
    case 'steps':
      return list(
        `${block.title}:`,
        block.items.map((item, index) => `${index + 1}. ${item}`),
      )
    case 'list':
      return list(
        `${block.title}:`,
        block.items.map((item) => `\u2022 ${item}`),
      )
    case 'code':
      return verbatim(block.text)
    default:
      return paragraph(`\u26a0 ${block.text}`)
  }
}

const button = (id: string, label: string, key: string): types.Button => ({
  type: 'button',
  action_id: id,
  value: key,
  text: { type: 'plain_text', text: label, emoji: false },
})

const buttons = ({ actions, diagnosis }: Reply, { key, isPrivate }: Layout): readonly types.KnownBlock[] => {
  const shared = isPrivate && diagnosis ? [button(shareId(diagnosis.audience), shareLabel, key)] : []
  const elements = [...actions.map((action) => button(action, actionLabels[action], key)), ...shared]
  return elements.length === 0 ? [] : [{ type: 'actions', elements }]
}

const howToDelete: Block = {
  type: 'paragraph',
  text: 'To delete it, point at your message, open \u22ee (on a phone: hold it), and choose Delete message.',
}

/** At most this much of a blacked-out paste is shown whole; of a longer one, the lines that changed. */
const redactedLimit = 6_000

/** A block, and what a screen reader says of it. */
type Piece = { readonly block: Laid; readonly text: string }

const toPiece = (block: Laid): Piece => ({
  block,
  text: escapeText(block.type === 'header' ? block.text.text : plainText(block)),
})

const sizeOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + text.length + 1, 0)

/** Fills one message after the other; one place is left for the buttons. */
const pack = (pieces: readonly Piece[]): readonly (readonly Piece[])[] => {
  const messages: Piece[][] = []
  for (const piece of pieces) {
    const last = messages.at(-1)
    if (last && last.length < limits.blocks - 1 && sizeOf([...last, piece]) <= limits.text) last.push(piece)
    else messages.push([piece])
  }
  return messages
}

/**
 * A reply as messages of Slack; pure. Splits where a message would be too long, never within a step, and puts the
 * buttons under the last. What was pasted stands in rich text, where no mention, link or markup comes to life.
 */
export const render = (reply: Reply, layout: Layout): readonly SlackMessage[] => {
  const { redacted } = reply
  const warned = redacted ? [howToDelete, ...redactedPaste(redacted, redactedLimit)] : []
  const answer = [...reply.answer, ...warned]
  const messages = pack(answer.flatMap(layOut).map(toPiece))
  return messages.map((pieces, index) => ({
    text: pieces.map(({ text }) => text).join('\n'),
    blocks: [...pieces.map(({ block }) => block), ...(index === messages.length - 1 ? buttons(reply, layout) : [])],
  }))
}
