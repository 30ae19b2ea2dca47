import { describe, expect, test } from 'vitest'

import { chatPictureOf, withChatPicture } from '../../adapters/chat-picture.ts'
import { converse, newConversation } from '../../src/index.ts'
import type { Conversation, Picture, Turn } from '../../src/index.ts'
import { cases, reportOf } from '../cases.ts'
import { expired, noCredentials } from './pastes.ts'

const pasted = (message: string): Turn => ({ type: 'pasted', report: reportOf(message) })

/** What goes into a chat after each of some turns. */
const shown = async (...turns: readonly Turn[]): Promise<readonly (Picture['kind'] | undefined)[]> => {
  const kinds: (Picture['kind'] | undefined)[] = []
  let conversation: Conversation = newConversation
  for (const turn of turns) {
    const [next, replies] = await converse(conversation, turn)
    conversation = next
    kinds.push(chatPictureOf(withChatPicture(turn, replies))?.kind)
  }
  return kinds
}

const ofCase = (cause: string, situation: string): Turn => {
  const found = cases.find((one) => one.cause === cause && one.situation === situation)
  if (!found) throw new Error(`There is no case ${cause}/${situation}.`)
  return { type: 'pasted', report: found.report }
}

describe('with an answer in a chat goes', () => {
  test('the life of a token that expired', async () => {
    expect(await shown(pasted(expired))).toEqual(['token-life'])
  })
  test('the ladder of a redirect, which has more than one exchange', async () => {
    expect(await shown(ofCase('dropped-on-redirect', 'curl-follows-to-another-host'))).toEqual(['exchange-ladder'])
  })
  test('no ladder of a single exchange, and no comparison: the text says as much', async () => {
    expect(await shown(pasted(noCredentials))).toEqual([undefined])
    expect(await shown(ofCase('wrong-scheme', 'basic-sent-where-bearer-is-wanted'))).toEqual([undefined])
  })
  test('nothing where the finding is no more than possible', async () => {
    const turn = pasted(expired)
    const [, replies] = await converse(newConversation, turn)
    const unsure = replies.map((reply) => ({
      ...reply,
      ...(reply.diagnosis && {
        diagnosis: {
          ...reply.diagnosis,
          findings: reply.diagnosis.findings.map((finding) => ({ ...finding, certainty: 'possible' as const })),
        },
      }),
    }))
    expect(chatPictureOf(withChatPicture(turn, unsure))).toBeUndefined()
  })
  test('one picture in a conversation: none with an update, an edit or a button', async () => {
    const again = pasted(expired)
    const edited: Turn = { type: 'edited', report: reportOf(expired) }
    const turns: readonly Turn[] = [again, again, edited, { type: 'audience-chosen', audience: 'visitor' }]
    expect(await shown(...turns)).toEqual(['token-life', undefined, undefined, undefined])
    expect(await shown(edited)).toEqual([undefined])
  })
})
