import { expect, test } from 'vitest'

import { converse, newConversation, toPlainText } from '../../src/index.ts'
import type { Action, Conversation, Reply, Turn } from '../../src/index.ts'
import { followUp, noCredentials, nonsense, secret, withSecret } from './pastes.ts'

/** A conversation on a platform, with the real client library and a local server. Each act resolves when it is answered. */
export type Talk = {
  readonly paste: (text: string) => Promise<void>
  readonly attach: (name: string, content: string) => Promise<void>
  /** Presses a button under the latest answer. */
  readonly press: (action: Action) => Promise<void>
  /** The platform delivers the last act once more. */
  readonly repeat: () => Promise<void>
  /** What all see of the bot, in order, as plain text: a message each. */
  readonly seen: () => readonly string[]
  /** What the author alone sees of it. */
  readonly told: () => readonly string[]
  readonly close: () => Promise<void>
}

const sceneNames = [
  'paste',
  'follow-up',
  'button',
  'file',
  'secret',
  'nonsense',
  'repeated delivery',
  'longer than the limit',
] as const

/** A part of the script. */
export type Scene = (typeof sceneNames)[number]

/** Words alone: markup, numbering marks and line breaks are each platform's own. */
const words = (text: string): string =>
  text
    .normalize()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const wordsOf = (replies: readonly Reply[], to: Reply['to']): string =>
  words(
    replies
      .filter((reply) => reply.to === to)
      .map(({ answer }) => toPlainText(answer))
      .join('\n'),
  )

const now = new Date('2026-01-15T12:00:00Z')

const pasted = (message: string, files: readonly { name: string; content: string }[] = []): Turn => ({
  type: 'pasted',
  report: { message, files, now },
})

/** What the core itself says to these turns, and after the last of them. */
const spoken = async (...turns: readonly Turn[]): Promise<readonly Reply[]> => {
  let conversation: Conversation = newConversation
  let replies: readonly Reply[] = []
  for (const turn of turns) [conversation, replies] = await converse(conversation, turn)
  return replies
}

/** An address that is quoted in the answer makes it longer than any message may be. */
const longPaste = noCredentials.replace('/v1/me', `/v1/${'segment/'.repeat(700)}me`)

type Script = (talk: Talk) => Promise<void>

const scenes: Readonly<Record<Scene, Script>> = {
  paste: async (talk) => {
    await talk.paste(noCredentials)
    expect(words(talk.seen().join('\n'))).toBe(wordsOf(await spoken(pasted(noCredentials)), 'thread'))
  },
  'follow-up': async (talk) => {
    await talk.paste(noCredentials)
    await talk.paste(followUp)
    expect(words(talk.seen().join('\n'))).toBe(wordsOf(await spoken(pasted(noCredentials), pasted(followUp)), 'thread'))
  },
  button: async (talk) => {
    await talk.paste(noCredentials)
    await talk.press('why')
    expect(words(talk.seen().at(-1) ?? '')).toBe(
      wordsOf(await spoken(pasted(noCredentials), { type: 'why' }), 'thread'),
    )
    await talk.press('hand-over')
    expect(words(talk.told().at(-1) ?? '')).toBe(
      wordsOf(await spoken(pasted(noCredentials), { type: 'hand-over' }), 'reporter'),
    )
  },
  file: async (talk) => {
    await talk.attach('trace.txt', noCredentials)
    expect(words(talk.seen().join('\n'))).toBe(
      wordsOf(await spoken(pasted('', [{ name: 'trace.txt', content: noCredentials }])), 'thread'),
    )
  },
  secret: async (talk) => {
    await talk.paste(withSecret)
    const replies = await spoken(pasted(withSecret))
    expect(words(talk.seen().join('\n'))).toBe(wordsOf(replies, 'thread'))
    expect(words(talk.told().join('\n'))).toContain(wordsOf(replies, 'reporter'))
    expect([...talk.seen(), ...talk.told()].join('\n')).not.toContain(secret.slice(4, 14))
  },
  nonsense: async (talk) => {
    await talk.paste(nonsense)
    expect(words(talk.seen().join('\n'))).toBe(wordsOf(await spoken(pasted(nonsense)), 'thread'))
  },
  'repeated delivery': async (talk) => {
    await talk.paste(noCredentials)
    await talk.repeat()
    expect(words(talk.seen().join('\n'))).toBe(wordsOf(await spoken(pasted(noCredentials)), 'thread'))
  },
  'longer than the limit': async (talk) => {
    await talk.paste(longPaste)
    expect(talk.seen().length).toBeGreaterThan(1)
    expect(words(talk.seen().join(' '))).toBe(wordsOf(await spoken(pasted(longPaste)), 'thread'))
  },
}

/**
 * One script for every platform: what is said is, word by word, what the core says. An exception leaves a scene out, and
 * gives the reason.
 */
export const playContract = (openTalk: () => Promise<Talk>, exceptions: Partial<Record<Scene, string>> = {}): void => {
  for (const scene of sceneNames) {
    const reason = exceptions[scene]
    test.skipIf(reason !== undefined)(
      `the contract: ${scene}${reason === undefined ? '' : ` (left out: ${reason})`}`,
      async () => {
        expect.hasAssertions()
        const talk = await openTalk()
        try {
          await scenes[scene](talk)
        } finally {
          await talk.close()
        }
      },
    )
  }
}
