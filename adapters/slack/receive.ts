import type { Action, Audience } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import { mentions, toText } from './text.ts'
import type { Written } from './text.ts'

/** A file beside a message, by what is needed to download it. */
export type SlackFile = {
  readonly id: string
  readonly name: string
  readonly size?: number
  readonly mimetype?: string
  readonly url?: string
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
    }
  /** By a response_url, to all or to the one alone; `pressed`: it may take the place of the message that was pressed. */
  | {
      readonly type: 'response'
      readonly url: string
      readonly channel: string
      readonly everyone: boolean
      readonly pressed: boolean
    }

type From = { readonly delivery: string; readonly place: Place; readonly way: Way }

/** Something was pasted, or what was pasted is edited. */
export type Pasted = From & {
  readonly type: 'pasted' | 'edited'
  readonly text: string
  readonly files: readonly SlackFile[]
  readonly audience?: Audience
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

type Payload = Readonly<Record<string, unknown>>

const record = (value: unknown): Payload => (typeof value === 'object' && value !== null ? (value as Payload) : {})
const string = (value: unknown): string => (typeof value === 'string' ? value : '')
const given = (value: unknown): string | undefined => string(value) || undefined

const toFile = (value: unknown): SlackFile => {
  const file = record(value)
  const url = given(file['url_private_download']) ?? given(file['url_private'])
  return {
    id: string(file['id']),
    name: given(file['name']) ?? given(file['title']) ?? 'the file',
    hidden: file['file_access'] === 'check_file_info',
    ...(typeof file['size'] === 'number' && { size: file['size'] }),
    ...(given(file['mimetype']) !== undefined && { mimetype: string(file['mimetype']) }),
    ...(url !== undefined && file['mode'] !== 'external' && { url }),
  }
}

/** The files of a message or a file input, or of an answer to files.info. */
export const toFiles = (value: unknown): readonly SlackFile[] => (Array.isArray(value) ? value.map(toFile) : [])

const READ_SUBTYPES = new Set(['', 'file_share', 'thread_broadcast'])

const isOwnOrApps = (message: Payload, bot: string): boolean =>
  message['bot_id'] !== undefined || message['user'] === undefined || message['user'] === bot

const placeOf = (team: unknown, channel: unknown, thread: unknown, author: unknown): Place => ({
  platform: 'slack',
  team: string(team),
  channel: string(channel),
  thread: string(thread),
  author: string(author),
})

const pasted = (
  team: unknown,
  channel: string,
  message: Payload,
  bot: string,
  edit?: string,
): Omit<Pasted, 'type' | 'onlyIfAnswering'> => {
  const ts = string(message['ts'])
  const thread = given(message['thread_ts']) ?? ts
  return {
    // The message itself, not the event: a mention arrives as `message` and as `app_mention`, each with an event_id of its own.
    delivery: [string(team), channel, ts, ...(edit ? [edit] : [])].join(':'),
    place: placeOf(team, channel, thread, message['user']),
    way: { type: 'thread', channel, thread, asked: ts },
    text: toText(message as Written, bot),
    files: toFiles(message['files']),
  }
}

const isDirect = (event: Payload): boolean => event['channel_type'] === 'im'

/** An edit counts only where its words changed: Slack sends message_changed for an unfurled link, too. */
const edited = (team: unknown, event: Payload, bot: string): Asked | undefined => {
  const message = record(event['message'])
  const before = record(event['previous_message'])
  const edit = string(record(message['edited'])['ts'])
  if (edit === '' || isOwnOrApps(message, bot) || toText(message as Written, bot) === toText(before as Written, bot))
    return undefined
  const from = pasted(team, string(event['channel']), message, bot, edit)
  const isRoot = from.place.thread === string(message['ts'])
  const mentioned = mentions(message as Written, bot) && !mentions(before as Written, bot)
  return { ...from, type: isRoot ? 'edited' : 'pasted', onlyIfAnswering: !mentioned && !isDirect(event) }
}

/** A `message` or `app_mention` event: for us where it is to the bot, mentions it, or stands in a thread that it answers. */
export const fromMessage = (body: Payload, bot: string): Asked | undefined => {
  const event = record(body['event'])
  if (event['subtype'] === 'message_changed') return edited(body['team_id'], event, bot)
  if (!READ_SUBTYPES.has(string(event['subtype'])) || isOwnOrApps(event, bot)) return undefined
  const spokenTo = event['type'] === 'app_mention' || isDirect(event) || mentions(event as Written, bot)
  if (!spokenTo && event['thread_ts'] === undefined) return undefined
  const edit = string(record(event['edited'])['ts'])
  const from = pasted(body['team_id'], string(event['channel']), event, bot, edit)
  const isRoot = event['thread_ts'] === undefined || event['thread_ts'] === event['ts']
  return { ...from, type: edit && isRoot ? 'edited' : 'pasted', onlyIfAnswering: !spokenTo }
}

/** `app_home_opened` and `assistant_thread_started`. */
export const fromOpening = (body: Payload): Asked | undefined => {
  const event = record(body['event'])
  const { channel_id: channel, thread_ts: thread } = record(event['assistant_thread'])
  if (event['type'] === 'assistant_thread_started')
    return { type: 'assistant-opened', channel: string(channel), thread: string(thread) }
  if (event['tab'] !== 'home') return undefined
  return { type: 'home-opened', team: string(body['team_id']), user: string(event['user']) }
}

/** The slash command: with text it is a paste, without it asks for the modal. Only the one who typed it sees the answer. */
export const fromCommand = (command: Payload): Asked => {
  const trigger = string(command['trigger_id'])
  const channel = string(command['channel_id'])
  const url = string(command['response_url'])
  const text = toText({ text: command['text'] })
  if (text.trim() === '') return { type: 'modal-wanted', trigger, channel, url }
  return {
    type: 'pasted',
    delivery: trigger,
    place: placeOf(command['team_id'], channel, `private-${trigger}`, command['user_id']),
    way: { type: 'response', url, channel, everyone: false, pressed: false },
    text,
    files: [],
    onlyIfAnswering: false,
  }
}

const teamOf = (body: Payload): unknown => record(body['team'])['id'] ?? record(body['user'])['team_id']

/** The action "Diagnose 401" on anybody's message, an app's too: read for the one who chose it, and answered to them alone. */
export const fromShortcut = (body: Payload, bot: string): Asked => {
  const trigger = string(body['trigger_id'])
  const channel = string(record(body['channel'])['id'])
  const message = record(body['message'])
  return {
    type: 'pasted',
    delivery: trigger,
    place: placeOf(teamOf(body), channel, `private-${trigger}`, record(body['user'])['id']),
    way: { type: 'response', url: string(body['response_url']), channel, everyone: false, pressed: false },
    text: toText(message as Written, bot),
    files: toFiles(message['files']),
    onlyIfAnswering: false,
  }
}

const ACTIONS: ReadonlySet<string> = new Set<Action>([
  'visitor',
  'developer',
  'why',
  'others',
  'worked',
  'did-not-work',
  'hand-over',
  'forget',
])

const isAction = (id: string): id is Action => ACTIONS.has(id)

/** Where what a button brings is said: beside an answer that one person sees, or in the thread of one that all see. */
const wayOf = (body: Payload): Way => {
  const container = record(body['container'])
  const channel = string(record(body['channel'])['id']) || string(container['channel_id'])
  const url = string(body['response_url'])
  if (container['is_ephemeral'] === true) return { type: 'response', url, channel, everyone: false, pressed: true }
  const answer = string(container['message_ts'])
  return {
    type: 'thread',
    channel,
    thread: given(container['thread_ts']) ?? given(record(body['message'])['thread_ts']) ?? answer,
    answer,
  }
}

/** A button under an answer, in the Home tab, or one that shares an answer in the channel. Its value is the conversation's key. */
export const fromButton = (body: Payload): Asked | undefined => {
  const [first] = Array.isArray(body['actions']) ? body['actions'] : []
  const { action_id: id, value, action_ts: time } = record(first)
  const user = record(body['user'])['id']
  const trigger = string(body['trigger_id'])
  if (id === 'paste') return { type: 'modal-wanted', trigger }
  const way = wayOf(body)
  const from = {
    delivery: trigger || `${string(user)}:${string(time)}`,
    place: placeOf(teamOf(body), way.channel, value, user),
    way,
  }
  if (isAction(string(id))) return { ...from, type: 'pressed', action: string(id) as Action }
  const [, audience] = /^share-(visitor|developer)$/.exec(string(id)) ?? []
  if (audience === undefined) return undefined
  return {
    ...from,
    type: 'shared',
    audience: audience as Audience,
    way: { type: 'response', url: string(body['response_url']), channel: way.channel, everyone: true, pressed: false },
  }
}
