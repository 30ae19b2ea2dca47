import { ButtonStyle, ComponentType } from 'discord-api-types/v10'
import type { APIActionRowComponent, APIButtonComponent } from 'discord-api-types/v10'

import type { Block, Diagnosis, Reply } from '../../src/index.ts'
import { actionLabels, shareId, shareLabel } from '../actions.ts'
import { limits } from './limits.ts'
import { codeBlock, list, parts, reference, sentence } from './markdown.ts'

/** A row of buttons. */
export type Row = APIActionRowComponent<APIButtonComponent>

/** One message of Discord, before it is dressed as a container or as an embed. */
export type DiscordMessage = {
  readonly texts: readonly string[]
  readonly rows: readonly Row[]
  readonly colour: number
  /** What is too long to be shown stands in a file. */
  readonly file?: { readonly name: string; readonly content: string }
  /** A picture under the texts, and the same in words. */
  readonly picture?: Shown
}

/** A picture as PNG, and what it says. */
export type Shown = { readonly png: Uint8Array; readonly words: string }

/** What a reply is laid out with. */
export type Layout = {
  /** The conversation's key, which is all that a button carries. */
  readonly key: string
  /** Whether one person alone sees it; then they may share it in the channel. */
  readonly isPrivate: boolean
  /** The message that holds a secret, where its author can have it replaced by a button; how to delete it, where not. */
  readonly secret?: { readonly replace: string } | { readonly how: string }
  /** What goes under the whole answer. */
  readonly picture?: Shown
}

/** Green: the evidence proves it; amber: likely; blue: possible; grey: nothing found; red: a secret. */
const colours = { certain: 0x2e_7d_32, likely: 0xf9_a8_25, possible: 0x15_65_c0, none: 0x60_7d_8b, secret: 0xc6_28_28 }

const colourOf = (diagnosis: Diagnosis | undefined, redacted: string | undefined): number =>
  redacted === undefined ? colours[diagnosis?.findings[0]?.certainty ?? 'none'] : colours.secret

/** Room for a text, with some left for its marks. */
const room = limits.text - 100

const layOut = (block: Block): readonly string[] => {
  switch (block.type) {
    case 'heading':
      return parts(block.text.replaceAll('\n', ' '), (text) => `### ${sentence(text)}`, room)
    case 'paragraph':
      return parts(block.text, sentence, room)
    case 'quote': {
      const place = `-# ${sentence(block.place.slice(0, 150))}`
      return parts(block.text, codeBlock, room - place.length).map((text, index) =>
        index === 0 ? `${place}\n${text}` : text,
      )
    }
    case 'steps':
      return list(block.title, block.items, sentence, (index) => `${index + 1}.`, room)
    case 'list':
      return list(block.title, block.items, reference, () => '-', room)
    case 'code':
      return parts(block.text, codeBlock, room)
    default:
      return parts(block.text, (text) => `\u26a0 ${sentence(text)}`, room)
  }
}

/** A button; its custom_id is what it does and the conversation's key. */
export const button = (id: string, label: string, key: string, style = ButtonStyle.Secondary): APIButtonComponent => ({
  type: ComponentType.Button,
  style: style as ButtonStyle.Secondary,
  label,
  custom_id: `${id}:${key}`,
})

/** Buttons in rows of five. */
export const rowsOf = (buttons: readonly APIButtonComponent[]): readonly Row[] =>
  Array.from({ length: Math.ceil(buttons.length / limits.row) }, (_, index) => ({
    type: ComponentType.ActionRow,
    components: buttons.slice(index * limits.row, (index + 1) * limits.row),
  }))

/** The button that opens a modal for more evidence: without a mention Discord shows the bot no reply. */
export const addButton = (key: string): APIButtonComponent => button('add', 'Add evidence', key, ButtonStyle.Primary)

const buttons = ({ actions, diagnosis }: Reply, { key, isPrivate, secret }: Layout): readonly APIButtonComponent[] => [
  ...actions.map((action) => button(action, actionLabels[action], key)),
  ...(diagnosis ? [addButton(key)] : []),
  ...(isPrivate && diagnosis ? [button(shareId(diagnosis.audience), shareLabel, key)] : []),
  ...(secret && 'replace' in secret
    ? [button('replace', 'Delete mine and post this', secret.replace, ButtonStyle.Danger)]
    : []),
]

/** At most this much of a blacked-out paste is shown; a longer one is attached whole. */
const shownAtMost = 3_000

type Redacted = {
  readonly texts: readonly string[]
  readonly file?: { readonly name: string; readonly content: string }
}

const redactedOf = (redacted: string | undefined, secret: Layout['secret']): Redacted => {
  if (redacted === undefined) return { texts: [] }
  const how = secret && 'how' in secret ? parts(secret.how, sentence, room) : []
  return redacted.length <= shownAtMost
    ? { texts: [...parts(redacted, codeBlock, room), ...how] }
    : { texts: how, file: { name: 'redacted.txt', content: redacted } }
}

/** Fills one message after the other; of the components, some are left for buttons and a file. */
const pack = (texts: readonly string[]): readonly (readonly string[])[] => {
  const messages: string[][] = [[]]
  let left: number = limits.text
  for (const text of texts) {
    const last = messages.at(-1) ?? []
    if (last.length > 0 && (text.length > left || last.length >= limits.components - 20)) {
      messages.push([text])
      left = limits.text - text.length
    } else {
      last.push(text)
      left -= text.length
    }
  }
  return messages
}

/**
 * Lays a reply out as messages of Discord: as many as its limits make necessary, no step cut, the buttons under the last.
 * What was pasted stands in code or is escaped, so that no mention, link or mark comes to life.
 */
export const render = (reply: Reply, layout: Layout): readonly DiscordMessage[] => {
  const { secret, picture } = layout
  const { texts, file } = redactedOf(reply.redacted, secret)
  const messages = pack([...reply.answer.flatMap(layOut), ...texts])
  const colour = colourOf(reply.diagnosis, reply.redacted)
  return messages.map((texts, index) => {
    if (index < messages.length - 1) return { texts, rows: [], colour }
    return { texts, rows: rowsOf(buttons(reply, layout)), colour, ...(file && { file }), ...(picture && { picture }) }
  })
}

/** A message of one sentence, in grey. */
export const note = (text: string, rows: DiscordMessage['rows'] = []): DiscordMessage => ({
  texts: [sentence(text)],
  rows,
  colour: colours.none,
})
