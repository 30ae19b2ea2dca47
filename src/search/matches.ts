/**
 * All matches of a global expression in a text, in their order. What `matchAll` gives, without the new expression and the iterator that it
 * makes for each text: most lines have no match, and are looked at by thousands.
 */
export const matchesOf = (text: string, expression: RegExp): readonly RegExpExecArray[] => {
  const matches: RegExpExecArray[] = []
  expression.lastIndex = 0
  for (let match = expression.exec(text); match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++
    matches.push(match)
  }
  return matches
}
