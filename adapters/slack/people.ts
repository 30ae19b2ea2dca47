import { audienceShared, isAction } from '../actions.ts'
import { placeOf, toFiles } from './asked.ts'
import type { Asked, Way } from './asked.ts'
import { given, record, records, string } from './payload.ts'
import type { Payload } from './payload.ts'
import { toText } from './text.ts'

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

/** The action "Diagnose 401" on anybody's message, an app's too: read for the one who chose it, and answered to them alone; its author is warned of a secret in it. */
export const fromShortcut = (body: Payload, bot: string): Asked => {
  const trigger = string(body['trigger_id'])
  const channel = string(record(body['channel'])['id'])
  const message = record(body['message'])
  const user = record(body['user'])['id']
  const author = message['bot_id'] === undefined ? given(message['user']) : undefined
  const thread = given(message['thread_ts'])
  return {
    type: 'pasted',
    delivery: trigger,
    place: placeOf(teamOf(body), channel, `private-${trigger}`, user),
    way: {
      type: 'response',
      url: string(body['response_url']),
      channel,
      everyone: false,
      pressed: false,
      ...(author !== undefined && author !== user && { author }),
      ...(thread !== undefined && { thread }),
    },
    text: toText(message, bot),
    files: toFiles(message['files']),
    onlyIfAnswering: false,
  }
}

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
    ...(url && { url }),
  }
}

/** A button under an answer, in the Home tab, or one that shares an answer in the channel. Its value is the conversation's key. */
export const fromButton = (body: Payload): Asked | undefined => {
  const { action_id, value, action_ts: time } = records(body['actions'])[0] ?? {}
  const id = string(action_id)
  const user = record(body['user'])['id']
  const trigger = string(body['trigger_id'])
  if (id === 'paste') return { type: 'modal-wanted', trigger }
  const way = wayOf(body)
  const [channel = '', thread = ''] = string(value).split('/', 2)
  const from = {
    delivery: trigger || `${string(user)}:${string(time)}`,
    place: placeOf(teamOf(body), channel, thread, user),
    way,
  }
  if (isAction(id)) return { ...from, type: 'pressed', action: id }
  const audience = audienceShared(id)
  if (!audience) return undefined
  return {
    ...from,
    type: 'shared',
    audience,
    way: { type: 'response', url: string(body['response_url']), channel: way.channel, everyone: true, pressed: false },
  }
}
