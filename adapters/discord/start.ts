import { diagnose } from '../../src/index.ts'
import { CannotStart } from '../run.ts'
import type { Connection, Parts } from '../run.ts'
import type { DiscordSettings } from '../settings.ts'

const discord = 'https://discord.com/api'

const asked = '/v10/gateway/bot'

/** What the project itself says of Discord's refusal of the bot's own token. */
const diagnosisOf = async (status: number, body: string, now: number): Promise<string> => {
  const message = `GET ${discord}${asked}\nHTTP/1.1 ${status} Unauthorized\ncontent-type: application/json\n\n${body}\n`
  const { text } = await diagnose({ message, files: [], now: new Date(now) }, { audience: 'developer' })
  return text
}

/** Asks where the gateway is: the least that Discord refuses a wrong token. */
const identify = async ({ token, apiUrl = discord }: DiscordSettings, { fetch, now }: Parts): Promise<void> => {
  const unreachable = (cause: unknown): CannotStart =>
    new CannotStart('Discord cannot be reached. Look at the network, the proxy, and DISCORD_API_URL.', { cause })
  const headers = { authorization: `Bot ${token}` }
  const response = await fetch(`${apiUrl.replace(/\/$/, '')}${asked}`, { headers, redirect: 'error' }).catch(
    (error: unknown) => {
      throw unreachable(error)
    },
  )
  const body = await response.text()
  if (response.status === 401)
    throw new CannotStart(
      `Discord refuses DISCORD_TOKEN: GET ${asked} answered 401. Copy the token again from "Bot" of the Discord application. This is what I say about it:\n\n${await diagnosisOf(401, body, now())}`,
    )
}

/**
 * Connects to Discord's gateway. The library is loaded here and only now. Throws CannotStart where Discord refuses the
 * token or cannot be reached.
 */
export const startDiscord = async (settings: DiscordSettings, parts: Parts): Promise<Connection> => {
  await identify(settings, parts)
  const { connect } = await import('./connect.ts')
  return connect(settings, parts)
}
