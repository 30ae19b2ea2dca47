/** A part of a source: what a reader of its code must tell apart before looking for anything in it. */
export type Part = {
  readonly kind: 'code' | 'comment' | 'string' | 'template' | 'expression'
  readonly text: string
  /** Its first line, counted from 1. */
  readonly line: number
}

type Span = { readonly kind: Part['kind']; readonly end: number }

/** Words after which a slash opens an expression, and divides nothing. */
const beforeExpression = /(?:^|[^\w$.])(?:return|typeof|case|in|of|yield|await|throw|new|else|do|void|delete)$/

const opensExpression = (before: string): boolean => {
  const code = before.trimEnd()
  return !/[\w$)\]}]$/.test(code) || beforeExpression.test(code.slice(-12))
}

const closing = (source: string, start: number, close: string): number => {
  let at = start + 1
  while (at < source.length && source[at] !== close) at += source[at] === '\\' ? 2 : 1
  return Math.min(at + 1, source.length)
}

const expressionEnd = (source: string, start: number): number => {
  let inClass = false
  let at = start + 1
  for (; at < source.length && (inClass || source[at] !== '/'); at++) {
    if (source[at] === '\\') at++
    else if (source[at] === '[') inClass = true
    else if (source[at] === ']') inClass = false
  }
  at++
  while (/[a-z]/.test(source[at] ?? '')) at++
  return at
}

/** The end of a piece of a template: its closing back-tick, or the `${` of a substitution. */
const templateEnd = (source: string, start: number): number => {
  let at = start + 1
  while (at < source.length && source[at] !== '`' && !source.startsWith('${', at)) at += source[at] === '\\' ? 2 : 1
  return Math.min(at + (source[at] === '`' ? 1 : 2), source.length)
}

const commentEnd = (source: string, start: number): number => {
  const close = source[start + 1] === '*' ? source.indexOf('*/', start + 2) + 2 : source.indexOf('\n', start)
  return close < start + 2 ? source.length : close
}

/** What begins at an offset of code, if it is no code. `before` gives the code that precedes it. */
const spanAt = (source: string, at: number, before: () => string): Span | undefined => {
  const character = source[at] ?? ''
  if (at === 0 && source.startsWith('#!')) return { kind: 'comment', end: commentEnd(source, at) }
  if (character === "'" || character === '"') return { kind: 'string', end: closing(source, at, character) }
  if (character === '`') return { kind: 'template', end: templateEnd(source, at) }
  if (character !== '/') return undefined
  if ('*/'.includes(source[at + 1] ?? ' ')) return { kind: 'comment', end: commentEnd(source, at) }
  return opensExpression(before()) ? { kind: 'expression', end: expressionEnd(source, at) } : undefined
}

/** Follows the braces of substitutions: whether the brace at hand goes back to a template. */
const braces = () => {
  const depths: number[] = []
  return {
    opened: () => depths.push(0),
    closes: (character: string): boolean => {
      const depth = depths.at(-1)
      if (depth === undefined) return false
      if (character === '{') depths[depths.length - 1] = depth + 1
      if (character !== '}') return false
      if (depth > 0) depths[depths.length - 1] = depth - 1
      else depths.pop()
      return depth === 0
    },
  }
}

/**
 * Cuts a TypeScript source into code, comments, strings, pieces of templates and regular expressions; together they are
 * the source. Deviates from ECMA-262 §12 in that a slash after `)` or `}` always divides.
 */
export const partsOf = (source: string): readonly Part[] => {
  const parts: Part[] = []
  const substitutions = braces()
  let [start, line, significant] = [0, 1, '']
  const push = (kind: Part['kind'], end: number): void => {
    const text = source.slice(start, end)
    if (text !== '') parts.push({ kind, text, line })
    if (kind !== 'comment' && text.trim() !== '') significant = kind === 'code' ? text : text.endsWith('${') ? '(' : 'x'
    line += text.split('\n').length - 1
    start = end
  }
  for (let at = 0; at < source.length;) {
    const before = (): string => (source.slice(start, at).trim() === '' ? significant : source.slice(start, at))
    const back = substitutions.closes(source[at] ?? '')
    const span = back ? { kind: 'template' as const, end: templateEnd(source, at) } : spanAt(source, at, before)
    if (!span) {
      at++
      continue
    }
    push('code', at)
    push(span.kind, span.end)
    if (span.kind === 'template' && source.startsWith('${', span.end - 2)) substitutions.opened()
    at = span.end
  }
  push('code', source.length)
  return parts
}
