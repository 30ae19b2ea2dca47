const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' }

/** The text between the quotes that `text` starts with and their partner, its escapes undone, as Python, JavaScript and JSON write it; the text itself where no quote stands. */
export function unquote(text: string): string {
  const quote = text.startsWith('b') ? text.charAt(1) : text.charAt(0)
  if (quote !== "'" && quote !== '"') return text
  return quotedAt(text, text.indexOf(quote)).value
}

/** The quoted text that starts with the quote at `start`, its escapes undone, and the index after its end. Deviation: its partner may be missing. */
export function quotedAt(text: string, start: number): { readonly value: string; readonly end: number } {
  const quote = text.charAt(start)
  let value = ''
  let at = start + 1
  for (; at < text.length && text.charAt(at) !== quote; at++) {
    if (text.charAt(at) !== '\\') value += text.charAt(at)
    else {
      at++
      value += ESCAPES[text.charAt(at)] ?? text.charAt(at)
    }
  }
  return { value, end: at + 1 }
}
