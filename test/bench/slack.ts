import { noCredentials } from '../adapters/pastes.ts'
import type { Delivery } from '../slack/deliver.ts'
import { environment } from '../slack/house.ts'
import { text } from '../slack/json.ts'
import { mentioned } from '../slack/payloads.ts'
import { startSlackServer } from '../slack/server.ts'
import { bench } from './chat.ts'

const slack = await startSlackServer()
let asked = 0

/** Delivers again what was not acknowledged in time, as Slack does. */
const deliver = async (delivery: Delivery, retry = 0): Promise<void> => {
  const { refused } = await slack.overSocket(retry === 0 ? delivery : { ...delivery, retry })
  if (refused && retry < 3) await deliver(delivery, retry + 1)
}

await bench({
  environment: environment('socket', slack),
  connected: slack.connected,
  ask: () => {
    const ts = slack.stamp()
    asked += 1
    void deliver(mentioned({ text: noCredentials, ts, user: `U${asked}`, channel: `C${asked % 500}` }))
    return ts
  },
  answered: () => slack.called('chat.postMessage').length,
  answeredAt: () => new Map(slack.called('chat.postMessage').map(({ body, at }) => [text(body['thread_ts']), at])),
  until: slack.until,
  stop: slack.stop,
})
