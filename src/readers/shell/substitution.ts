/** The offset of the `)` that closes a `$(` whose content starts at `from`; -1 where none does. Quotes and escapes are skipped. */
export function closingParenthesis(text: string, from: number): number {
  let depth = 1
  let quote = ''
  for (let at = from; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (character === '\\' && quote !== "'") at += 1
    else if (quote !== '') quote = character === quote ? '' : quote
    else if (character === "'" || character === '"') quote = character
    else if (character === '(') depth += 1
    else if (character === ')') depth -= 1
    if (depth === 0) return at
  }
  return -1
}

/** The offset of the backtick that closes a substitution whose content starts at `from`; -1 where none does. */
export function closingBacktick(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text.charAt(at) === '\\') at += 1
    else if (text.charAt(at) === '`') return at
  }
  return -1
}
