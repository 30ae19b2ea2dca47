import type { Audience, Reply, Turn } from '../src/index.ts'
import type { Gathered } from './attachments.ts'

/** Something was pasted, or what was pasted is edited; the text as the platform's adapter read it. */
export type Paste = { readonly type: 'pasted' | 'edited'; readonly text: string; readonly audience?: Audience }

/** What a paste with its files is to the core; `now` in milliseconds since the epoch. */
export const turnOfPaste = ({ type, text, audience }: Paste, { files }: Gathered, now: number): Turn => {
  const report = { message: text, files, now: new Date(now) }
  return type === 'edited' ? { type, report } : { type, report, ...(audience && { audience }) }
}

/** What is said to whoever comes without anything to read. */
export const greeting =
  'Paste what you see when the request is refused: the error, the response, the `curl` command. I name the cause and what mends it.'

const say = (type: 'warning' | 'paragraph', text: string): Reply => ({
  to: 'thread',
  replaces: false,
  answer: [{ type, text }],
  actions: [],
})

/**
 * What is said of a paste: the core's replies and what could not be read; only the latter where nothing else was in it;
 * a greeting where there was nothing at all.
 */
export const repliesToPaste = (
  replies: readonly Reply[],
  { text }: Paste,
  { files, unread }: Gathered,
): readonly Reply[] => {
  const notes = unread.map((sentence) => say('warning', sentence))
  if (text.trim() !== '' || files.length > 0) return [...replies, ...notes]
  return notes.length > 0 ? notes : [say('paragraph', greeting)]
}
