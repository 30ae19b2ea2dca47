import { Routes } from 'discord-api-types/v10'

import type { Reply } from '../../src/index.ts'
import { turnOf } from '../actions.ts'
import { readAttachments } from '../attachments.ts'
import type { AttachmentSource } from '../attachments.ts'
import type { Converse } from '../converse.ts'
import type { Desk, Outcome } from '../desk.ts'
import { repliesToPaste, turnOfPaste } from '../paste.ts'
import type { InteractionWay, MessageWay, Pasted, Pressed } from './asked.ts'
import { note } from './render.ts'
import { openResponse } from './response.ts'
import type { Rest } from './acknowledgement.ts'
import { sendAsReply } from './reply.ts'
import { sendByInteraction } from './send.ts'

/** What answering needs: the desk, Discord over HTTP, and what is known of its channels. */
export type Station = {
  readonly desk: Desk
  readonly converse: Converse
  readonly rest: Rest
  readonly source: AttachmentSource
  readonly now: () => number
  readonly bot: () => string
  readonly mayManage: (channel: string) => boolean
}

/** Milliseconds after which the one who asked is shown that somebody is at it. */
const slow = 1_000

/** Does the work; if it takes longer than a second, the channel shows that the bot is typing. */
const whileTyping = async (rest: Rest, { channel }: MessageWay, work: () => Promise<unknown>): Promise<void> => {
  const type = (): Promise<unknown> => rest.post(Routes.channelTyping(channel)).catch(() => undefined)
  const timer = setTimeout(() => void type(), slow)
  try {
    await work()
  } finally {
    clearTimeout(timer)
  }
}

type Send = (replies: readonly Reply[]) => Promise<void>

/** Has the desk answer what was pasted, pressed or shared. */
const handle = async ({ desk, source, now }: Station, asked: Pasted | Pressed, send: Send): Promise<Outcome> => {
  const { delivery, place } = asked
  if (!('text' in asked)) {
    const turn = turnOf(asked.type === 'pressed' ? asked.action : asked.audience)
    return desk.handle({ delivery, place, turn }, send)
  }
  const gathered = await readAttachments(asked.files, source)
  const turn = turnOfPaste(asked, gathered, now())
  return desk.handle({ delivery, place, turn }, (replies) => send(repliesToPaste(replies, asked, gathered)))
}

const tooMany = note('I have answered enough for now. Send this again in a few minutes.')

/** An interaction hears of it in any case, but for one that another process answers. */
const respond = async (station: Station, asked: Pasted | Pressed, way: InteractionWay): Promise<void> => {
  const response = openResponse(station.rest, way.interaction)
  let isSaid = false
  const outcome = await handle(station, asked, (replies) => {
    isSaid = true
    return sendByInteraction(station, way, response, asked.place, replies)
  })
  if (outcome === 'refused' && !isSaid) await response.say(tooMany, true)
  else if (outcome !== 'seen-before') await response.end()
}

/** Answers what was pasted, pressed or shared. */
export const answer = async (station: Station, asked: Pasted | Pressed): Promise<void> => {
  const { way, place } = asked
  if (way.type === 'interaction') return respond(station, asked, way)
  await whileTyping(station.rest, way, () =>
    handle(station, asked, (replies) => sendAsReply(station, way, place, replies)),
  )
}
