import { GatewayDispatchEvents, PermissionFlagsBits } from 'discord-api-types/v10'
import type {
  GatewayInteractionCreateDispatchData,
  GatewayMessageCreateDispatchData,
  GatewayMessageUpdateDispatchData,
} from 'discord-api-types/v10'
import type { Client } from 'discord.js'

import type { Parts } from '../run.ts'
import type { Asked } from './asked.ts'
import { conversationKey } from './asked.ts'
import { pasteModal } from './modal.ts'
import { fromInteraction } from './people.ts'
import { persistent } from './persistent.ts'
import { post } from './post.ts'
import { fromEdit, fromMessage } from './receive.ts'
import type { Here } from './receive.ts'
import { addButton, note, rowsOf } from './render.ts'
import { openResponse } from './response.ts'
import { answerAboutSecret } from './secret.ts'
import { answer } from './turn.ts'
import type { Station } from './turn.ts'

/** What the listeners need beside the client. */
export type DiscordParts = Parts & { readonly fileHosts: readonly string[] }

const unseen = {
  'reply-unseen':
    'Discord shows me only replies that mention me. Mention me beside what you want to add, or press Add evidence.',
  'replied-to-unseen':
    'Discord does not show me the message that you reply to. Choose Apps, Diagnose 401 on that message, or paste what it says.',
}

/** Does what a dispatch asks for. */
const attend = async (station: Station, asked: Asked): Promise<void> => {
  switch (asked.type) {
    case 'modal-wanted':
      return openResponse(station.rest, asked.interaction).open(pasteModal(asked.key, asked.isPrivate))
    case 'reply-unseen':
    case 'replied-to-unseen': {
      const { type, way, place } = asked
      const rows = rowsOf(type === 'reply-unseen' ? [addButton(conversationKey(place))] : [])
      await post(station.rest, way.channel, note(unseen[type], rows), { asked: way.asked, nonce: way.asked })
      return
    }
    case 'secret-told':
    case 'secret-replaced':
      return answerAboutSecret(station, asked)
    default:
      return answer(station, asked)
  }
}

/** What the client knows of channels, from what Discord told it when it connected. */
const hereOf = (client: Client): Here => ({
  get bot() {
    return client.user?.id ?? ''
  },
  isThread: (channel) => client.channels.cache.get(channel)?.isThread() === true,
  mayManage: (id) => {
    const channel = client.channels.cache.get(id)
    if (!client.user || !channel || channel.isDMBased()) return false
    return channel.permissionsFor(client.user)?.has(PermissionFlagsBits.ManageMessages) === true
  },
})

/** Listens to all that Discord dispatches, as it dispatches it. What fails is logged by name, without what was said. */
export const listen = (client: Client, { desk, converse, now, fetch, fileHosts, log }: DiscordParts): void => {
  const here = hereOf(client)
  const station: Station = {
    desk,
    converse,
    now,
    rest: persistent(client.rest),
    source: { platform: 'Discord', hosts: fileHosts, fetch },
    bot: () => here.bot,
    mayManage: here.mayManage,
  }
  const heard = async (understand: () => Asked | undefined): Promise<void> => {
    try {
      const asked = understand()
      if (asked) await attend(station, asked)
    } catch (error) {
      log.error({ event: 'discord-failed', platform: 'discord', error })
    }
  }
  client.ws.on(
    GatewayDispatchEvents.MessageCreate,
    (message: GatewayMessageCreateDispatchData) => void heard(() => fromMessage(message, here)),
  )
  client.ws.on(
    GatewayDispatchEvents.MessageUpdate,
    (message: GatewayMessageUpdateDispatchData) => void heard(() => fromEdit(message, here)),
  )
  client.ws.on(
    GatewayDispatchEvents.InteractionCreate,
    (interaction: GatewayInteractionCreateDispatchData) => void heard(() => fromInteraction(interaction)),
  )
}
