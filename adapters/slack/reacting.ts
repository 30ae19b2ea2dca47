import type { webApi } from '@slack/bolt'

import type { Way } from './asked.ts'

/** Milliseconds after which the one who asked is shown that somebody is at it. */
const slow = 1_000

const EYES = 'eyes'

/** Does the work; if it takes longer than a second, the message that asked carries a reaction until it is done. */
export const whileReacting = async <T>(client: webApi.WebClient, way: Way, work: () => Promise<T>): Promise<T> => {
  if (way.type !== 'thread' || way.asked === undefined) return work()
  const reaction = { channel: way.channel, timestamp: way.asked, name: EYES }
  let shown: Promise<unknown> | undefined
  const timer = setTimeout(() => (shown = client.reactions.add(reaction).catch(() => undefined)), slow)
  try {
    return await work()
  } finally {
    clearTimeout(timer)
    if (shown) void shown.then(() => client.reactions.remove(reaction)).catch(() => undefined)
  }
}
