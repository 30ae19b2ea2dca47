import { ActivityType, Client, Events, GatewayIntentBits, Options, RESTEvents, Status } from 'discord.js'
import type { ClientOptions } from 'discord.js'

import type { Log } from '../log.ts'
import { CannotStart } from '../run.ts'
import type { Connection, Parts } from '../run.ts'
import type { DiscordSettings } from '../settings.ts'
import { listen } from './app.ts'
import { persistent } from './persistent.ts'
import { registerCommands } from './register.ts'

/** What the bot says of itself beside its name. */
const presence = 'Mention me beside a 401, or /diagnose401'

/** None of them is privileged: Discord shows messages that are to the bot or mention it, and no other. */
const intents = [GatewayIntentBits.Guilds, GatewayIntentBits.GuildMessages, GatewayIntentBits.DirectMessages]

/** Milliseconds after which what was learned of the rate limit of a channel or an interaction is forgotten. */
const forgetful = 5 * 60_000

const ownAlone = {
  maxSize: 0,
  keepOverLimit: ({ id, client }: { id: string; client: Client }) => id === client.user?.id,
}

/** Nothing of messages and people is kept in memory; of channels and roles, what permissions are computed from. */
const makeCache = Options.cacheWithLimits({
  ...Options.DefaultMakeCacheSettings,
  MessageManager: 0,
  DMMessageManager: 0,
  GuildMessageManager: 0,
  GuildMemberManager: ownAlone,
  UserManager: ownAlone,
  ThreadMemberManager: 0,
  ReactionManager: 0,
  ReactionUserManager: 0,
  PresenceManager: 0,
  VoiceStateManager: 0,
  GuildEmojiManager: 0,
  GuildStickerManager: 0,
})

const optionsOf = ({ apiUrl }: DiscordSettings): ClientOptions => ({
  intents,
  makeCache,
  // One process holds all shards that Discord recommends: they share the desk, the store and the health page.
  shards: 'auto',
  presence: { activities: [{ name: 'diagnose401', type: ActivityType.Custom, state: presence }] },
  rest: {
    handlerSweepInterval: forgetful,
    hashSweepInterval: forgetful,
    hashLifetime: forgetful,
    ...(apiUrl !== undefined && { api: apiUrl.replace(/\/$/, '') }),
  },
})

/** The library's own log: its texts may repeat what was dispatched, so only that there was one is kept. */
const logLibrary = (client: Client, log: Log): void => {
  const platform = 'discord'
  client.on(Events.Error, (error) => log.error({ event: 'discord-library-fails', platform, error }))
  client.on(Events.Warn, () => log.warn({ event: 'discord-library-warns', platform }))
  client.on(Events.ShardError, (error) => log.warn({ event: 'shard-fails', platform, error }))
  client.on(Events.ShardReconnecting, () => log.info({ event: 'shard-reconnects', platform }))
  client.on(Events.ShardResume, (_, count) => log.info({ event: 'shard-resumed', platform, count }))
  client.rest.on(RESTEvents.RateLimited, ({ timeToReset }) =>
    log.info({ event: 'discord-asks-to-wait', platform, milliseconds: timeToReset }),
  )
}

/** Rejects where Discord closes a shard for good. */
const closedForGood = (client: Client): Promise<never> => {
  const { promise, reject } = Promise.withResolvers<never>()
  client.once(Events.ShardDisconnect, ({ code }) =>
    reject(
      new CannotStart(
        `Discord closes the gateway with ${code}. Copy the token again from "Bot" of the Discord application, and set DISCORD_TOKEN.`,
      ),
    ),
  )
  return promise
}

const register = async (client: Client<true>, log: Log): Promise<void> => {
  try {
    const isNew = await registerCommands(persistent(client.rest), client.application.id)
    log.info({ event: isNew ? 'commands-registered' : 'commands-unchanged', platform: 'discord' })
  } catch (error) {
    log.error({ event: 'commands-not-registered', platform: 'discord', error })
  }
}

/** Connects to Discord's gateway with a token that was accepted, and registers the commands where they changed. */
export const connect = async (settings: DiscordSettings, parts: Parts): Promise<Connection> => {
  const client = new Client(optionsOf(settings))
  logLibrary(client, parts.log)
  listen(client, { ...parts, fileHosts: settings.fileHosts })
  const isReady = new Promise<void>((resolve) => void client.once(Events.ClientReady, () => resolve()))
  try {
    await Promise.race([Promise.all([client.login(settings.token), isReady]), closedForGood(client)])
  } catch (error) {
    await client.destroy()
    throw error
  }
  await register(client as Client<true>, parts.log)
  return {
    name: 'discord',
    ready: async () => client.ws.shards.size > 0 && client.ws.shards.every(({ status }) => status === Status.Ready),
    stop: async () => {
      await client.destroy()
      // Answers under way are still sent.
      client.rest.setToken(settings.token)
    },
  }
}
