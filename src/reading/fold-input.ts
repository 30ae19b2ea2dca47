import { undoChat } from './chat.ts'
import type { Folded, Input } from '../evidence.ts'
import { fold } from './fold.ts'

/** From this many characters on an input is a log or a dump, of which most lines say nothing of a refusal. */
const large = 100_000

/** What a line says that may tell of a refusal or of what was sent. */
const telling =
  /error|fail|den(?:y|ied)|refus|reject|invalid|expired?|unauth|forbid|missing|not (?:found|allowed|valid|match)|mismatch|wrong|bad |warn|exception|auth|token|cookie|session|credential|password|\b[45]\d\d\b/i

/** Lines before and after a telling one that are kept with it. */
const around = 2

/** Of many lines those that may tell something, and their neighbours; the others are emptied, so that places stay. */
const tellingLines = (lines: readonly string[]): readonly string[] => {
  const kept = new Set<number>()
  for (const [index, line] of lines.entries())
    if (telling.test(line.slice(0, 2000))) for (let at = index - around; at <= index + around; at++) kept.add(at)
  return lines.map((line, index) => (kept.has(index) ? line : ''))
}

/** The folded text of an input whose secrets are concealed, chat's damage undone; of a large one only its telling lines. */
export const foldInput = ({ name, lines }: Input): Folded => {
  const size = lines.reduce((sum, line) => sum + line.length, 0)
  const plain = undoChat(name, lines.join('\n')).map(({ text }) => text)
  return fold(name, size > large ? tellingLines(plain) : plain)
}
