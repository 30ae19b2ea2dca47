const none: readonly RegExpExecArray[] = []

/**
 * All matches of a global expression in a text, in their order. What `matchAll` gives, without the new expression, the iterator and the
 * list that it makes for each text: most lines have no match, and are looked at by thousands.
 */
export const matchesOf = (text: string, expression: RegExp): readonly RegExpExecArray[] => {
  expression.lastIndex = 0
  let match = expression.exec(text)
  if (!match) return none
  const matches: RegExpExecArray[] = []
  for (; match; match = expression.exec(text)) {
    if (match[0] === '') expression.lastIndex++
    matches.push(match)
  }
  return matches
}
