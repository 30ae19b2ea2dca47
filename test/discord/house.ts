import { startDiscord } from '../../adapters/discord/start.ts'
import { openLog } from '../../adapters/log.ts'
import { startAll } from '../../adapters/run.ts'
import { readSettings } from '../../adapters/settings.ts'
import { token } from './made-up.ts'
import type { Dispatch } from './payloads.ts'
import { textsOf } from './rules.ts'
import { startDiscordServer } from './server.ts'
import type { DiscordServer } from './server.ts'
import type { Standing } from './state.ts'

/** The variables of a bot on a local Discord. */
export const environment = (discord: DiscordServer): Record<string, string> => ({
  DISCORD_TOKEN: token,
  DISCORD_API_URL: discord.apiUrl,
  DISCORD_FILE_HOSTS: discord.host,
  STORE: 'memory',
  PORT: '0',
  LOG_LEVEL: 'debug',
})

/** Starts a bot on a local Discord that runs already, with more or other variables. */
export const startBot = async (discord: DiscordServer, more: Record<string, string> = {}) => {
  const lines: string[] = []
  const settings = readSettings({ ...environment(discord), ...more })
  const log = openLog(settings.logLevel, { write: (line) => void lines.push(line) })
  const { port, stop } = await startAll(
    settings,
    async (all, parts) => (all.discord ? [await startDiscord(all.discord, parts)] : []),
    log,
  )
  return { address: `http://127.0.0.1:${port}`, logged: () => lines.join(''), stop }
}

/** Starts the real bot, connected to a local Discord. */
export const openHouse = async (more: Record<string, string> = {}, discord?: DiscordServer) => {
  const server = discord ?? (await startDiscordServer())
  const bot = await startBot(server, more)
  const deliver = ({ t, d }: Dispatch): void => server.gateway.dispatch(t, d)
  const turns = (): number => bot.logged().split('"event":"turn"').length
  const answers = (): readonly Standing[] => [...server.messages.values()].filter(({ message }) => !message)
  return {
    discord: server,
    deliver,
    /** Delivers what makes a turn; resolves when that is over. */
    turn: async (dispatch: Dispatch): Promise<void> => {
      const before = turns()
      deliver(dispatch)
      await server.until(() => turns() > before, 'a turn', 20_000)
    },
    /** Delivers what makes no turn; resolves when Discord was asked for something once more by this route. */
    asked: async (dispatch: Dispatch, route: string): Promise<void> => {
      const before = server.called(route).length
      deliver(dispatch)
      await server.until(() => server.called(route).length > before, route)
    },
    /** What stands of the bot, in order. */
    answers,
    last: (): Standing => {
      const standing = answers().at(-1)
      if (!standing) throw new Error('nothing was said')
      return standing
    },
    logged: bot.logged,
    address: bot.address,
    stop: async (): Promise<void> => {
      await bot.stop()
      await server.stop()
    },
  }
}

/** The real bot, connected to a local Discord. */
export type House = Awaited<ReturnType<typeof openHouse>>

/** The words of a message, without Discord's marks. */
export const wordsOf = ({ body }: Pick<Standing, 'body'>): string =>
  textsOf(body)
    .join('\n')
    .replaceAll(/\\(?=[^\p{L}\p{N}\s])/gu, '')
    .replaceAll('\u200b', '')
