import { undoChat } from './chat.ts'
import type { Folded, Input } from './evidence.ts'
import { fold } from './fold.ts'

/** The folded text of an input whose secrets are concealed, chat's damage undone. */
export const foldInput = ({ name, lines }: Input): Folded =>
  fold(
    name,
    undoChat(name, lines.join('\n')).map(({ text }) => text),
  )
