import type { Action } from '../../src/index.ts'
import type { House } from './house.ts'
import { buttonIn, mentioned, pressed } from './payloads.ts'
import type { Standing } from './state.ts'

/** What stands in Slack, in the order in which it was said. */
export const standing = ({ slack }: House): readonly Standing[] => [...slack.messages.values()]

/** What was said last. */
export const last = (house: House): Standing => {
  const message = standing(house).at(-1)
  if (!message) throw new Error('nothing was said')
  return message
}

/** Mentions the bot beside a text; the thread. */
export const ask = async (house: House, text: string): Promise<string> => {
  const ts = house.slack.stamp()
  await house.turn(mentioned({ text, ts }))
  return ts
}

/** Presses the latest button of an action. */
export const press = async (house: House, action: Action | `share-${string}`): Promise<void> => {
  const on = standing(house).findLast((message) => buttonIn(message, action))
  if (!on) throw new Error(`no answer has the button ${action}`)
  await house.turn(pressed(house.slack, on, action))
}
