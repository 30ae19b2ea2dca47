import type { App, Context, webApi } from '@slack/bolt'

import type { Parts } from '../run.ts'
import type { Asked } from './asked.ts'
import { greet } from './assistant.ts'
import { homeView } from './home.ts'
import { openIllustrate } from './illustrate.ts'
import type { Illustrate } from './illustrate.ts'
import { fromModal, modalId, pasteModal } from './modal.ts'
import { record } from './payload.ts'
import { fromButton, fromCommand, fromShortcut } from './people.ts'
import { fromMessage, fromOpening } from './receive.ts'
import { answer } from './turn.ts'
import type { Workspace } from './turn.ts'

/** What the listeners need beside Bolt. */
export type SlackParts = Parts & { readonly fileHosts: readonly string[] }

type Listening = SlackParts & { readonly illustrate: Illustrate }

type Heard = { readonly client: webApi.WebClient; readonly context: Context }

const workspaceOf = (
  { desk, fileHosts, now, fetch, illustrate }: Listening,
  { client, context }: Heard,
): Workspace => ({
  desk,
  client,
  now,
  fetch,
  illustrate,
  token: context.botToken ?? '',
  hosts: fileHosts,
  isAssistant: context['isAssistant'] === true,
})

/** Does what a delivery asks for. */
const attend = async (parts: Listening, heard: Heard, asked: Asked | undefined): Promise<void> => {
  const { client } = heard
  if (!asked) return
  switch (asked.type) {
    case 'modal-wanted': {
      const { trigger, channel, url } = asked
      await client.views.open({
        trigger_id: trigger,
        view: pasteModal({ ...(channel && { channel }), ...(url && { url }) }),
      })
      return
    }
    case 'home-opened': {
      const seen = await parts.desk.causesSeen({ platform: 'slack', team: asked.team })
      await client.views.publish({ user_id: asked.user, view: homeView(seen, parts.keepHours) })
      return
    }
    case 'assistant-opened':
      return greet(client, { channel_id: asked.channel, thread_ts: asked.thread })
    default:
      return answer(workspaceOf(parts, heard), asked)
  }
}

const listenToEvents = (app: App, parts: Listening): void => {
  for (const event of ['message', 'app_mention'])
    app.event(event, (heard) => attend(parts, heard, fromMessage(record(heard.body), heard.context.botUserId ?? '')))
  for (const event of ['app_home_opened', 'assistant_thread_started'])
    app.event(event, (heard) => attend(parts, heard, fromOpening(record(heard.body))))
}

const listenToPeople = (app: App, parts: Listening): void => {
  app.command(/^\/diagnose401/, async (heard) => {
    await heard.ack()
    await attend(parts, heard, fromCommand(record(heard.command)))
  })
  app.shortcut('diagnose401', async (heard) => {
    await heard.ack()
    await attend(parts, heard, fromShortcut(record(heard.body), heard.context.botUserId ?? ''))
  })
  app.action(/./, async (heard) => {
    await heard.ack()
    await attend(parts, heard, fromButton(record(heard.body)))
  })
  app.view(modalId, async (heard) => {
    const asked = fromModal(record(heard.body))
    if (asked) await heard.ack()
    else await heard.ack({ response_action: 'errors', errors: { evidence: 'Paste what you see, or attach it below.' } })
    await attend(parts, heard, asked)
  })
}

/** Listens to everything that Slack delivers. What fails is logged by name, without what was said. */
export const listen = (app: App, parts: SlackParts): void => {
  const listening = { ...parts, illustrate: openIllustrate(parts.log) }
  listenToEvents(app, listening)
  listenToPeople(app, listening)
  app.error(async (error) => parts.log.error({ event: 'slack-failed', platform: 'slack', error }))
}
