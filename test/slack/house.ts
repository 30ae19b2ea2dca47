import { openLog } from '../../adapters/log.ts'
import { startAll } from '../../adapters/run.ts'
import { startSlack } from '../../adapters/slack/start.ts'
import { readSettings } from '../../adapters/settings.ts'
import type { Acknowledged, Delivery } from './deliver.ts'
import { appToken, botToken, signingSecret } from './made-up.ts'
import { startSlackServer } from './server.ts'
import type { SlackServer } from './server.ts'

/** How Slack delivers to the bot. */
export type Mode = 'socket' | 'http'

/** The real bot, connected to a local Slack. */
export type House = {
  readonly slack: SlackServer
  readonly deliver: (delivery: Delivery) => Promise<Acknowledged>
  /** Delivers what makes a turn; resolves when that is over. */
  readonly turn: (delivery: Delivery) => Promise<Acknowledged>
  /** All that was logged so far. */
  readonly logged: () => string
  readonly address: string
  readonly stop: () => Promise<void>
}

/** The variables of a bot on a local Slack. */
export const environment = (mode: Mode, slack: SlackServer): Record<string, string> => ({
  SLACK_BOT_TOKEN: botToken,
  ...(mode === 'socket' ? { SLACK_APP_TOKEN: appToken } : { SLACK_SIGNING_SECRET: signingSecret }),
  SLACK_API_URL: slack.apiUrl,
  SLACK_FILE_HOSTS: slack.host,
  STORE: 'memory',
  PORT: '0',
  LOG_LEVEL: 'debug',
})

/** Starts a bot on a local Slack that runs already, with more or other variables. */
export const startBot = async (mode: Mode, slack: SlackServer, more: Record<string, string> = {}) => {
  const lines: string[] = []
  const settings = readSettings({ ...environment(mode, slack), ...more })
  const log = openLog(settings.logLevel, { write: (line) => void lines.push(line) })
  const { port, stop } = await startAll(
    settings,
    async (all, parts) => (all.slack ? [await startSlack(all.slack, parts)] : []),
    log,
  )
  return { address: `http://127.0.0.1:${port}`, logged: () => lines.join(''), stop }
}

/** Starts a local Slack and the bot on it; `prepare`: what is done before the bot starts. */
export const openHouse = async (
  mode: Mode,
  more: Record<string, string> = {},
  prepare: (slack: SlackServer) => void = () => undefined,
): Promise<House> => {
  const slack = await startSlackServer()
  prepare(slack)
  const bot = await startBot(mode, slack, more)
  const deliver = (delivery: Delivery): Promise<Acknowledged> =>
    mode === 'socket' ? slack.overSocket(delivery) : slack.overHttp(`${bot.address}/slack/events`, delivery)
  const turns = (): number => bot.logged().split('"event":"turn"').length
  return {
    slack,
    deliver,
    turn: async (delivery) => {
      const before = turns()
      const acknowledged = await deliver(delivery)
      await slack.until(() => turns() > before, 'a turn', 20_000)
      return acknowledged
    },
    logged: bot.logged,
    address: bot.address,
    stop: async () => {
      await bot.stop()
      await slack.stop()
    },
  }
}
