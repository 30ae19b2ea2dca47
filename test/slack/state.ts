import { setTimeout as sleep } from 'node:timers/promises'

import { list, record, text } from './json.ts'
import type { Json } from './json.ts'
import { listed } from './scopes.ts'

/** A call of the Web API, a use of a response_url, or a download, that was accepted; `at` by performance.now(). */
export type Call = { readonly method: string; readonly body: Json; readonly at: number }

/** A message as it stands now; one with a `user` is seen by that person alone. */
export type Standing = {
  readonly ts: string
  readonly channel: string
  readonly thread?: string
  readonly user?: string
  readonly text: string
  readonly blocks: readonly Json[]
  readonly metadata: Json
}

/** A file that may be downloaded. */
export type StoredFile = { readonly content: string | Uint8Array; readonly type: string; readonly redirect?: string }

/** A file that the bot uploads: what it said of it, and, when they came, its bytes. */
export type Upload = { readonly length: number; readonly words: string; bytes?: Uint8Array }

/** A file as it stands in a channel, with its title and the words for those who cannot see it. */
export type Shared = {
  readonly channel: string
  readonly thread: string
  readonly title: string
  readonly words: string
  readonly bytes: Uint8Array
}

/** A response_url: what it is for, and how often it was used. */
export type ResponseUrl = {
  readonly channel: string
  readonly user: string
  readonly thread?: string
  uses: number
  last?: string
}

/** All that the local Slack remembers. */
export const newState = () => {
  const calls: Call[] = []
  const messages = new Map<string, Standing>()
  let clock = 1_700_000_000
  const stamp = (): string => {
    clock += 1
    return `${clock}.000100`
  }
  return {
    calls,
    messages,
    stamp,
    /** What broke Slack's rules; a test expects it to be empty. */
    faults: [] as string[],
    /** What was acknowledged after more than three seconds. */
    late: [] as string[],
    /** Methods that were called, whether or not they are answered yet. */
    begun: [] as string[],
    files: new Map<string, StoredFile>(),
    uploads: new Map<string, Upload>(),
    shared: [] as Shared[],
    triggers: new Map<string, number>(),
    responses: new Map<string, ResponseUrl>(),
    /** Those of the manifest, and no more. */
    scopes: new Set(listed('bot')),
    /** What calls of a method meet: seconds to wait (429, the next call alone), an error, milliseconds until it is done, or until what is done is answered. */
    limited: new Map<string, number>(),
    refused: new Map<string, string>(),
    slowly: new Map<string, number>(),
    answeredLate: new Map<string, number>(),
    note: (method: string, body: Json): void => void calls.push({ method, body, at: performance.now() }),
    /** Puts a message where it is seen, and gives its ts. */
    stand: (body: Json, user?: string, ts = stamp()): string => {
      const thread = text(body['thread_ts'])
      const seen = { ts, channel: text(body['channel']), text: text(body['text']), blocks: list(body['blocks']) }
      const metadata = record(body['metadata'] ?? messages.get(ts)?.metadata)
      messages.set(ts, { ...seen, metadata, ...(thread && { thread }), ...(user && { user }) })
      return ts
    },
    /** Waits until something has happened; throws, and says what Slack saw, where it does not. */
    until: async (happened: () => boolean, what = 'something', patience = 5_000): Promise<void> => {
      const end = performance.now() + patience
      while (!happened()) {
        if (performance.now() > end)
          throw new Error(
            `waited ${patience} ms in vain for ${what}; Slack saw at last ${calls
              .slice(-20)
              .map(({ method }) => method)
              .join(', ')}`,
          )
        await sleep(5)
      }
    },
  }
}

/** The state of a local Slack. */
export type State = ReturnType<typeof newState>
