import type { Stretch } from '../evidence.ts'

/** In a longer input it is a log that speaks, in lines. */
const longest = 400

/** A line that announces what stands below it: a short one with a colon at its end, or a heading. */
const ANNOUNCES = /^.{0,100}:\W{0,3}$|^(?:#{1,6} |\*\*|={2,} ?).{1,60}$/

/** "Before:", "First I got:", "The old error was:". */
const THEN =
  /^\W{0,6}(?:before\b|previously\b|initially\b|originally\b|at first\b|in the beginning\b|(?:at )?first,? (?:i|we|it)\b|(?:i|we|it) (?:first|previously|initially|originally|used to)\b|(?:the |my |our )?(?:(?:old|previous|former|earlier) (?:error|response|answer|message|output|log|one|exception|problem)|(?:original|first) (?:error|response|answer|message) (?:was|were|i got|we got))\b)/i

/** "After:", "Now it says:", "and since then:". */
const NOW =
  /^\W{0,6}(?:and |but |then,? )?(?:after(?:wards)?\b|now\b|today\b|currently\b|since then\b|(?:the )?(?:new|current|latest) (?:error|response|answer|message|output|log|one|exception|problem)\b)|\bnow\b[^:]{0,40}:\W{0,3}$/i

/**
 * What is announced as of another time, up to where it is announced what is now: "Before: … After: …". Where nothing of now is announced, what
 * stands below is the case all the same.
 */
export const bygoneIn = (lines: readonly string[]): readonly Stretch[] => {
  if (lines.length > longest) return []
  const stretches: Stretch[] = []
  let then: number | undefined
  for (const [index, line] of lines.entries()) {
    const text = line.trim()
    if (!ANNOUNCES.test(text)) continue
    if (THEN.test(text)) then ??= index + 1
    else if (then !== undefined && NOW.test(text)) {
      stretches.push([then, index])
      then = undefined
    }
  }
  return stretches
}
