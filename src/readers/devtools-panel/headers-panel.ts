/** A name and a value of the panel, with the 0-based line where the name stands. */
export interface PanelField {
  readonly name: string
  readonly value: string
  readonly line: number
}

/** The headers panel of a browser's DevTools, copied as text: a request and its response. */
export interface HeadersPanel {
  readonly url: PanelField | undefined
  readonly method: string | undefined
  readonly status: number | undefined
  readonly reason: string | undefined
  readonly remoteAddress: string | undefined
  readonly referrerPolicy: string | undefined
  /** Chrome shows what it meant to send, since nothing was sent or nothing is known of it. */
  readonly provisional: boolean
  readonly requestFields: readonly PanelField[]
  readonly responseFields: readonly PanelField[]
  readonly line: number
  readonly lineCount: number
}

const sections: ReadonlyMap<string, Section> = new Map([
  ['general', 'general'],
  ['response headers', 'response'],
  ['request headers', 'request'],
  ['query string parameters', 'other'],
  ['request payload', 'other'],
  ['form data', 'other'],
  ['payload', 'other'],
])
type Section = 'general' | 'response' | 'request' | 'other'

const general = new Set([
  'request url',
  'request method',
  'status code',
  'status',
  'remote address',
  'referrer policy',
  'version',
  'transferred',
])
/** Buttons and notes between the fields. */
const noise =
  /^(?:view (?:source|parsed|decoded|url-encoded)|raw|provisional headers are shown.*|learn more|block|resend|filter headers)$/i
const token = /^:?[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/

/**
 * Reads the text of the headers panel of Chrome, Edge (both the present form, name and value on lines of their own, and the older
 * `Name: value`) and Firefox; undefined where the lines are none. `Name` alone followed by another section is an empty value.
 */
export function readHeadersPanel(lines: readonly string[]): HeadersPanel | undefined {
  const start = lines.findIndex(
    (line, at) => sectionOf(line) !== undefined || (isGeneral(line) && at < lines.length - 1),
  )
  if (start === -1) return undefined
  const found: Record<Section, PanelField[]> = { general: [], response: [], request: [], other: [] }
  let section: Section = sectionOf(lines[start] ?? '') ?? 'general'
  let headings = 0
  let provisional = false
  let at = start
  for (; at < lines.length; at += 1) {
    const line = lines[at]?.trim() ?? ''
    const next = sectionOf(line)
    if (next !== undefined) {
      section = next
      headings += 1
    }
    provisional ||= /^provisional headers are shown/i.test(line)
    if (next !== undefined || line === '' || noise.test(line)) continue
    const field = section === 'general' ? generalAt(lines, at) : fieldAt(lines, at)
    if (field === undefined && section !== 'other') break
    if (field === undefined) continue
    found[section].push({ name: field.name, value: field.value, line: at })
    at += field.lines - 1
  }
  const usable = found.general.length > 0 || headings > 1
  return usable && found.general.length + found.request.length + found.response.length > 1
    ? panelOf(found, provisional, start, at - start)
    : undefined
}

function panelOf(
  found: Record<Section, readonly PanelField[]>,
  provisional: boolean,
  line: number,
  lineCount: number,
): HeadersPanel {
  const get = (...names: readonly string[]): PanelField | undefined =>
    found.general.find(({ name }) => names.includes(name.toLowerCase()))
  const pseudo = (name: string): string | undefined => found.request.find((field) => field.name === name)?.value
  const status = /^(\d{3})(?:\s+(\S.*))?$/.exec(get('status code', 'status')?.value ?? '')
  const requestFields = found.request.filter(({ name }) => !name.startsWith(':'))
  return {
    url: get('request url') ?? madeUrl(found.request),
    method: get('request method')?.value ?? pseudo(':method'),
    status: status === null ? undefined : Number(status[1]),
    reason: status?.[2],
    remoteAddress: get('remote address')?.value,
    referrerPolicy: get('referrer policy')?.value,
    provisional,
    requestFields,
    responseFields: found.response.filter(({ name }) => !name.startsWith(':')),
    line,
    lineCount,
  }
}

function madeUrl(request: readonly PanelField[]): PanelField | undefined {
  const get = (name: string): PanelField | undefined => request.find((field) => field.name === name)
  const authority = get(':authority')
  if (authority === undefined) return undefined
  return {
    ...authority,
    value: `${get(':scheme')?.value ?? 'https'}://${authority.value}${get(':path')?.value ?? '/'}`,
  }
}

function sectionOf(line: string): Section | undefined {
  return sections.get(
    line
      .trim()
      .toLowerCase()
      .replace(/ ?\([^()]{1,20}\)$/, '')
      .replace(/:$/, '')
      .replace(/view (?:source|parsed)$/, '')
      .trim(),
  )
}

function isGeneral(line: string): boolean {
  const name = line.trim().toLowerCase()
  return general.has(name.split(':', 1)[0] ?? '') && (name.startsWith('request url') || name.startsWith('status code'))
}

interface Taken {
  readonly name: string
  readonly value: string
  readonly lines: number
}

function generalAt(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at]?.trim() ?? ''
  const colon = line.indexOf(':')
  const name = colon === -1 ? line : line.slice(0, colon)
  if (!general.has(name.toLowerCase())) return undefined
  if (colon !== -1 && colon < line.length - 1) return { name, value: line.slice(colon + 1).trim(), lines: 1 }
  return valueBelow(lines, at, name)
}

/** `name: value`, or a name on a line of its own with the value below. */
function fieldAt(lines: readonly string[], at: number): Taken | undefined {
  const line = lines[at]?.trim() ?? ''
  const colon = line.indexOf(':', 1)
  const before = colon === -1 ? line : line.slice(0, colon)
  if (colon !== -1 && token.test(before)) {
    const value = line.slice(colon + 1).trim()
    return value === '' && colon === line.length - 1 && !isName(lines[at + 1])
      ? valueBelow(lines, at, before)
      : { name: before, value, lines: 1 }
  }
  return token.test(line) ? valueBelow(lines, at, line) : undefined
}

function isName(line: string | undefined): boolean {
  return (
    line === undefined ||
    line.trim() === '' ||
    sectionOf(line) !== undefined ||
    /^:?[A-Za-z0-9-]{1,60}:/.test(line.trim())
  )
}

function valueBelow(lines: readonly string[], at: number, name: string): Taken {
  const below = lines[at + 1]?.trim() ?? ''
  return below === '' || sectionOf(below) !== undefined
    ? { name, value: '', lines: 1 }
    : { name, value: below, lines: 2 }
}
