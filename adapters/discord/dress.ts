import { ComponentType, MessageFlags } from 'discord-api-types/v10'
import type { APIMediaGalleryComponent, RESTPostAPIChannelMessageJSONBody } from 'discord-api-types/v10'

import { visible } from '../visible.ts'
import { limits } from './limits.ts'
import { isRefusal } from './refusal.ts'
import type { DiscordMessage, Shown } from './render.ts'

/** A message as it goes out: its JSON, and what is attached. */
export type Dressed = {
  readonly body: RESTPostAPIChannelMessageJSONBody
  readonly files: { readonly name: string; readonly data: string | Buffer }[]
}

/** Nothing of an answer mentions anybody. */
const quiet = { allowed_mentions: { parse: [] } }

const pictureName = 'picture.png'

const filesOf = ({ file, picture }: DiscordMessage): Dressed['files'] => [
  ...(file ? [{ name: file.name, data: file.content }] : []),
  ...(picture ? [{ name: pictureName, data: Buffer.from(picture.png) }] : []),
]

/** What is attached, by name. None is named too: an edit takes away what stood there before. */
const attached = (message: DiscordMessage): Dressed => {
  const files = filesOf(message)
  const attachments = files.map(({ name }, index) => ({ id: String(index), filename: name }))
  return { body: { attachments, ...quiet }, files }
}

const gallery = ({ words }: Shown): APIMediaGalleryComponent => ({
  type: ComponentType.MediaGallery,
  items: [{ media: { url: `attachment://${pictureName}` }, description: visible(words).slice(0, limits.description) }],
})

/** A message as a container of Components V2 with a coloured edge (docs.discord.com/developers/components/reference). */
export const asContainer = (message: DiscordMessage): Dressed => {
  const { texts, rows, colour, file, picture } = message
  const { body, files } = attached(message)
  const components = [
    ...texts.map((content) => ({ type: ComponentType.TextDisplay as const, content })),
    ...(file ? [{ type: ComponentType.File as const, file: { url: `attachment://${file.name}` } }] : []),
    ...(picture ? [gallery(picture)] : []),
    ...rows,
  ]
  const container = { type: ComponentType.Container as const, accent_color: colour, components }
  return { body: { ...body, flags: MessageFlags.IsComponentsV2, components: [container] }, files }
}

/** The same as a plain embed, for where Components V2 are not taken. */
export const asEmbed = (message: DiscordMessage): Dressed => {
  const { body, files } = attached(message)
  return {
    body: {
      ...body,
      embeds: [{ description: message.texts.join('\n') || '\u200b', color: message.colour }],
      components: [...message.rows],
    },
    files,
  }
}

/** Seen by the one who asked alone. */
export const aside = ({ body, files }: Dressed): Dressed => ({
  body: { ...body, flags: (body.flags ?? 0) | MessageFlags.Ephemeral },
  files,
})

/**
 * Sends a message as a container, and, where Discord does not take that form, as an embed. Whatever keeps a picture from
 * being sent, the message goes out without it.
 */
export const eitherDress = async <T>(message: DiscordMessage, send: (dressed: Dressed) => Promise<T>): Promise<T> => {
  const { picture, ...plain } = message
  try {
    return await send(asContainer(message))
  } catch (error) {
    if (picture) return eitherDress(plain, send)
    if (!isRefusal(error, 'invalidForm')) throw error
    return send(asEmbed(message))
  }
}
