import type { Place } from './adapter.ts'
import { threadKey } from './key.ts'
import type { Log } from './log.ts'
import type { Guard } from './store/guard.ts'
import type { Store } from './store/store.ts'

/** What the desk keeps of threads between turns. Nothing of it is secret, and nothing fails. */
export type Keeper = {
  /** A conversation as its text; undefined where there is none. */
  readonly load: (place: Place) => Promise<string | undefined>
  /** Forgets the conversation where there is no text; false where the store did neither. */
  readonly save: (place: Place, text: string | undefined) => Promise<boolean>
  readonly rememberAnswer: (place: Place, reference: string) => Promise<void>
  readonly lastAnswer: (place: Place) => Promise<string | undefined>
}

/** UTF-16 code units; a longer conversation (a paste of many megabytes) is not worth the wait of everybody else. */
const longest = 8 * 1024 * 1024

const saveOrForget = (
  store: Store,
  log: Log,
  key: string,
  text: string | undefined,
  expires: number,
): Promise<void> => {
  if (text === undefined) return store.forgetConversation(key)
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
      if (!keeps) return undefined
      return guard('load-conversation', () => store.loadConversation(threadKey(place), now()), undefined)
    },
    save: async (place, text) => {
      if (!keeps) return true
      const save = async (): Promise<boolean> => {
        await saveOrForget(store, log, threadKey(place), text, expires())
        return true
      }
      return guard('save-conversation', save, false)
    },
    rememberAnswer: async (place, reference) => {
      if (keeps) await guard('save-answer', () => store.saveAnswer(threadKey(place), reference, expires()), undefined)
    },
    lastAnswer: async (place) =>
      keeps ? guard('load-answer', () => store.loadAnswer(threadKey(place), now()), undefined) : undefined,
  }
}
