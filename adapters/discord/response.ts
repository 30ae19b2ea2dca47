import { InteractionResponseType, MessageFlags, Routes } from 'discord-api-types/v10'
import type { APIMessage, APIModalInteractionResponseCallbackData } from 'discord-api-types/v10'

import { openAcknowledgement } from './acknowledgement.ts'
import type { Rest } from './acknowledgement.ts'
import type { Interaction } from './asked.ts'
import { aside, eitherDress } from './dress.ts'
import type { Dressed } from './dress.ts'
import type { DiscordMessage } from './render.ts'

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

const { ChannelMessageWithSource: message, UpdateMessage: update, Modal: modal } = InteractionResponseType

/** An edit cannot change who sees a message. */
const withoutAside = ({ body, files }: Dressed): Dressed => ({
  body: { ...body, flags: (body.flags ?? 0) & ~MessageFlags.Ephemeral },
  files,
})

const editOriginal = async (rest: Rest, { application, token }: Interaction, dressed: Dressed): Promise<string> => {
  const edited = await rest.patch(Routes.webhookMessage(application, token), { auth: false, ...withoutAside(dressed) })
  return (edited as APIMessage).id
}

const followUp = async (rest: Rest, { application, token }: Interaction, dressed: Dressed): Promise<string> => {
  const said = await rest.post(Routes.webhook(application, token), { auth: false, ...dressed })
  return (said as APIMessage).id
}

/** Opens the answer to an interaction. */
export const openResponse = (rest: Rest, interaction: Interaction): Response => {
  const acknowledgement = openAcknowledgement(rest, interaction)
  const { state, give, settled } = acknowledgement
  const say = async (dressed: Dressed): Promise<string | undefined> => {
    if (state() === 'due') return give(message, dressed.body, dressed.files)
    await settled()
    if (state() !== 'deferred') return followUp(rest, interaction, dressed)
    const id = await editOriginal(rest, interaction, dressed)
    acknowledgement.fill()
    return id
  }
  const rewrite = async (dressed: Dressed): Promise<string | undefined> => {
    if (state() === 'due') return give(update, dressed.body, dressed.files)
    await settled()
    return editOriginal(rest, interaction, dressed)
  }
  return {
    say: (one, isAside) => eitherDress(one, (dressed) => say(isAside ? aside(dressed) : dressed)),
    update: (one) => eitherDress(one, rewrite),
    open: async (data) => void (await give(modal, data)),
    isAside: () => state() === 'deferred',
    end: acknowledgement.defer,
  }
}
