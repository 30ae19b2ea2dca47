import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10'
import type {
  APIMessage,
  APIModalInteractionResponseCallbackData,
  RESTPostAPIInteractionCallbackWithResponseResult,
} from 'discord-api-types/v10'
import type { REST } from 'discord.js'

import type { Interaction } from './asked.ts'
import { aside, eitherDress } from './dress.ts'
import type { Dressed } from './dress.ts'
import { isRefusal } from './refusal.ts'
import type { DiscordMessage } from './render.ts'

/** What is asked of Discord over HTTP. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>

/** The answer to an interaction: its first part acknowledges it, or, where that takes long, fills what was deferred. */
export type Response = {
  /** Says a message, to all or to the one who asked alone; gives its id. */
  readonly say: (message: DiscordMessage, isAside: boolean) => Promise<string | undefined>
  /** Puts a message in the place of the one that was pressed. */
  readonly update: (message: DiscordMessage) => Promise<string | undefined>
  readonly open: (modal: APIModalInteractionResponseCallbackData) => Promise<void>
  /** Whether what is said first is seen by the one who asked alone, since it was deferred so. */
  readonly isAside: () => boolean
  /** Acknowledges, where nothing was said. */
  readonly end: () => Promise<void>
}

/** Milliseconds after which an interaction is deferred; Discord waits for 3,000. */
const latest = 1_500

/** 'deferred': a message of the bot's waits to be filled; 'open': what is said next follows. */
type State = 'fresh' | 'deferred' | 'open'

const withoutAside = ({ body, files }: Dressed): Dressed => ({
  body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
  files,
})

/** Opens the answer to an interaction. Whatever happens, Discord hears of it in time. */
export const openResponse = (rest: Rest, { id, token, application, onMessage }: Interaction): Response => {
  let state: State = 'fresh'
  let acknowledging: Promise<unknown> = Promise.resolve()

  const callback = async (
    type: InteractionResponseType,
    { body, files }: Partial<Dressed> | { body: object; files?: [] } = {},
  ): Promise<string | undefined> => {
    const answer = await rest.post(Routes.interactionCallback(id, token), {
      auth: false,
      query: new URLSearchParams({ with_response: 'true' }),
      body: { type, ...(body && { data: body }) },
      ...(files && { files }),
    })
    return (answer as RESTPostAPIInteractionCallbackWithResponseResult | undefined)?.resource?.message?.id
  }

  /** Once; a form that Discord does not take leaves the interaction as it was. Acknowledged by an attempt that seemed to fail is acknowledged. */
  const acknowledge = async (next: State, answer: () => Promise<string | undefined>): Promise<string | undefined> => {
    clearTimeout(timer)
    state = next
    const answered = answer()
    acknowledging = answered.catch(() => undefined)
    try {
      return await answered
    } catch (error) {
      if (isRefusal(error, 'alreadyAcknowledged')) return undefined
      if (isRefusal(error, 'invalidForm')) state = 'fresh'
      throw error
    }
  }

  /** Acknowledges without an answer, which then may take fifteen minutes. */
  const defer = async (): Promise<void> => {
    if (state !== 'fresh') return void (await acknowledging)
    if (onMessage) await acknowledge('open', () => callback(InteractionResponseType.DeferredMessageUpdate))
    else
      await acknowledge('deferred', () =>
        callback(InteractionResponseType.DeferredChannelMessageWithSource, { body: { flags: MessageFlags.Ephemeral } }),
      )
  }
  const timer = setTimeout(() => void defer().catch(() => undefined), latest)

  const original = async ({ body, files }: Dressed): Promise<string> => {
    const edited = await rest.patch(Routes.webhookMessage(application, token), { auth: false, body, files })
    return (edited as APIMessage).id
  }

  const say = async (dressed: Dressed): Promise<string | undefined> => {
    if (state === 'fresh')
      return acknowledge('open', () => callback(InteractionResponseType.ChannelMessageWithSource, dressed))
    await acknowledging
    if (state === 'deferred') {
      state = 'open'
      return original(withoutAside(dressed))
    }
    const { body, files } = dressed
    const said = await rest.post(Routes.webhook(application, token), { auth: false, body, files })
    return (said as APIMessage).id
  }

  const update = async (dressed: Dressed): Promise<string | undefined> => {
    if (state === 'fresh') return acknowledge('open', () => callback(InteractionResponseType.UpdateMessage, dressed))
    await acknowledging
    return original(dressed)
  }

  return {
    say: (message, isAside) => eitherDress(message, (dressed) => say(isAside ? aside(dressed) : dressed)),
    update: (message) => eitherDress(message, update),
    open: async (modal) => {
      await acknowledge('open', () => callback(InteractionResponseType.Modal, { body: modal }))
    },
    isAside: () => state === 'deferred',
    end: async () => {
      clearTimeout(timer)
      if (state === 'fresh') await defer()
    },
  }
}
