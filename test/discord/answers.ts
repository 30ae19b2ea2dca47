import type { Json } from '../slack/json.ts'
import type { Upload } from './state.ts'

/** A request of the bot, taken apart. */
export type Asked = {
  readonly ids: readonly string[]
  readonly body: Json
  readonly files: readonly Upload[]
  readonly query: URLSearchParams
}

/** An answer; without a value it is 204, which has no content type. */
export type Answered = { readonly status: number; readonly value?: unknown; readonly wait?: number }

/** A refusal by one of Discord's codes (docs.discord.com/developers/topics/opcodes-and-status-codes). */
export const refusal = (status: number, code: number, message: string): Answered => ({
  status,
  value: { code, message },
})
