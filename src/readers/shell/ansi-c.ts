import type { ShellWriter } from './writer.ts'

const simple: Readonly<Record<string, string>> = {
  n: '\n',
  t: '\t',
  r: '\r',
  a: '\u0007',
  b: '\b',
  e: '\u001B',
  E: '\u001B',
  f: '\f',
  v: '\v',
}
const numeric = /x([0-9A-Fa-f]{1,2})|u([0-9A-Fa-f]{1,4})|U([0-9A-Fa-f]{1,8})|([0-7]{1,3})/y

/**
 * Reads bash's `$'…'` at `start` (Bash Reference Manual §3.1.2.4) into the writer, and returns the offset after it.
 * A run of `\x` or octal bytes is read as UTF-8.
 */
export function readAnsiC(text: string, start: number, writer: ShellWriter): number {
  writer.quote('ansi-c', start)
  const out: string[] = []
  let bytes: number[] = []
  const flush = (): void => {
    if (bytes.length > 0) out.push(new TextDecoder().decode(Uint8Array.from(bytes)))
    bytes = []
  }
  let at = start + 2
  while (at < text.length && text.charAt(at) !== "'") {
    if (text.charAt(at) !== '\\') {
      flush()
      const end = runEnd(text, at)
      out.push(text.slice(at, end))
      at = end
      continue
    }
    const escape = readEscape(text, at + 1)
    if (escape.byte === undefined) flush()
    else bytes.push(escape.byte)
    out.push(escape.text)
    at += 1 + escape.length
  }
  flush()
  if (at >= text.length) writer.fault('unterminated-quote', start)
  writer.text(out.join(''), start)
  return Math.min(at + 1, text.length)
}

function runEnd(text: string, at: number): number {
  let end = at
  while (end < text.length && text.charAt(end) !== "'" && text.charAt(end) !== '\\') end += 1
  return end
}

interface Escape {
  readonly text: string
  readonly length: number
  readonly byte?: number
}

function readEscape(text: string, at: number): Escape {
  numeric.lastIndex = at
  const match = numeric.exec(text)
  if (match !== null) {
    const [all, hexadecimal, short, long, octal] = match
    const byte = hexadecimal === undefined ? octal : undefined
    if (hexadecimal !== undefined) return { text: '', length: all.length, byte: Number.parseInt(hexadecimal, 16) }
    if (byte !== undefined) return { text: '', length: all.length, byte: Number.parseInt(byte, 8) & 255 }
    const point = Number.parseInt(short ?? long ?? '0', 16)
    return { text: point > 0x10ffff ? '\uFFFD' : String.fromCodePoint(point), length: all.length }
  }
  const letter = text.charAt(at)
  if (letter === 'c') return { text: String.fromCharCode(text.charCodeAt(at + 1) & 31 || 0), length: 2 }
  const known = simple[letter]
  if (known !== undefined) return { text: known, length: 1 }
  return { text: `'"?\\`.includes(letter) ? letter : `\\${letter}`, length: 1 }
}
