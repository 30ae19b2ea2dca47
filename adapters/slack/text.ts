import { records, record, string } from './payload.ts'
import type { Payload } from './payload.ts'

/** The parts of a Slack message that hold text. */
export type Written = { readonly text?: unknown; readonly blocks?: unknown; readonly attachments?: unknown }

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')

/** What stood where Slack made a link: the label where it is the address less its scheme, which Slack invented; else the address. */
const unlink = (address: string, label: string): string =>
  label !== '' && bare(address) === bare(label) ? label : address.replace(/^(?:mailto|tel):/, '')

const LINK = /<((?:https?|ftp|mailto|tel):[^<>|\s]{1,3000})(?:\|([^<>\n]{0,3000}))?>/g
const MENTION = /<([@#!])([A-Za-z0-9^_.-]{2,60})(?:\|([^<>\n]{0,300}))?>/g

/**
 * The text behind Slack's mrkdwn (docs.slack.dev/messaging/formatting-message-text): links and mentions undone, then the
 * three entities, once; the bot's own mention is left out. Deviation: a `<…>` that is neither is kept as it stands.
 */
export const undoMrkdwn = (text: string, bot?: string): string =>
  text
    .replace(LINK, (_, address: string, label = '') => unlink(address, label))
    .replace(MENTION, (_, mark: string, id: string, label?: string) =>
      id === bot ? '' : `${mark === '!' ? '@' : mark}${label ?? id}`,
    )
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')

const inline = (element: Payload, bot?: string): string => {
  switch (element['type']) {
    case 'text':
      return string(element['text'])
    case 'link':
      return unlink(string(element['url']), string(element['text']))
    case 'user':
      return element['user_id'] === bot ? '' : `@${string(element['user_id'])}`
    case 'usergroup':
      return `@${string(element['usergroup_id'])}`
    case 'channel':
      return `#${string(element['channel_id'])}`
    case 'broadcast':
      return `@${string(element['range'])}`
    case 'emoji':
      return `:${string(element['name'])}:`
    case 'color':
      return string(element['value'])
    default:
      return string(element['fallback'])
  }
}

const prefixed = (text: string, mark: string): string =>
  text
    .split('\n')
    .map((line) => `${mark}${line}`)
    .join('\n')

/** Slack takes the marks of lists and quotations off what is typed; they are put back, for `> ` begins a line of curl's trace too. */
const part = (element: Payload, bot?: string): string => {
  const children = records(element['elements'])
  const text = (): string => children.map((child) => inline(child, bot)).join('')
  switch (element['type']) {
    case 'rich_text_list':
      return children
        .map((item, index) => `${element['style'] === 'ordered' ? `${index + 1}. ` : '- '}${part(item, bot)}`)
        .join('\n')
    case 'rich_text_quote':
      return prefixed(text().replace(/\n$/, ''), '> ')
    default:
      return text()
  }
}

/** Parts that follow each other stand on lines of their own, whether or not Slack left the line end in. */
const lines = (parts: readonly string[]): string =>
  parts.reduce((before, next) => (before === '' || before.endsWith('\n') ? before + next : `${before}\n${next}`), '')

const richText = (blocks: unknown, bot?: string): string =>
  lines(
    records(blocks)
      .filter(({ type }) => type === 'rich_text')
      .flatMap((block) => records(block['elements']).map((element) => part(element, bot))),
  )

const fieldsOf = (attachment: Payload): readonly string[] =>
  records(attachment['fields']).map(({ title, value }) => `${string(title)}: ${string(value)}`)

/** What an app's message says in sections and attachments; people's messages have rich text. */
const appText = ({ text, blocks, attachments }: Written): readonly string[] => {
  const sections = records(blocks).flatMap((block) => [record(block['text'])].concat(records(block['fields'])))
  const attached = records(attachments).flatMap((one) =>
    [one['pretext'], one['title'], one['text']].map(string).concat(fieldsOf(one)),
  )
  const said = new Set(
    [string(text)].concat(
      sections.map((section) => string(section['text'])),
      attached,
    ),
  )
  return [...said].filter(Boolean)
}

/**
 * A message as it was typed, lines kept: from its rich_text blocks, which are plain and unescaped, else from its `text`.
 * The bot's own mention is left out. Never throws, whatever the message holds.
 */
export const toText = (message: Written, bot?: string): string => {
  const rich = richText(message.blocks, bot)
  const text = rich.trim() === '' ? lines(appText(message).map((said) => undoMrkdwn(said, bot))) : rich
  return text
    .trimStart()
    .replace(/^[,:]\s/, '')
    .trimStart()
}

/** Whether a message mentions this user. */
export const mentions = (message: Written, user: string): boolean =>
  string(message.text).includes(`<@${user}>`) ||
  string(message.text).includes(`<@${user}|`) ||
  JSON.stringify(message.blocks ?? '').includes(`"user_id":"${user}"`)
