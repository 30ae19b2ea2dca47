import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10'
import type { RESTPostAPIInteractionCallbackWithResponseResult } from 'discord-api-types/v10'
import type { REST } from 'discord.js'

import type { Interaction } from './asked.ts'
import type { Dressed } from './dress.ts'
import { isRefusal } from './refusal.ts'

/** What is asked of Discord over HTTP. */
export type Rest = Pick<REST, 'get' | 'post' | 'patch' | 'put' | 'delete'>

/** 'deferred': a message of the bot's, seen by the one who asked alone, waits to be filled; 'given': what is said next follows. */
type State = 'due' | 'deferred' | 'given'

/** The first answer to an interaction, which Discord takes once, and within three seconds. */
export type Acknowledgement = {
  readonly state: () => State
  /** Gives it, by a message, an update or a modal; the id of the message, where it has one. */
  readonly give: (type: InteractionResponseType, data?: object, files?: Dressed['files']) => Promise<string | undefined>
  /** Gives it without an answer, where it is still due; the answer then may take fifteen minutes. */
  readonly defer: () => Promise<void>
  /** What was deferred is filled. */
  readonly fill: () => void
  /** Resolves when none is on its way. */
  readonly settled: () => Promise<unknown>
}

/** Milliseconds after which it is given whether or not there is an answer; Discord waits for 3,000. */
const latest = 1_500

const { DeferredChannelMessageWithSource: laterAside, DeferredMessageUpdate: later } = InteractionResponseType

const callback = async (
  rest: Rest,
  { id, token }: Interaction,
  body: object,
  files: Dressed['files'],
): Promise<string | undefined> => {
  const query = new URLSearchParams({ with_response: 'true' })
  const answer = await rest.post(Routes.interactionCallback(id, token), { auth: false, query, body, files })
  return (answer as RESTPostAPIInteractionCallbackWithResponseResult).resource?.message?.id
}

/** Opens the acknowledgement of an interaction. Whatever happens, Discord has it in time. */
export const openAcknowledgement = (rest: Rest, interaction: Interaction): Acknowledgement => {
  let state: State = 'due'
  let giving: Promise<unknown> = Promise.resolve()
  const give: Acknowledgement['give'] = async (type, data, files = []) => {
    clearTimeout(timer)
    state = type === laterAside ? 'deferred' : 'given'
    const given = callback(rest, interaction, { type, ...(data && { data }) }, files)
    giving = given.catch(() => undefined)
    try {
      return await given
    } catch (error) {
      // An attempt that seemed to fail was taken.
      if (isRefusal(error, 'alreadyAcknowledged')) return undefined
      if (isRefusal(error, 'invalidForm', 'tooLarge', 'missingPermissions')) state = 'due'
      throw error
    }
  }
  const defer = async (): Promise<void> => {
    if (state !== 'due') return
    await (interaction.onMessage ? give(later) : give(laterAside, { flags: MessageFlags.Ephemeral }))
  }
  const timer = setTimeout(() => void defer().catch(() => undefined), latest)
  return { state: () => state, give, defer, fill: () => void (state = 'given'), settled: () => giving }
}
