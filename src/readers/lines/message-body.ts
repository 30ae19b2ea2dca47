import type { RawField } from '../reader.ts'

/** Finds out where the body of a pasted message ends: `takes` asks for one line after the other, `whole` tells whether the end was seen. */
export type BodyExtent = { readonly takes: (line: string) => boolean; readonly whole: () => boolean }

type Ending = (line: string) => 'goes-on' | 'ends-with' | 'ended-before'

const PROMPT = /^(?:\S{0,60}[$#%❯➜] |PS [^>]{0,100}> ?|[A-Z]:\\[^>]{0,100}> ?)/
const FENCE = /^(?:```|~~~)/
const utf8 = new TextEncoder()

/** Whether the line starts with the prompt of a shell, or is the fence of a code block: no body goes beyond it. */
function endsPaste(line: string): boolean {
  return FENCE.test(line) || (PROMPT.test(line) && !line.startsWith('# '))
}

/**
 * Follows a body from the line after the head, by what its first line is: JSON to its closing bracket, markup to the end tag of its root,
 * chunks to the last one (RFC 9112 §7.1), other text for as long as `Content-Length` says (RFC 9112 §6.3), else to the next blank line.
 * Deviation: bytes are counted as pasted, with one for each line end, since clients lay out JSON anew and pastes lose CR.
 */
export function bodyExtent(fields: readonly RawField[]): BodyExtent {
  const length = contentLength(fields)
  let ending: Ending | undefined
  let done = length === 0
  let proven = length === 0
  const takes = (line: string): boolean => {
    if (done || endsPaste(line)) return false
    if (ending === undefined && line.trim() === '') return true
    ending ??= endingOf(line.trimStart(), fields, length)
    const verdict = ending?.(line) ?? 'ended-before'
    done = verdict !== 'goes-on'
    proven = verdict === 'ends-with'
    return verdict !== 'ended-before'
  }
  return { takes, whole: () => proven }
}

function valueOf(fields: readonly RawField[], name: string): string | undefined {
  return fields.find((field) => field.name.toLowerCase() === name)?.value
}

function contentLength(fields: readonly RawField[]): number | undefined {
  const text = valueOf(fields, 'content-length')
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined
}

function endingOf(first: string, fields: readonly RawField[], length: number | undefined): Ending | undefined {
  if (first.startsWith('{') || first.startsWith('[')) return endOfJson()
  if (first.startsWith('<')) return endOfMarkup()
  if (/chunked/i.test(valueOf(fields, 'transfer-encoding') ?? '') && /^[0-9a-f]{1,8}$/i.test(first))
    return endOfChunks()
  if (/json|html|xml/i.test(valueOf(fields, 'content-type') ?? '')) return undefined
  return endOfText(length)
}

function endOfJson(): Ending {
  let depth = 0
  let quoted = false
  return (line) => {
    for (let at = 0; at < line.length; at++) {
      const char = line.charAt(at)
      if (quoted && char === '\\') at++
      else if (char === '"') quoted = !quoted
      else if (quoted) continue
      else if (char === '{' || char === '[') depth++
      else if (char === '}' || char === ']') depth--
    }
    return depth <= 0 ? 'ends-with' : 'goes-on'
  }
}

function endOfMarkup(): Ending {
  let root: string | undefined
  return (line) => {
    root ??= /<([A-Za-z][\w:.-]{0,60})/.exec(line)?.[1]?.toLowerCase()
    if (root === undefined) return 'goes-on'
    const text = line.toLowerCase()
    return text.includes(`</${root}`) || text.trimEnd().endsWith(`<${root}/>`) ? 'ends-with' : 'goes-on'
  }
}

function endOfChunks(): Ending {
  let last = false
  return (line) => {
    if (last) return line.trim() === '' ? 'ends-with' : 'ended-before'
    last = line.trim() === '0'
    return 'goes-on'
  }
}

function endOfText(length: number | undefined): Ending {
  let bytes = 0
  return (line) => {
    if (length === undefined && line.trim() === '') return 'ended-before'
    const size = utf8.encode(line).length
    if (length !== undefined && bytes + size > length) return 'ended-before'
    bytes += size + 1
    return length !== undefined && bytes >= length ? 'ends-with' : 'goes-on'
  }
}
