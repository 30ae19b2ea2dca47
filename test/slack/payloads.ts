import { list } from './json.ts'
import type { Json } from './json.ts'
import { bot } from './made-up.ts'
import type { Delivery } from './deliver.ts'
import type { SlackServer } from './server.ts'

const team = 'T0TEAM'

/** Escapes as Slack's server does. */
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

/** What people type, as rich text: the mention of the bot, if any, and the text, fenced or not. */
const richText = (text: string, mention: boolean): Json => ({
  type: 'rich_text',
  block_id: 'b1',
  elements: [
    ...(mention
      ? [
          {
            type: 'rich_text_section',
            elements: [
              { type: 'user', user_id: bot },
              { type: 'text', text: ' ' },
            ],
          },
        ]
      : []),
    { type: 'rich_text_preformatted', elements: [{ type: 'text', text }] },
  ],
})

/** Where, who and what of a message. */
export type Said = {
  readonly text: string
  readonly channel?: string
  readonly user?: string
  readonly thread?: string
  readonly ts: string
  readonly mention?: boolean
  readonly files?: readonly unknown[]
  readonly edited?: string
}

/** A message as Slack has it. */
export const message = ({
  text,
  channel = 'C0CHANNEL',
  user = 'U0ASKER',
  thread,
  ts,
  mention = false,
  files,
  edited,
}: Said): Json => ({
  type: 'message',
  user,
  ts,
  channel,
  team,
  text: `${mention ? `<@${bot}> ` : ''}${text === '' ? '' : `\`\`\`${escaped(text)}\`\`\``}`,
  ...(text !== '' && { blocks: [richText(text, mention)] }),
  ...(thread && { thread_ts: thread }),
  ...(files && { files, subtype: 'file_share' }),
  ...(edited && { edited: { user, ts: edited } }),
})

let events = 0

/** An event in its envelope, with an event_id of its own. */
export const event = (inner: Json): Delivery => ({
  kind: 'event',
  body: {
    token: 'made-up',
    team_id: team,
    api_app_id: 'A0APP',
    type: 'event_callback',
    event_id: `Ev${(events += 1)}`,
    event_time: 1_700_000_000,
    authorizations: [{ team_id: team, user_id: bot, is_bot: true }],
    event: { event_ts: inner['ts'], ...inner },
  },
})

/** A mention in a channel, as the event for it. */
export const mentioned = (said: Said): Delivery =>
  event({ ...message({ ...said, mention: true }), type: 'app_mention' })

/** The same as the channel's message event, or any message in a channel. */
export const inChannel = (said: Said): Delivery => event({ ...message(said), channel_type: 'channel' })

/** A message to the bot. */
export const direct = (said: Said): Delivery =>
  event({ ...message({ channel: 'D0DIRECT', ...said }), channel_type: 'im' })

/** An edit. */
export const edited = (before: Said, after: Said, type = 'channel'): Delivery =>
  event({
    type: 'message',
    subtype: 'message_changed',
    channel: after.channel ?? 'C0CHANNEL',
    channel_type: type,
    ts: after.edited,
    message: message(after),
    previous_message: message(before),
  })

/** The slash command. */
export const command = (slack: SlackServer, text: string, user = 'U0ASKER'): Delivery => ({
  kind: 'command',
  body: {
    token: 'made-up',
    team_id: team,
    team_domain: 'example',
    channel_id: 'C0CHANNEL',
    channel_name: 'general',
    user_id: user,
    user_name: 'asker',
    command: '/diagnose401',
    text,
    api_app_id: 'A0APP',
    response_url: slack.responseUrl('C0CHANNEL', user),
    trigger_id: slack.trigger(),
  },
})

/** The message action on somebody's message. */
export const shortcut = (slack: SlackServer, on: Json, user = 'U0ASKER'): Delivery => ({
  kind: 'interactive',
  body: {
    type: 'message_action',
    token: 'made-up',
    callback_id: 'diagnose401',
    trigger_id: slack.trigger(),
    action_ts: slack.stamp(),
    message_ts: on['ts'],
    response_url: slack.responseUrl('C0CHANNEL', user),
    team: { id: team, domain: 'example' },
    channel: { id: 'C0CHANNEL', name: 'general' },
    user: { id: user, name: 'asker', team_id: team },
    message: on,
  },
})

/** What a button press tells of the message that it stands in. */
export type Pressable = {
  readonly ts: string
  readonly channel: string
  readonly thread?: string
  readonly user?: string
  readonly blocks: readonly Json[]
}

/** The button of an action_id in a message; undefined where it has none. */
export const buttonIn = ({ blocks }: Pick<Pressable, 'blocks'>, id: string): Json | undefined =>
  blocks
    .flatMap((block) => (block['type'] === 'actions' ? list(block['elements']) : []))
    .find((element) => element['action_id'] === id)

/** A press of a button in a message, an ephemeral one where the message has a user. */
export const pressed = (slack: SlackServer, on: Pressable, id: string, user = 'U0ASKER'): Delivery => {
  const button = buttonIn(on, id)
  if (!button) throw new Error(`there is no button ${id}`)
  const ephemeral = on.user !== undefined
  return {
    kind: 'interactive',
    body: {
      type: 'block_actions',
      token: 'made-up',
      trigger_id: slack.trigger(),
      response_url: slack.responseUrl(on.channel, user, on.thread),
      team: { id: team, domain: 'example' },
      user: { id: user, team_id: team },
      channel: { id: on.channel, name: 'general' },
      container: {
        type: 'message',
        message_ts: on.ts,
        channel_id: on.channel,
        is_ephemeral: ephemeral,
        ...(on.thread && { thread_ts: on.thread }),
      },
      ...(!ephemeral && { message: { ts: on.ts, ...(on.thread && { thread_ts: on.thread }) } }),
      actions: [{ type: 'button', action_id: id, block_id: 'x', value: button['value'], action_ts: slack.stamp() }],
    },
  }
}

/** A press in the Home tab. */
export const pressedAtHome = (slack: SlackServer, user = 'U0ASKER'): Delivery => ({
  kind: 'interactive',
  body: {
    type: 'block_actions',
    token: 'made-up',
    trigger_id: slack.trigger(),
    team: { id: team, domain: 'example' },
    user: { id: user, team_id: team },
    container: { type: 'view', view_id: 'V0HOME' },
    view: { id: 'V0HOME', type: 'home' },
    actions: [{ type: 'button', action_id: 'paste', block_id: 'x', action_ts: slack.stamp() }],
  },
})

let views = 0

/** What somebody filled into the modal. */
export type Filled = {
  readonly text?: string
  readonly files?: readonly unknown[]
  readonly audience?: string
  readonly onlyMe?: boolean
}

/** A submitted modal. */
export const submitted = (
  view: Json,
  { text, files, audience = 'guess', onlyMe = false }: Filled,
  user = 'U0ASKER',
): Delivery => ({
  kind: 'interactive',
  body: {
    type: 'view_submission',
    token: 'made-up',
    team: { id: team, domain: 'example' },
    user: { id: user, team_id: team },
    response_urls: [],
    view: {
      id: `V${(views += 1)}`,
      type: 'modal',
      callback_id: view['callback_id'],
      private_metadata: view['private_metadata'],
      state: {
        values: {
          evidence: { evidence: { type: 'plain_text_input', value: text ?? null } },
          files: { files: { type: 'file_input', files: files ?? [] } },
          audience: { audience: { type: 'radio_buttons', selected_option: { value: audience } } },
          visibility: { visibility: { type: 'checkboxes', selected_options: onlyMe ? [{ value: 'private' }] : [] } },
        },
      },
    },
  },
})

/** Somebody opens the Home tab, or a thread of the assistant's pane. */
export const homeOpened = (user = 'U0ASKER'): Delivery =>
  event({ type: 'app_home_opened', user, channel: 'D0DIRECT', tab: 'home', ts: '1.1' })
export const assistantOpened = (): Delivery =>
  event({
    type: 'assistant_thread_started',
    ts: '1.1',
    assistant_thread: { user_id: 'U0ASKER', channel_id: 'D0DIRECT', thread_ts: '1700000000.000001', context: {} },
  })
