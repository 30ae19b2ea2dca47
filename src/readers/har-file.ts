import type { Line } from './reader.ts'

/** The part of a HAR request or response that is read here; each member may be missing. */
export type HarMessage = {
  readonly method?: string
  readonly url?: string
  readonly status?: number
  readonly statusText?: string
  readonly headers?: readonly { readonly name?: string; readonly value?: string }[]
  readonly postData?: { readonly text?: string }
  readonly content?: { readonly text?: string; readonly encoding?: string }
  readonly _error?: string | null
}

/** An entry of a HAR file: a request with its response. */
export type HarEntry = {
  readonly startedDateTime?: string
  readonly request?: HarMessage
  readonly response?: HarMessage
}

const OPENING = 4000

/** Whether the input starts like a HAR file. */
export function isHar(lines: readonly Line[]): boolean {
  let opening = ''
  for (const line of lines) {
    opening += `${line.text}\n`
    if (opening.length > OPENING) break
  }
  return /^\s{0,40}\{\s{0,40}"log"\s{0,4}:/.test(opening.slice(0, OPENING).replace(/^\uFEFF/, ''))
}

/** The entries of a HAR file, of one cut short those that are whole; undefined where there are none to be read. */
export function entriesOf(text: string): readonly HarEntry[] | undefined {
  const log = member(parsed(text.replace(/^\uFEFF/, '')), 'log')
  const entries = member(log, 'entries')
  if (Array.isArray(entries)) return entries.map(entryOf)
  const whole = wholeEntries(text)
  return whole.length > 0 ? whole : undefined
}

function wholeEntries(text: string): readonly HarEntry[] {
  const entries: HarEntry[] = []
  for (const { start, end } of entrySpans(text)) {
    const value = end === undefined ? undefined : parsed(text.slice(start, end))
    if (value !== undefined) entries.push(entryOf(value))
  }
  return entries
}

/** Where each entry starts and ends in the text of a HAR file, brackets inside of strings left out; without end where the text is cut. */
export function entrySpans(text: string): readonly { readonly start: number; readonly end?: number }[] {
  const list = /"entries"\s{0,4}:\s{0,4}\[/.exec(text)
  if (list === null) return []
  const spans: { start: number; end?: number }[] = []
  let depth = 0
  const token = /["{}[\]]/g
  token.lastIndex = list.index + list[0].length
  for (let match = token.exec(text); match !== null; match = token.exec(text)) {
    const char = match[0]
    if (char === '"') token.lastIndex = endOfString(text, match.index)
    else if (char === '{' || char === '[') {
      if (depth === 0) spans.push({ start: match.index })
      depth++
    } else {
      depth--
      if (depth < 0) break
      const span = spans.at(-1)
      if (depth === 0 && span !== undefined) span.end = match.index + 1
    }
  }
  return spans
}

/** The index after the string that starts with the quote at `start`. */
function endOfString(text: string, start: number): number {
  let end = text.indexOf('"', start + 1)
  while (end > 0 && isEscaped(text, end)) end = text.indexOf('"', end + 1)
  return end < 0 ? text.length : end + 1
}

function isEscaped(text: string, at: number): boolean {
  let backslashes = 0
  while (text.charAt(at - 1 - backslashes) === '\\') backslashes++
  return backslashes % 2 === 1
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined
}

function entryOf(value: unknown): HarEntry {
  const started = stringOf(value, 'startedDateTime')
  const request = messageOf(member(value, 'request'), value)
  const response = messageOf(member(value, 'response'), value)
  return {
    ...(started !== undefined && { startedDateTime: started }),
    ...(request && { request }),
    ...(response && { response }),
  }
}

function messageOf(value: unknown, entry: unknown): HarMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const headers = member(value, 'headers')
  const content = member(value, 'content')
  const status = Number(member(value, 'status') ?? Number.NaN)
  const error = stringOf(value, '_error') ?? stringOf(entry, '_error')
  const posted = stringOf(member(value, 'postData'), 'text')
  return {
    ...strings(value, ['method', 'url', 'statusText']),
    ...(Number.isFinite(status) && { status }),
    headers: Array.isArray(headers) ? headers.map((header) => strings(header, ['name', 'value'])) : [],
    ...(posted !== undefined && { postData: { text: posted } }),
    content: strings(content, ['text', 'encoding']),
    ...(error !== undefined && { _error: error }),
  }
}

function stringOf(value: unknown, name: string): string | undefined {
  const found = member(value, name)
  return typeof found === 'string' ? found : undefined
}

function strings<Name extends string>(value: unknown, names: readonly Name[]): { readonly [name in Name]?: string } {
  const found = names.flatMap((name) => {
    const text = stringOf(value, name)
    return text === undefined ? [] : [[name, text] as const]
  })
  return Object.fromEntries(found) as { readonly [name in Name]?: string }
}
