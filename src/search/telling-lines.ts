/** From this many characters on an input is a log or a dump, of which most lines say nothing of a refusal. */
const large = 100_000

/** What a line says that may tell of a refusal or of what was sent. */
const telling =
  /error|fail|den(?:y|ied)|refus|reject|invalid|expired?|unauth|forbid|missing|not (?:found|allowed|valid|match)|mismatch|wrong|bad |warn|exception|auth|token|cookie|session|credential|password|\b[45]\d\d\b/i

const longest = 2000

/** Whether an input has so many characters that only its telling lines are looked at closely. */
export const isLarge = (lines: readonly string[]): boolean => {
  let size = 0
  for (const line of lines) size += line.length
  return size > large
}

/** Of many lines those that may tell something, with `around` neighbours on both sides: a flag for each line. */
export const tellingLines = (lines: readonly string[], around: number): readonly boolean[] => {
  const kept: boolean[] = Array.from(lines, () => false)
  let from = 0
  for (const [index, line] of lines.entries()) {
    if (!telling.test(line.length > longest ? line.slice(0, longest) : line)) continue
    const to = Math.min(lines.length, index + around + 1)
    kept.fill(true, Math.max(from, index - around), to)
    from = to
  }
  return kept
}
