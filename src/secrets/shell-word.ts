import { readQuoted } from './value.ts'

/** A word as a POSIX shell reads it (XCU §2.2), cmd's `^"` included; `$(…)` and joined quotes are not evaluated. */
export const readShellWord = (text: string, at: number): { readonly start: number; readonly end: number } => {
  const quoted = readQuoted(text, at, 1024)
  if (quoted !== undefined) return quoted
  let end = at
  while (end < text.length && end < at + 1024 && !' \t\n\r'.includes(text[end]!))
    end += text[end] === '\\' && text[end + 1] !== '\n' ? 2 : 1
  return { start: at, end: Math.min(text.length, end) }
}
