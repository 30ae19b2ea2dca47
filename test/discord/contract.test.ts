import { expect } from 'vitest'

import { playContract } from '../adapters/contract.ts'
import type { Talk } from '../adapters/contract.ts'
import { openHouse, wordsOf } from './house.ts'
import { direct } from './made-up.ts'
import { answerOf, buttonIn, mentioned, pressed } from './payloads.ts'
import type { Dispatch } from './payloads.ts'
import type { Standing } from './state.ts'

/** A talk by mentions in a channel; a follow-up replies to the answer. */
const openTalk = async (): Promise<Talk> => {
  const house = await openHouse()
  const { discord } = house
  let last: Dispatch | undefined
  const act = async (dispatch: Dispatch): Promise<void> => {
    last = dispatch
    await house.turn(dispatch)
  }
  const isTold = ({ onlyFor, channel }: Standing): boolean =>
    onlyFor !== undefined || channel.startsWith('9') || channel === direct
  const seen = (): readonly Standing[] => house.answers().filter((standing) => !isTold(standing))
  const say = (more: Parameters<typeof mentioned>[1]): Promise<void> => {
    const answer = seen().at(-1)
    return act(mentioned(discord, { ...more, ...(answer && { replyTo: answerOf(answer) }) }))
  }
  return {
    paste: (text) => say({ text }),
    attach: (name, content) => say({ text: '', files: [discord.addFile(name, content)] }),
    press: (action) => {
      const answer = house.answers().findLast((standing) => buttonIn(standing, action))
      if (!answer) throw new Error(`no answer has the button ${action}`)
      return act(pressed(discord, answer, action))
    },
    repeat: () => act(last!),
    seen: () => seen().map(wordsOf),
    told: () => house.answers().filter(isTold).map(wordsOf),
    close: async () => {
      await house.stop()
      expect(discord.faults).toEqual([])
    },
  }
}

playContract(openTalk)
