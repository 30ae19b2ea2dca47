import { noCredentials } from '../adapters/pastes.ts'
import { environment } from '../discord/house.ts'
import { idOf, mentioned } from '../discord/payloads.ts'
import { startDiscordServer } from '../discord/server.ts'
import { record, text } from '../slack/json.ts'
import { bench } from './chat.ts'

const messages = 'POST /channels/{channel_id}/messages'

const discord = await startDiscordServer()
let asked = 0

await bench({
  environment: environment(discord),
  connected: discord.gateway.connected,
  ask: () => {
    asked += 1
    const who = {
      author: String(15n * 10n ** 17n + BigInt(asked)),
      channel: String(16n * 10n ** 17n + BigInt(asked % 500)),
    }
    const dispatch = mentioned(discord, { text: noCredentials, ...who })
    discord.gateway.dispatch(dispatch.t, dispatch.d)
    return idOf(dispatch)
  },
  answered: () => discord.called(messages).length,
  answeredAt: () =>
    new Map(
      discord.called(messages).map(({ body, at }) => [text(record(body['message_reference'])['message_id']), at]),
    ),
  until: discord.until,
  stop: discord.stop,
})
