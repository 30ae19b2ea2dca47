import type { types } from '@slack/bolt'

import type { Audience } from '../../src/index.ts'
import { limits } from './limits.ts'
import { given, record, records, string } from './payload.ts'
import type { Payload } from './payload.ts'
import { placeOf, toFiles } from './asked.ts'
import type { Pasted, Way } from './asked.ts'

/** The modal's callback_id. */
export const modalId = 'diagnose401-paste'

/** From where the modal was opened: a channel and its response_url where it was the slash command; nothing from the Home tab. */
export type Opener = { readonly channel?: string; readonly url?: string }

const plain = (text: string): types.PlainTextElement => ({ type: 'plain_text', text, emoji: false })

const option = (value: string, text: string): types.PlainTextOption => ({ text: plain(text), value })

const whose: readonly types.PlainTextOption[] = [
  option('guess', 'Whoever it seems to be for'),
  option('visitor', 'Somebody who only wants in'),
  option('developer', 'Whoever runs or calls the server'),
]

const privately = option('private', 'Answer only to me')

const evidence: types.InputBlock = {
  type: 'input',
  block_id: 'evidence',
  optional: true,
  label: plain('What do you see?'),
  hint: plain(
    'The error, the response, the command you ran, a log. It arrives exactly as you paste it; no secret of it is kept or repeated.',
  ),
  element: { type: 'plain_text_input', action_id: 'evidence', multiline: true, max_length: limits.input },
}

const files: types.InputBlock = {
  type: 'input',
  block_id: 'files',
  optional: true,
  label: plain('Is it longer than 3,000 characters? Attach it'),
  hint: plain('Text, HAR, log or JSON.'),
  element: { type: 'file_input', action_id: 'files', max_files: limits.files },
}

const audience: types.InputBlock = {
  type: 'input',
  block_id: 'audience',
  label: plain('Whose steps first?'),
  element: { type: 'radio_buttons', action_id: 'audience', options: [...whose], initial_option: whose[0]! },
}

const visibility: types.InputBlock = {
  type: 'input',
  block_id: 'visibility',
  optional: true,
  label: plain('Who sees the answer?'),
  element: { type: 'checkboxes', action_id: 'visibility', options: [privately], initial_options: [privately] },
}

/** The modal in which evidence is pasted: the only way in that changes not a character. */
export const pasteModal = (opener: Opener): types.ModalView => ({
  type: 'modal',
  callback_id: modalId,
  private_metadata: JSON.stringify(opener),
  title: plain('Diagnose a refusal'),
  submit: plain('Diagnose'),
  close: plain('Cancel'),
  blocks: [evidence, files, audience, ...(opener.channel === undefined ? [] : [visibility])],
})

const openerOf = (text: string): Opener => {
  const { channel, url } = record(JSON.parse(text))
  return {
    ...(given(channel) !== undefined && { channel: string(channel) }),
    ...(given(url) !== undefined && { url: string(url) }),
  }
}

const wayOf = ({ channel, url }: Opener, user: string, isPrivate: boolean): Way =>
  channel !== undefined && url !== undefined
    ? { type: 'response', url, channel, everyone: !isPrivate, pressed: false }
    : { type: 'thread', channel: user }

const chosen = (value: unknown): Audience | undefined =>
  value === 'visitor' || value === 'developer' ? value : undefined

/** What somebody filled in: each input is named as its block is. */
const filled = (view: Payload) => {
  const values = record(record(view['state'])['values'])
  const field = (name: string): Payload => record(record(values[name])[name])
  return {
    text: string(field('evidence')['value']),
    files: toFiles(field('files')['files']),
    audience: chosen(record(field('audience')['selected_option'])['value']),
    isPrivate: records(field('visibility')['selected_options']).length > 0,
  }
}

/** What a submitted modal brings; undefined where it is empty. From the Home tab the answer goes to a message to the one who asked. */
export const fromModal = (body: Payload): Pasted | undefined => {
  const view = record(body['view'])
  const { text, files, audience, isPrivate } = filled(view)
  if (text.trim() === '' && files.length === 0) return undefined
  const user = string(record(body['user'])['id'])
  const opener = openerOf(string(view['private_metadata']))
  const id = string(view['id'])
  return {
    type: 'pasted',
    delivery: `view:${id}`,
    place: placeOf(record(body['team'])['id'], opener.channel ?? user, `private-${id}`, user),
    way: wayOf(opener, user, isPrivate),
    text,
    files,
    onlyIfAnswering: false,
    ...(audience && { audience }),
  }
}
