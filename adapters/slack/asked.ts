import type { Action, Audience } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import type { Attachment } from '../attachments.ts'
import type { Paste } from '../paste.ts'
import { given, record, string } from './payload.ts'

/** A file beside a message. */
export type SlackFile = Attachment & {
  readonly id: string
  /** Slack Connect: only files.info tells where it is. */
  readonly hidden: boolean
}

/** How an answer reaches the one who asked. */
export type Way =
  /** Messages in a thread; `asked` is the message that asked, `answer` the one that was pressed. */
  | {
      readonly type: 'thread'
      readonly channel: string
      readonly thread?: string
      readonly asked?: string
      readonly answer?: string
      /** For where the bot may not post. */
      readonly url?: string
    }
  /** By a response_url, to all or to the one alone; `pressed`: it may take the place of the message that was pressed. */
  | {
      readonly type: 'response'
      readonly url: string
      readonly channel: string
      readonly everyone: boolean
      readonly pressed: boolean
      /** Whose message was asked about, where it was somebody else's: they are warned of a secret in it. */
      readonly author?: string
      readonly thread?: string
    }

type From = { readonly delivery: string; readonly place: Place; readonly way: Way }

/** All that a button carries: where its conversation is kept. */
export const conversationKey = ({ channel, thread }: Place): string => `${channel}/${thread}`

/** Something was pasted, or what was pasted is edited. */
export type Pasted = From &
  Paste & {
    readonly files: readonly SlackFile[]
    /** It is for us only if we already answer in this thread. */
    readonly onlyIfAnswering: boolean
  }

/** What a delivery of Slack asks of the bot. */
export type Asked =
  | Pasted
  | (From & { readonly type: 'pressed'; readonly action: Action })
  | (From & { readonly type: 'shared'; readonly audience: Audience })
  | { readonly type: 'modal-wanted'; readonly trigger: string; readonly channel?: string; readonly url?: string }
  | { readonly type: 'home-opened'; readonly team: string; readonly user: string }
  | { readonly type: 'assistant-opened'; readonly channel: string; readonly thread: string }

const toFile = (value: unknown): SlackFile => {
  const file = record(value)
  const url = given(file['url_private_download']) ?? given(file['url_private'])
  return {
    id: string(file['id']),
    name: given(file['name']) ?? given(file['title']) ?? 'the file',
    hidden: file['file_access'] === 'check_file_info',
    ...(typeof file['size'] === 'number' && { size: file['size'] }),
    ...(given(file['mimetype']) !== undefined && { type: string(file['mimetype']) }),
    ...(url !== undefined && file['mode'] !== 'external' && { url }),
  }
}

/** The files of a message or a file input, or of an answer to files.info. */
export const toFiles = (value: unknown): readonly SlackFile[] => (Array.isArray(value) ? value.map(toFile) : [])

/** Where something was said, from the members of a delivery. */
export const placeOf = (team: unknown, channel: unknown, thread: unknown, author: unknown): Place => ({
  platform: 'slack',
  team: string(team),
  channel: string(channel),
  thread: string(thread),
  author: string(author),
})
