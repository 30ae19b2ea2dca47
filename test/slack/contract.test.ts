import { describe, expect } from 'vitest'

import { playContract } from '../adapters/contract.ts'
import type { Talk } from '../adapters/contract.ts'
import { openHouse } from './house.ts'
import type { Mode } from './house.ts'
import { buttonIn, mentioned, pressed } from './payloads.ts'
import type { Said } from './payloads.ts'
import type { Delivery } from './deliver.ts'
import type { Standing } from './state.ts'

/** A talk by mentions in one thread of a channel. */
const openTalk = async (mode: Mode): Promise<Talk> => {
  const house = await openHouse(mode)
  const { slack } = house
  const thread = slack.stamp()
  let last: Delivery | undefined
  let first = true
  const act = async (delivery: Delivery): Promise<void> => {
    last = delivery
    await house.turn(delivery)
  }
  const say = (said: Omit<Said, 'ts'>): Promise<void> => {
    const place = first ? { ts: thread } : { ts: slack.stamp(), thread }
    first = false
    return act(mentioned({ ...said, ...place }))
  }
  const shown = (to: (message: Standing) => boolean): readonly string[] =>
    [...slack.messages.values()]
      .filter(to)
      .map(({ text }) => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'))
  return {
    paste: (text) => say({ text }),
    attach: (name, content) => say({ text: '', files: [slack.addFile(name, content)] }),
    press: (action) => {
      const answer = [...slack.messages.values()].findLast((message) => buttonIn(message, action))
      if (!answer) throw new Error(`no answer has the button ${action}`)
      return act(pressed(slack, answer, action))
    },
    repeat: () => act({ ...last!, retry: 1 }),
    seen: () => shown(({ user }) => user === undefined),
    told: () => shown(({ user }) => user !== undefined),
    close: async () => {
      await house.stop()
      expect(slack.faults).toEqual([])
      expect(slack.late).toEqual([])
    },
  }
}

describe.each<Mode>(['socket', 'http'])('Slack over %s', (mode) => {
  playContract(() => openTalk(mode))
})
