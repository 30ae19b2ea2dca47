import type { APIAttachment } from 'discord-api-types/v10'

import type { Action, Audience } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import type { Attachment } from '../attachments.ts'
import type { Paste } from '../paste.ts'

/** A message, by where it stands. */
export type MessagePlace = { readonly channel: string; readonly message: string }

/** An interaction, by what is needed to answer it. */
export type Interaction = {
  readonly id: string
  readonly token: string
  readonly application: string
  /** Whether it came from a message of the bot's, which it may update. */
  readonly onMessage: boolean
}

/** What is known of the message that was pasted; with the permission, the bot removes it for its author. */
type Source = {
  readonly source?: MessagePlace
  readonly mayReplace: boolean
}

/** A message that asked: it is replied to. What its author alone may see is a direct message. */
export type MessageWay = Source & {
  readonly type: 'message'
  readonly channel: string
  readonly asked: string
  /** An edit is answered beside what was answered before. */
  readonly isEdit: boolean
  readonly author: string
  readonly isDirect: boolean
}

/** An interaction that asked: all see its answer, or the one who asked alone. */
export type InteractionWay = Source & {
  readonly type: 'interaction'
  readonly interaction: Interaction
  readonly channel: string
  readonly isPrivate: boolean
  /** Who wrote what was read, where that is somebody else: they alone are told of a secret in it. */
  readonly author?: string
  /** The message that was pressed, whose answer may be replaced. */
  readonly pressed?: string
}

/** How an answer reaches the one who asked. */
export type Way = MessageWay | InteractionWay

type From<W extends Way = Way> = { readonly delivery: string; readonly place: Place; readonly way: W }

/** Something was pasted, or what was pasted is edited. */
export type Pasted = From & Paste & { readonly files: readonly Attachment[] }

/** Something was pressed, and what the button carries. */
export type Pressed = From<InteractionWay> &
  ({ readonly type: 'pressed'; readonly action: Action } | { readonly type: 'shared'; readonly audience: Audience })

/** What a dispatch of Discord asks of the bot. */
export type Asked =
  | Pasted
  | Pressed
  /** Discord did not show a reply to the bot, or the message that a mention without a word replies to. */
  | { readonly type: 'reply-unseen' | 'replied-to-unseen'; readonly way: MessageWay; readonly place: Place }
  | {
      readonly type: 'modal-wanted'
      readonly interaction: Interaction
      readonly key?: string
      readonly isPrivate: boolean
    }
  /** A message holds a secret: its author wants to be told of it, or to have it replaced. */
  | {
      readonly type: 'secret-told' | 'secret-replaced'
      readonly interaction: Interaction
      readonly message: MessagePlace
      readonly user: string
    }

/** All that a button carries: where its conversation is kept. */
export const conversationKey = ({ channel, thread }: Pick<Place, 'channel' | 'thread'>): string =>
  `${channel}/${thread}`

/** The two ids of a button's key. */
export const idsOf = (key: string): readonly [string, string] => {
  const [channel = '', id = ''] = key.split('/', 2)
  return [channel, id]
}

/** What stands for the server where there is none: a direct message. */
const noServer = '@me'

/** Where something was said. */
export const placeOf = (
  team: string | undefined,
  channel: string,
  thread: string,
  author: string | undefined,
): Place => ({ platform: 'discord', team: team ?? noServer, channel, thread, author: author ?? '' })

/** The files of a message, an option or a file upload. */
export const toFiles = (attachments: readonly APIAttachment[]): readonly Attachment[] =>
  attachments.map(({ filename, size, url, content_type: type }) => ({
    name: filename,
    size,
    url,
    ...(type !== undefined && { type }),
  }))
