import { list, record, text } from './json.ts'
import type { Json } from './json.ts'

/**
 * What Slack refuses, as far as this bot can meet it: limits of blocks and views (docs.slack.dev/reference/block-kit,
 * JSDoc of @slack/types) and escaping (docs.slack.dev/messaging/formatting-message-text). The numbers stand here once
 * more, on purpose: a slip in the bot's own table must not hide itself.
 */

const when = (broken: boolean, fault: string): readonly string[] => (broken ? [fault] : [])

const length = (name: string, value: unknown, most: number, least = 1): readonly string[] => [
  ...when(typeof value !== 'string', `${name} is no text`),
  ...when(text(value).length > most, `${name} has ${text(value).length} of at most ${most} characters`),
  ...when(text(value).length < least, `${name} is empty`),
]

/** Raw `<`, `>` or `&` outside the three entities: a mention, a broadcast or a link of somebody else's making. */
const escaping = (name: string, value: unknown): readonly string[] => {
  const rest = text(value).replaceAll(/&(?:amp|lt|gt);/g, '')
  return [...when(/[<>&]/.test(rest), `${name} is not escaped: ${/.{0,30}[<>&].{0,30}/.exec(rest)?.[0]}`)]
}

const plainOrMarkup = (name: string, value: unknown, most: number): readonly string[] => {
  const { type, text: said, verbatim } = record(value)
  if (type === 'plain_text') return length(name, said, most)
  return [
    ...when(type !== 'mrkdwn', `${name} is neither plain_text nor mrkdwn`),
    ...length(name, said, most),
    ...escaping(name, said),
    ...when(verbatim !== true, `${name} lets Slack make links of addresses (verbatim)`),
    ...when((text(said).match(/```/g) ?? []).length % 2 === 1, `${name} leaves a fence open`),
  ]
}

const RICH: ReadonlySet<unknown> = new Set([
  'rich_text_section',
  'rich_text_preformatted',
  'rich_text_list',
  'rich_text_quote',
])

/** Only `text` elements may hold what was pasted; every other kind (user, link, broadcast, emoji) does something. */
const richElement = (element: Json): readonly string[] => {
  if (RICH.has(element['type'])) {
    const inner = list(element['elements'])
    return [...when(inner.length === 0, `${text(element['type'])} is empty`), ...inner.flatMap(richElement)]
  }
  return [
    ...when(element['type'] !== 'text', `a live ${text(element['type'])} element stands in rich text`),
    ...length('a rich text element', element['text'], 3000),
    ...when(
      /[\u0000-\u0008\u000b-\u001f\u202a-\u202e\u2066-\u2069]/.test(text(element['text'])),
      'a control character stands in rich text',
    ),
  ]
}

const button = (element: Json): readonly string[] => [
  ...plainOrMarkup('a button', element['text'], 75),
  ...when(record(element['text'])['type'] !== 'plain_text', 'a button’s text is no plain_text'),
  ...length('action_id', element['action_id'], 255),
  ...(element['value'] === undefined ? [] : length('a button’s value', element['value'], 2000)),
]

const option = (one: Json): readonly string[] => [
  ...plainOrMarkup('an option', one['text'], 75),
  ...length('an option’s value', one['value'], 75),
]

const inputElement = (element: Json): readonly string[] => {
  switch (element['type']) {
    case 'plain_text_input':
      return when(!(Number(element['max_length'] ?? 3000) <= 3000), 'max_length is above 3000')
    case 'file_input':
      return when(!(Number(element['max_files'] ?? 10) <= 10), 'max_files is above 10')
    case 'radio_buttons':
    case 'checkboxes':
      return [
        ...when(list(element['options']).length > 10, 'more than 10 options'),
        ...list(element['options']).flatMap(option),
      ]
    default:
      return [`an unknown input ${text(element['type'])}`]
  }
}

const unique = (name: string, ids: readonly unknown[]): readonly string[] => {
  const given = ids.filter((id) => id !== undefined)
  return when(new Set(given).size < given.length, `${name} is not unique`)
}

const block = (one: Json): readonly string[] => {
  switch (one['type']) {
    case 'header':
      return [
        ...plainOrMarkup('a header', one['text'], 150),
        ...when(record(one['text'])['type'] !== 'plain_text', 'a header is no plain_text'),
      ]
    case 'section':
      return plainOrMarkup('a section', one['text'], 3000)
    case 'context':
      return [
        ...when(list(one['elements']).length > 10, 'more than 10 elements in a context'),
        ...list(one['elements']).flatMap((inner) => plainOrMarkup('a context', inner, 3000)),
      ]
    case 'rich_text':
      return [
        ...when(list(one['elements']).length === 0, 'an empty rich_text'),
        ...list(one['elements']).flatMap(richElement),
      ]
    case 'actions': {
      const elements = list(one['elements'])
      return [
        ...when(elements.length > 25 || elements.length === 0, `${elements.length} elements in actions`),
        ...elements.flatMap(button),
        ...unique(
          'action_id',
          elements.map((element) => element['action_id']),
        ),
      ]
    }
    case 'input':
      return [
        ...plainOrMarkup('a label', one['label'], 2000),
        ...(one['hint'] ? plainOrMarkup('a hint', one['hint'], 2000) : []),
        ...inputElement(record(one['element'])),
      ]
    case 'divider':
      return []
    default:
      return [`an unknown block ${text(one['type'])}`]
  }
}

/** docs.slack.dev/messaging/message-metadata */
const metadata = ({ event_type: type, event_payload: payload }: Json): readonly string[] => [
  ...when(!/^\w{1,255}$/.test(text(type)), 'an event_type of metadata is no name'),
  ...Object.entries(record(payload)).flatMap(([name, value]) =>
    when(!['string', 'number', 'boolean'].includes(typeof value), `${name} of metadata is no plain value`),
  ),
  ...when(JSON.stringify(payload ?? {}).length > 8000, 'metadata is too large'),
]

const said = (value: unknown): number =>
  Array.isArray(value)
    ? value.reduce<number>((sum, one) => sum + said(one), 0)
    : Object.entries(record(value)).reduce(
        (sum, [name, inner]) => sum + (name === 'text' && typeof inner === 'string' ? inner.length : said(inner)),
        0,
      )

/** Why Slack would refuse a message, or bring to life what was pasted into it; empty where all is well. */
export const faultsOfMessage = (value: object): readonly string[] => {
  const message = record(value)
  const blocks = list(message['blocks'])
  return [
    ...length('text', message['text'], 4000),
    ...escaping('text', message['text']),
    ...when(blocks.length > 50, `${blocks.length} of at most 50 blocks`),
    ...when(said(blocks) > 13_000, `msg_blocks_too_long: ${said(blocks)} characters`),
    ...blocks.flatMap(block),
    ...(message['metadata'] === undefined ? [] : metadata(record(message['metadata']))),
    ...unique(
      'block_id',
      blocks.map((one) => one['block_id']),
    ),
  ]
}

/** Why Slack would refuse a modal or a Home tab. */
export const faultsOfView = (value: object): readonly string[] => {
  const view = record(value)
  const blocks = list(view['blocks'])
  const modal = view['type'] === 'modal'
  return [
    ...when(!modal && view['type'] !== 'home', 'the view is neither modal nor home'),
    ...(modal ? ['title', 'submit', 'close'].flatMap((name) => plainOrMarkup(name, view[name], 24)) : []),
    ...length('private_metadata', view['private_metadata'] ?? '', 3000, 0),
    ...when(blocks.length > 100, `${blocks.length} of at most 100 blocks`),
    ...when(!modal && blocks.some((one) => one['type'] === 'input'), 'an input in a Home tab'),
    ...blocks.flatMap(block),
    ...unique(
      'block_id',
      blocks.map((one) => one['block_id']),
    ),
  ]
}
