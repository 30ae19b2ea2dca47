import type { Line } from '../reader.ts'

/** The part of a HAR request or response that is read here; each member may be missing. */
export type HarMessage = {
  readonly method?: string
  readonly url?: string
  readonly status?: number
  readonly statusText?: string
  readonly headers: readonly { readonly name: string; readonly value: string }[]
  readonly body?: string
  /** Why the browser has no response: `net::ERR_FAILED`. */
  readonly error?: string
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

/** The entries of a HAR file as parsed, of one cut short those that are whole; undefined where there are none to be read. */
export function entriesOf(text: string): readonly unknown[] | undefined {
  const log = member(parsed(text.replace(/^\uFEFF/, '')), 'log')
  const entries = member(log, 'entries')
  if (Array.isArray(entries)) return entries
  const whole = wholeEntries(text)
  return whole.length > 0 ? whole : undefined
}

function wholeEntries(text: string): readonly unknown[] {
  const entries: unknown[] = []
  for (const { start, end } of entrySpans(text)) {
    const value = end === undefined ? undefined : parsed(text.slice(start, end))
    if (value !== undefined) entries.push(value)
  }
  return entries
}

/** Where each entry starts and ends in the text of a HAR file, brackets inside of strings left out; without end where the text is cut. */
function entrySpans(text: string): readonly { readonly start: number; readonly end?: number }[] {
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
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}

/** Status and URL of an entry as parsed: enough to tell whether to look at it closely. */
export function outlineOf(entry: unknown): { readonly status: number; readonly url: string } {
  const status = member(member(entry, 'response'), 'status')
  return { status: typeof status === 'number' ? status : 0, url: stringOf(member(entry, 'request'), 'url') ?? '' }
}

/** An entry as parsed, with what is of the wrong type left out. */
export function entryOf(value: unknown): HarEntry {
  const startedDateTime = stringOf(value, 'startedDateTime')
  const request = messageOf(member(value, 'request'), value)
  const response = messageOf(member(value, 'response'), value)
  return {
    ...(startedDateTime !== undefined && { startedDateTime }),
    ...(request && { request }),
    ...(response && { response }),
  }
}

function messageOf(value: unknown, entry: unknown): HarMessage | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const method = stringOf(value, 'method')
  const url = stringOf(value, 'url')
  const statusText = stringOf(value, 'statusText')
  const status = member(value, 'status')
  const body = bodyOf(value)
  const error = stringOf(value, '_error') ?? stringOf(entry, '_error')
  return {
    ...(method !== undefined && { method }),
    ...(url !== undefined && { url }),
    ...(statusText !== undefined && { statusText }),
    ...(typeof status === 'number' && { status }),
    headers: fieldsOf(member(value, 'headers')),
    ...(body !== undefined && { body }),
    ...(error !== undefined && { error }),
  }
}

function bodyOf(message: unknown): string | undefined {
  const content = member(message, 'content')
  if (stringOf(content, 'encoding') === 'base64') return undefined
  return stringOf(content, 'text') ?? stringOf(member(message, 'postData'), 'text')
}

function fieldsOf(headers: unknown): HarMessage['headers'] {
  if (!Array.isArray(headers)) return []
  return headers.flatMap((header: unknown) => {
    const name = stringOf(header, 'name')
    return name === undefined ? [] : [{ name, value: stringOf(header, 'value') ?? '' }]
  })
}

function stringOf(value: unknown, name: string): string | undefined {
  const found = member(value, name)
  return typeof found === 'string' ? found : undefined
}
