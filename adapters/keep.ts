import { newConversation, packConversation, unpackConversation } from '../src/index.ts'
import type { Conversation } from '../src/index.ts'
import type { Place } from './adapter.ts'
import { threadKey } from './key.ts'
import type { Log } from './log.ts'
import type { Guard } from './store/guard.ts'
import type { Store } from './store/store.ts'

/** What the desk keeps of threads between turns. Nothing of it is secret, and nothing fails. */
export type Keeper = {
  readonly load: (place: Place) => Promise<Conversation>
  readonly save: (place: Place, conversation: Conversation) => Promise<void>
  readonly rememberAnswer: (place: Place, reference: string) => Promise<void>
  readonly lastAnswer: (place: Place) => Promise<string | undefined>
}

/** UTF-16 code units; a longer conversation (a paste of many megabytes) is not worth the wait of everybody else. */
const longest = 8 * 1024 * 1024

const saveOrForget = (
  store: Store,
  log: Log,
  key: string,
  conversation: Conversation,
  expires: number,
): Promise<void> => {
  if (!conversation.evidence) return store.forgetConversation(key)
  const text = packConversation(conversation)
  if (text.length <= longest) return store.saveConversation(key, text, expires)
  log.warn({ event: 'conversation-too-long', count: text.length })
  return store.forgetConversation(key)
}

/** A keeper on the store; with 0 hours nothing is kept and nothing is asked for. */
export const openKeeper = (store: Store, guard: Guard, log: Log, keepHours: number, now: () => number): Keeper => {
  const expires = (): number => now() + Math.round(keepHours * 3_600_000)
  const keeps = keepHours > 0
  return {
    load: async (place) => {
      if (!keeps) return newConversation
      const load = (): Promise<string | undefined> => store.loadConversation(threadKey(place), now())
      const text = await guard('load-conversation', load, undefined)
      return text === undefined ? newConversation : unpackConversation(text)
    },
    save: async (place, conversation) => {
      if (!keeps) return
      const key = threadKey(place)
      await guard('save-conversation', async () => saveOrForget(store, log, key, conversation, expires()), undefined)
    },
    rememberAnswer: async (place, reference) => {
      if (keeps) await guard('save-answer', () => store.saveAnswer(threadKey(place), reference, expires()), undefined)
    },
    lastAnswer: async (place) =>
      keeps ? guard('load-answer', () => store.loadAnswer(threadKey(place), now()), undefined) : undefined,
  }
}
