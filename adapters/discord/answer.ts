import type { Reply } from '../../src/index.ts'
import type { Place } from '../adapter.ts'
import { chatPictureOf } from '../chat-picture.ts'
import type { Desk } from '../desk.ts'
import { toPng } from '../picture.ts'
import { conversationKey } from './asked.ts'
import type { Way } from './asked.ts'
import { removeQuietly } from './post.ts'
import { render } from './render.ts'
import type { DiscordMessage, Layout, Shown } from './render.ts'
import type { Rest } from './acknowledgement.ts'

/** What sending needs: Discord over HTTP, and the desk's memory of answers. */
export type Outlet = {
  readonly rest: Rest
  readonly desk: Pick<Desk, 'lastAnswer' | 'rememberAnswer'>
}

/** How somebody deletes a message of their own. */
export const byHand = 'To delete it, hold your message, or right-click it, and choose Delete Message.'

/** How the secret in a message is removed: by a button for its author, or by hand. */
export const secretOf = (way: Way, { redacted }: Reply): Pick<Layout, 'secret'> => {
  if (redacted === undefined || !way.source) return {}
  if (way.mayReplace) return { secret: { replace: `${way.source.channel}/${way.source.message}` } }
  const isDirect = way.type === 'message' && way.isDirect
  return {
    secret: { how: isDirect ? byHand : `${byHand} With the permission Manage Messages I could do it for you.` },
  }
}

/** How messages of an answer are written and rewritten. */
export type Writer = {
  readonly write: (message: DiscordMessage) => Promise<string | undefined>
  readonly rewrite: (id: string, message: DiscordMessage) => Promise<string | undefined>
}

/** The picture that goes with replies, as PNG; none where it cannot be made, for the answer says the same in words. */
export const shownWith = async (replies: readonly Reply[]): Promise<Shown | undefined> => {
  const picture = chatPictureOf(replies)
  const png = picture && (await toPng(picture).catch(() => undefined))
  return png && { png, words: picture.text }
}

/** Where an answer goes: in the place of these messages, with this picture if it is the one that has it. */
export type Spot = {
  readonly before: readonly string[]
  readonly channel: string
  readonly picture: Shown | undefined
}

/** Writes an answer that all see in the place of what stood, and remembers where it stands. */
export const writeAnswer = async (
  { rest, desk }: Outlet,
  { write, rewrite }: Writer,
  place: Place,
  reply: Reply,
  { before, channel, picture }: Spot,
): Promise<void> => {
  const illustration = picture && reply.pictures ? { picture } : {}
  const messages = render(reply, { key: conversationKey(place), isPrivate: false, ...illustration })
  const sent: (string | undefined)[] = []
  for (const [index, message] of messages.entries()) {
    const id = before[index]
    sent.push((id === undefined ? undefined : await rewrite(id, message)) ?? (await write(message)))
  }
  for (const id of before.slice(messages.length)) await removeQuietly(rest, channel, id)
  const reference = sent.filter((id) => id !== undefined).join(',')
  if (reply.diagnosis && reference !== '') await desk.rememberAnswer(place, reference)
}

/** The messages of the answer that is to be replaced: the one that was pressed, with those it was split into. */
export const standing = async (
  { desk }: Outlet,
  place: Place,
  reply: Reply,
  pressed?: string,
): Promise<readonly string[]> => {
  if (!reply.replaces) return []
  const last = (await desk.lastAnswer(place))?.split(',') ?? []
  return pressed === undefined || last.includes(pressed) ? last : [pressed]
}
