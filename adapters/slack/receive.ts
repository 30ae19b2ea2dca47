import { placeOf, toFiles } from './asked.ts'
import type { Asked, Pasted } from './asked.ts'
import { given, record, string } from './payload.ts'
import type { Payload } from './payload.ts'
import { mentions, toText } from './text.ts'

const READ_SUBTYPES = new Set(['', 'file_share', 'thread_broadcast'])

const isOwnOrApps = (message: Payload, bot: string): boolean =>
  message['bot_id'] !== undefined || message['user'] === undefined || message['user'] === bot

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
    text: toText(message, bot),
    files: toFiles(message['files']),
  }
}

const isDirect = (event: Payload): boolean => event['channel_type'] === 'im'

/** An edit counts only where its words changed: Slack sends message_changed for an unfurled link, too. */
const edited = (team: unknown, event: Payload, bot: string): Asked | undefined => {
  const message = record(event['message'])
  const before = record(event['previous_message'])
  const edit = string(record(message['edited'])['ts'])
  if (edit === '' || isOwnOrApps(message, bot) || toText(message, bot) === toText(before, bot)) return undefined
  const from = pasted(team, string(event['channel']), message, bot, edit)
  const isRoot = from.place.thread === string(message['ts'])
  const mentioned = mentions(message, bot) && !mentions(before, bot)
  return { ...from, type: isRoot ? 'edited' : 'pasted', onlyIfAnswering: !mentioned && !isDirect(event) }
}

/** A `message` or `app_mention` event: for us where it is to the bot, mentions it, or stands in a thread that it answers. */
export const fromMessage = (body: Payload, bot: string): Asked | undefined => {
  const event = record(body['event'])
  if (event['subtype'] === 'message_changed') return edited(body['team_id'], event, bot)
  if (!READ_SUBTYPES.has(string(event['subtype'])) || isOwnOrApps(event, bot)) return undefined
  const spokenTo = event['type'] === 'app_mention' || isDirect(event) || mentions(event, bot)
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
