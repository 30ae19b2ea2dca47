import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'

import { isRefusal } from './refusal.ts'
import type { DiscordMessage } from './render.ts'

/** A message as it goes out: its JSON, and what is attached. */
export type Dressed = {
  readonly body: RESTPostAPIChannelMessageJSONBody
  readonly files: { readonly name: string; readonly data: string }[]
}

/** Nothing of an answer mentions anybody. */
const quiet = { allowed_mentions: { parse: [] } }

const attached = ({
  file,
}: DiscordMessage): Pick<Dressed, 'files'> & {
  attachments: Pick<RESTPostAPIChannelMessageJSONBody, 'attachments'>
} => ({
  files: file ? [{ name: file.name, data: file.content }] : [],
  attachments: file ? { attachments: [{ id: '0', filename: file.name }] } : {},
})

/** A message as a container of Components V2 with a coloured edge (docs.discord.com/developers/components/reference). */
export const asContainer = (message: DiscordMessage): Dressed => {
  const { texts, rows, colour, file } = message
  const { files, attachments } = attached(message)
  const components = [
    ...texts.map((content) => ({ type: ComponentType.TextDisplay as const, content })),
    ...(file ? [{ type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }] : []),
    ...rows,
  ]
  const container = { type: ComponentType.Container as const, accent_color: colour, components }
  return {
    body: { flags: MessageFlags.IsComponentsV2, components: [container], ...attachments, ...quiet },
    files,
  }
}

/** The same as a plain embed, for where Components V2 are not taken. */
export const asEmbed = (message: DiscordMessage): Dressed => {
  const { files, attachments } = attached(message)
  return {
    body: {
      embeds: [{ description: message.texts.join('\n') || '\u200b', color: message.colour }],
      components: [...message.rows],
      ...attachments,
      ...quiet,
    },
    files,
  }
}

/** Seen by the one who asked alone. */
export const aside = ({ body, files }: Dressed): Dressed => ({
  body: { ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral },
  files,
})

/** Sends a message as a container, and, where Discord does not take that form, as an embed. */
export const eitherDress = async <T>(message: DiscordMessage, send: (dressed: Dressed) => Promise<T>): Promise<T> => {
  try {
    return await send(asContainer(message))
  } catch (error) {
    if (!isRefusal(error, 'invalidForm')) throw error
    return send(asEmbed(message))
  }
}
