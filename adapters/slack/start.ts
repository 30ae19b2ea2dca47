import { setTimeout as sleep } from 'node:timers/promises'

import type * as bolt from '@slack/bolt'
import type { App, HTTPReceiver, LogLevel, SocketModeReceiver } from '@slack/bolt'

import { diagnose } from '../../src/index.ts'
import type { Log } from '../log.ts'
import { CannotStart } from '../run.ts'
import type { Connection, Parts } from '../run.ts'
import type { SlackSettings } from '../settings.ts'
import { listen } from './app.ts'
import { patient } from './patient.ts'
import { errorOf } from './payload.ts'

/** Who the bot is, and whether it was granted to be an assistant. */
type Identity = { readonly botId: string; readonly botUserId: string; readonly isAssistant: boolean }
type Logger = NonNullable<NonNullable<ConstructorParameters<typeof App>[0]>['logger']>

/** Bolt's own log: its texts may repeat what was delivered, so only that there was one, and the error's name, are kept. */
const quietLogger = (log: Log, level: LogLevel): Logger => {
  const write =
    (write: Log['warn'], event: string) =>
    (...said: readonly unknown[]) =>
      write({
        event,
        platform: 'slack',
        ...(said.some((one) => one instanceof Error) && { error: said.find((one) => one instanceof Error) }),
      })
  const ignore = (): void => undefined
  return {
    debug: ignore,
    info: ignore,
    warn: write(log.warn, 'slack-library-warns'),
    error: write(log.error, 'slack-library-fails'),
    setLevel: ignore,
    getLevel: () => level,
    setName: ignore,
  }
}

/** Milliseconds that Slack has to close its end of the socket. */
const farewell = 3_000

/** What the project itself says of Slack's refusal of the bot's own token. */
const diagnosisOf = async (method: string, status: number, error: string, now: number): Promise<string> => {
  const message = `POST https://slack.com/api/${method}\nHTTP/1.1 ${status}\ncontent-type: application/json\n\n${JSON.stringify({ ok: false, error })}\n`
  const { text } = await diagnose({ message, files: [], now: new Date(now) }, { audience: 'developer' })
  return text
}

const explained = async (method: string, variable: string, error: unknown, now: number): Promise<CannotStart> => {
  const code = errorOf(error)
  if (code === '')
    return new CannotStart(
      `Slack cannot be reached for ${method}. Look at the network, the proxy, and SLACK_API_URL.`,
      { cause: error },
    )
  return new CannotStart(
    `Slack refuses ${variable}: ${method} answered "${code}". This is what I say about it:\n\n${await diagnosisOf(method, 200, code, now)}`,
  )
}

/** Who the bot is. Slack is asked again only twice: a start that cannot succeed ends soon. */
const identify = async (bolt: Bolt, token: string, options: ClientOptions, now: number): Promise<Identity> => {
  const client = new bolt.webApi.WebClient(token, { ...options, retryConfig: { retries: 2 } })
  try {
    const { bot_id: botId = '', user_id: botUserId = '', response_metadata: metadata } = await client.auth.test()
    return { botId, botUserId, isAssistant: metadata?.scopes?.includes('assistant:write') ?? false }
  } catch (error) {
    throw await explained('auth.test', 'SLACK_BOT_TOKEN', error, now)
  }
}

type OneWorkspace = Exclude<SlackSettings, { mode: 'install' }>
type Bolt = Pick<typeof bolt, 'App' | 'HTTPReceiver' | 'SocketModeReceiver' | 'LogLevel' | 'webApi'>
type ClientOptions = { readonly slackApiUrl?: string; readonly logger?: Logger }

const receiverOf = (
  bolt: Bolt,
  settings: OneWorkspace,
  clientOptions: ClientOptions,
  logger: Logger,
): HTTPReceiver | SocketModeReceiver =>
  settings.mode === 'socket'
    ? new bolt.SocketModeReceiver({
        appToken: settings.appToken,
        installerOptions: { clientOptions: { ...clientOptions, retryConfig: { retries: 5 } } },
        logger,
      })
    : new bolt.HTTPReceiver({ signingSecret: settings.signingSecret, logger })

const connectionOf = async (receiver: HTTPReceiver | SocketModeReceiver, now: () => number): Promise<Connection> => {
  if (!('client' in receiver))
    return {
      name: 'slack',
      path: '/slack/events',
      listener: receiver.requestListener,
      ready: async () => true,
      stop: async () => undefined,
    }
  let connected = false
  receiver.client.on('connected', () => (connected = true))
  for (const lost of ['disconnected', 'reconnecting', 'close']) receiver.client.on(lost, () => (connected = false))
  try {
    await receiver.start()
  } catch (error) {
    throw await explained('apps.connections.open', 'SLACK_APP_TOKEN', error, now())
  }
  return {
    name: 'slack',
    ready: async () => connected,
    stop: () => Promise.race([receiver.client.disconnect(), sleep(farewell, undefined, { ref: false })]),
  }
}

/**
 * Connects to one workspace of Slack: over Socket Mode, or, where a signing secret was given, by a listener that its
 * caller serves. Throws CannotStart where Slack refuses the tokens.
 */
export const startSlack = async (settings: SlackSettings, parts: Parts): Promise<Connection> => {
  if (settings.mode === 'install')
    throw new CannotStart(
      'SLACK_CLIENT_ID: many workspaces are not served yet. Set SLACK_BOT_TOKEN with SLACK_APP_TOKEN or SLACK_SIGNING_SECRET for one.',
    )
  const bolt: Bolt = await import('@slack/bolt')
  const logger = quietLogger(parts.log, bolt.LogLevel.INFO)
  const clientOptions: ClientOptions = settings.apiUrl === undefined ? {} : { slackApiUrl: settings.apiUrl }
  const identity = await identify(bolt, settings.botToken, { ...clientOptions, logger }, parts.now())
  const receiver = receiverOf(bolt, settings, clientOptions, logger)
  const app = new bolt.App({
    receiver: patient(receiver),
    // The seam for many workspaces: who the bot is, and by which token, is asked for each delivery.
    authorize: async () => ({ botToken: settings.botToken, ...identity }),
    clientOptions,
    convoStore: false,
    logger,
  })
  listen(app, { ...parts, fileHosts: settings.fileHosts })
  return connectionOf(receiver, parts.now)
}
