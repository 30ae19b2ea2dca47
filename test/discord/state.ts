import { setTimeout as sleep } from 'node:timers/promises'

import type { APIMessage, InteractionResponseType } from 'discord-api-types/v10'

import type { Json } from '../slack/json.ts'

/** A request that was taken: `POST /channels/{channel_id}/messages`, what it held, and when (performance.now()). */
export type Call = {
  readonly route: string
  readonly ids: readonly string[]
  readonly body: Json
  readonly files: readonly Upload[]
  readonly at: number
}

/** A file of a multipart request. */
export type Upload = { readonly name: string; readonly content: string; readonly bytes: Uint8Array }

/** A message as it stands now; one with `onlyFor` is seen by that person alone. */
export type Standing = {
  readonly id: string
  readonly channel: string
  readonly body: Json
  readonly onlyFor?: string
  /** A message of somebody's, as Discord gives it. */
  readonly message?: APIMessage
}

/** An interaction that waits for an answer or had one. */
export type Open = {
  readonly id: string
  readonly channel: string
  readonly user: string
  /** The message whose button was pressed. */
  readonly message?: string
  /** By performance.now(). */
  readonly since: number
  /** It was delivered late already. */
  readonly isOld: boolean
  acknowledged?: InteractionResponseType
  /** The id of the message that answers it. */
  original?: string
  onlyFor?: string
}

/** What the next request of a route meets in place of its answer; status 0: the connection breaks. */
export type Obstacle = {
  readonly status: number
  readonly code?: number
  readonly retryAfter?: number
  readonly after?: number
  /** The request is taken before it fails. */
  readonly isTaken?: boolean
}

/** All that the local Discord remembers. */
export const newState = () => {
  const calls: Call[] = []
  let count = 0n
  return {
    calls,
    messages: new Map<string, Standing>(),
    interactions: new Map<string, Open>(),
    files: new Map<string, string | Uint8Array>(),
    /** What broke Discord's rules; a test expects it to be empty. */
    faults: [] as string[],
    /** Interactions that were acknowledged after more than three seconds, though they were fresh when they were delivered. */
    late: [] as string[],
    commands: [] as Json[],
    /** Ids of messages by the names that the bot gave them. */
    nonces: new Map<unknown, string>(),
    obstacles: new Map<string, Obstacle[]>(),
    /** Ids that grow with time, as Discord's do. */
    snowflake: (): string => {
      count += 1n
      return String((BigInt(Date.now() - 1_420_070_400_000) << 22n) + count)
    },
    /** Lets the next requests of a route meet obstacles, one each. */
    meet: function (route: string, ...obstacles: readonly Obstacle[]): void {
      this.obstacles.set(route, [...(this.obstacles.get(route) ?? []), ...obstacles])
    },
    called: (route: string): readonly Call[] => calls.filter((call) => call.route === route),
    /** Waits until something has happened; throws, and says what Discord saw, where it does not. */
    until: async (happened: () => boolean, what = 'something', patience = 5_000): Promise<void> => {
      const end = performance.now() + patience
      while (!happened()) {
        if (performance.now() > end)
          throw new Error(
            `waited ${patience} ms in vain for ${what}; Discord saw last ${calls
              .slice(-12)
              .map(({ route }) => route)
              .join(', ')}`,
          )
        await sleep(5)
      }
    },
  }
}

/** The state of a local Discord. */
export type State = ReturnType<typeof newState>
