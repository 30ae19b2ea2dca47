import type { Reply, Turn } from '../../src/index.ts'
import type { Excerpt } from './excerpt.ts'

/** What the page asks of the worker that thinks. */
export type Ask =
  | { readonly type: 'turn'; readonly turn: Turn }
  /** The whole paste, blacked out. */
  | { readonly type: 'redacted' }
  /** The fragment of a link that shares the diagnosis. */
  | { readonly type: 'link' }
  /** A fragment from a link, which may say anything. */
  | { readonly type: 'shared'; readonly fragment: string }

/** What the worker gives back. */
export type Told =
  | { readonly type: 'said'; readonly replies: readonly Reply[]; readonly excerpts: readonly Excerpt[] }
  | { readonly type: 'text'; readonly text: string }
  /** It cannot be done; the sentence is for people. */
  | { readonly type: 'unusable'; readonly message: string }

/** A message to the worker and the one that answers it have the same number. */
export type Numbered<T> = { readonly number: number; readonly content: T }
