import type { APIEmbed, APIMessage } from 'discord-api-types/v10'

/** The parts of a message that hold text. */
export type Written = Pick<APIMessage, 'content'> & Partial<Pick<APIMessage, 'embeds' | 'message_snapshots'>>

const lines = (texts: readonly (string | undefined)[]): string => texts.filter(Boolean).join('\n')

/** What an app's message says in an embed. */
const embedText = ({ title, description, fields = [], footer }: APIEmbed): string =>
  lines([title, description, ...fields.map(({ name, value }) => `${name}: ${value}`), footer?.text])

/** A link that Discord unfurled is an embed too; its words are not the author's. */
const isUnfurled = ({ type }: APIEmbed): boolean => type !== undefined && (type as string) !== 'rich'

/**
 * A message as it was typed: Discord gives it raw. The bot's own mention is left out, apps' embeds and forwarded
 * messages are added.
 */
export const toText = ({ content, embeds = [], message_snapshots: forwarded = [] }: Written, bot: string): string => {
  const typed = content
    .replaceAll(new RegExp(`<@!?${bot}>`, 'g'), '')
    .trimStart()
    .replace(/^[,:]\s/, '')
    .trimStart()
  return lines([
    typed,
    ...embeds.filter((embed) => !isUnfurled(embed)).map(embedText),
    ...forwarded.map(({ message }) => message.content),
  ])
}
