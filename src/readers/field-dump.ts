import type { Line, RawExchange, RawField, Reader } from './reader.ts'
import { fieldsIn } from './lines/field-pairs.ts'
import { plainText } from './lines/terminal.ts'

const REQUEST_NAMES = new Set(
  'authorization proxy-authorization cookie host user-agent accept accept-encoding accept-language origin referer :method :path :authority :scheme x-api-key api-key x-auth-token x-hub-signature x-hub-signature-256 x-csrf-token x-xsrf-token x-forwarded-for x-forwarded-proto x-forwarded-host access-control-request-method access-control-request-headers'.split(
    ' ',
  ),
)
const TELLING = new Set(
  'authorization proxy-authorization cookie www-authenticate proxy-authenticate set-cookie :status x-api-key api-key x-auth-token x-hub-signature x-hub-signature-256'.split(
    ' ',
  ),
)
/** Fields that only one who received the request, or logs it, has beside the others. */
const ADDED_BY_CLIENTS = ['user-agent', 'host', 'accept-encoding', 'x-forwarded-for']
const STATUS =
  /(?:<Response \[|\bstatus(?:_?code)?["']?\s?[:=]\s?["']?|':status', '|null=\[HTTP\/[\d.]{1,3} )(\d{3})\b/i
const URL_LINE = /^\s{0,12}["']?(?:url|requestUrl)["']?\s?[:=]\s?["']?(https?:[^"'\s]{1,4000})["']/
const ONCE = new Set(['date', 'server', 'host', ':status', 'content-length'])
const REACH = 6

type Found = {
  readonly index: number
  readonly line: Line
  readonly written: 'bare' | 'quoted'
  readonly fields: readonly RawField[]
}

/**
 * Reads fields that stand without their message: alone on a line, or printed by a program as an object, a dict, a map or a list of pairs
 * (Node.js, Python, Java, Go, Ruby, Envoy). Request fields inside quotes count only beside one that clients add, since code has them too.
 */
export const fieldDump: Reader = {
  format: 'field-dump',
  read: (lines) => {
    const groups = groupsIn(lines).filter(isTelling)
    const exchanges = groups.map((group) => exchangeOf(group, lines))
    const taken = groups.flat().flatMap(({ index, written }) => (written === 'bare' ? [index] : []))
    return {
      taken,
      exchanges: exchanges.filter(({ request, response }) => request !== undefined || response !== undefined),
    }
  },
}

/** Fields of neighbouring lines; a line of something else in between is allowed, a field that occurs once a message begins a new group. */
function groupsIn(lines: readonly (Line | undefined)[]): readonly (readonly Found[])[] {
  const groups: Found[][] = []
  let once = new Set<string>()
  for (const [index, line] of lines.entries()) {
    const read = line && fieldsIn(unwrapped(plainText(line.text), lines[index + 1]), line.where)
    if (line === undefined || read === undefined || read.fields.length === 0) continue
    const group = groups.at(-1)
    const before = group?.at(-1)
    const near = before?.written === read.written && index - before.index <= (read.written === 'quoted' ? 3 : 1)
    const names = read.fields.map(nameOf).filter((name) => ONCE.has(name))
    if (group !== undefined && near && !names.some((name) => once.has(name))) group.push({ index, line, ...read })
    else {
      groups.push([{ index, line, ...read }])
      once = new Set()
    }
    for (const name of names) once.add(name)
  }
  return groups
}

/** The width at which terminals wrap what is too long for them. */
const NARROW = 70

/** A line together with what of its last quoted text stands on the next one, where a terminal wrapped it. */
function unwrapped(text: string, next: Line | undefined): string {
  if (next === undefined || text.length < NARROW || text.split("'").length % 2 > 0) return text
  const end = next.text.indexOf("'") + 1
  return text + next.text.slice(0, end)
}

function isTelling(group: readonly Found[]): boolean {
  const names = group.flatMap((found) => found.fields.map(nameOf))
  if (!names.some((name) => TELLING.has(name)) && names.length < 3) return false
  return (
    group[0]?.written === 'bare' ||
    names.some((name) => !REQUEST_NAMES.has(name) && TELLING.has(name)) ||
    isReceived(names)
  )
}

function isReceived(names: readonly string[]): boolean {
  return ADDED_BY_CLIENTS.filter((name) => names.includes(name)).length > 0
}

function exchangeOf(group: readonly Found[], lines: readonly (Line | undefined)[]): RawExchange {
  const fields = group.flatMap((found) => found.fields)
  const sent = fields.filter((field) => REQUEST_NAMES.has(nameOf(field)))
  const received = fields.filter((field) => !REQUEST_NAMES.has(nameOf(field)) && nameOf(field) !== ':status')
  const status = statusNear(group, lines) ?? pseudoStatus(fields)
  const url = near(group, lines, (text) => URL_LINE.exec(text)?.[1])
  const via = group[0]?.written === 'bare' ? ('panel' as const) : ('log' as const)
  const isRequest = sent.some((field) => TELLING.has(nameOf(field)) || received.length === 0)
  const where = fields[0]?.where ?? { input: '', line: 0 }
  const request =
    isRequest || url !== undefined ? { via, where, ...(url && { url }), fields: sent, complete: false } : undefined
  const isResponse = status !== undefined || received.some((field) => TELLING.has(nameOf(field)) || !isRequest)
  const response = isResponse
    ? { where, ...(status && { status }), fields: isRequest && !hasChallenge(received) ? [] : received }
    : undefined
  return { ...(request && { request }), ...(response && { response }) }
}

function hasChallenge(fields: readonly RawField[]): boolean {
  return fields.some((field) => TELLING.has(nameOf(field)))
}

function pseudoStatus(fields: readonly RawField[]) {
  const field = fields.find((each) => nameOf(each) === ':status' && /^\d{3}$/.test(each.value))
  return field && { value: Number(field.value), where: field.where }
}

function statusNear(group: readonly Found[], lines: readonly (Line | undefined)[]) {
  if (group[0]?.written === 'bare') return undefined
  const status = near(group, lines, (text) => STATUS.exec(text)?.[1])
  return status && { value: Number(status.value), where: status.where }
}

/** The first answer among the lines of a group and the few around it. */
function near(
  group: readonly Found[],
  lines: readonly (Line | undefined)[],
  find: (text: string) => string | undefined,
) {
  const first = (group[0]?.index ?? 0) - REACH
  const last = (group.at(-1)?.index ?? 0) + REACH
  for (let index = Math.max(0, first); index <= last; index++) {
    const line = lines[index]
    const value = line && find(plainText(line.text))
    if (line !== undefined && value !== undefined) return { value, where: line.where }
  }
  return undefined
}

function nameOf(field: RawField): string {
  return field.name.toLowerCase()
}
