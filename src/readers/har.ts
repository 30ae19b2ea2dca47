import type { Statement, Where } from '../evidence.ts'
import { entriesOf, isHar, type HarEntry, type HarMessage } from './har-file.ts'
import { linesOfEntries } from './har-lines.ts'
import type { RawExchange, RawField, Reader } from './reader.ts'

const BODY_LIMIT = 100_000

/**
 * Reads HAR 1.2 files (w3c.github.io/web-performance/specs/HAR), the entries that failed, were redirected or ask for a token, and those next
 * to them. Absence proves nothing: browsers leave `Authorization` and cookies out of an export unless asked. Deviation: a file cut short is
 * read as far as its entries are whole.
 */
export const har: Reader = {
  format: 'har',
  read: (lines) => {
    const present = lines.filter((line) => line !== undefined)
    const first = present[0]
    if (first === undefined || !isHar(present)) return {}
    const text = present.map((line) => line.text).join('\n')
    const entries = entriesOf(text)
    if (entries === undefined) return { unread: ['The HAR file is cut short or damaged, and no entry of it is whole.'] }
    const at = linesOfEntries(text)
    const chosen = entries.map((entry, index) => ({ entry, where: present[at[index] ?? 0]?.where ?? first.where }))
    const telling = chosen
      .filter((_, index) => isTelling(entries, index))
      .sort((one, other) => timeOf(one.entry) - timeOf(other.entry))
    return {
      taken: lines.flatMap((line, index) => (line === undefined ? [] : [index])),
      exchanges: telling.map(({ entry, where }) => exchangeOf(entry, where)),
      statements: telling.flatMap(({ entry, where }) => errorOf(entry, where)),
      ...(isCut(text) && { unread: ['The HAR file is cut short: only its whole entries were read.'] }),
    }
  },
}

function isCut(text: string): boolean {
  return !text.trimEnd().endsWith('}')
}

function isTelling(entries: readonly HarEntry[], index: number): boolean {
  return [index - 1, index, index + 1].some((near) => {
    const entry = entries[near]
    return entry !== undefined && isNotable(entry)
  })
}

function isNotable({ request, response }: HarEntry): boolean {
  const status = response?.status ?? 0
  return (
    status === 0 ||
    (status >= 300 && status !== 304) ||
    /\/(?:token|oauth2?|login|signin|session)\b/i.test(request?.url ?? '')
  )
}

function timeOf(entry: HarEntry): number {
  return Date.parse(entry.startedDateTime ?? '') || 0
}

function exchangeOf({ request, response }: HarEntry, where: Where): RawExchange {
  const body = request?.postData?.text
  const content = response?.content
  const shown = content?.encoding === 'base64' ? undefined : content?.text
  return {
    request: {
      via: 'har',
      where,
      ...(request?.method && { method: { value: request.method, where } }),
      ...(request?.url && { url: { value: request.url, where } }),
      fields: fieldsOf(request, where),
      ...(body && { body: { value: body.slice(0, BODY_LIMIT), where } }),
      complete: hasCredentials(request),
    },
    ...(response && {
      response: {
        where,
        status: { value: response.status ?? 0, where },
        ...(response.statusText && { reason: response.statusText }),
        fields: fieldsOf(response, where),
        ...(shown && { body: { value: shown.slice(0, BODY_LIMIT), where } }),
      },
    }),
  }
}

function fieldsOf(message: HarMessage | undefined, where: Where): readonly RawField[] {
  const fields = (message?.headers ?? []).flatMap(({ name, value }) =>
    name === undefined ? [] : [{ name, value: value ?? '', where }],
  )
  return fields.flatMap((field) =>
    field.name.toLowerCase() === 'set-cookie' ? field.value.split('\n').map((value) => ({ ...field, value })) : [field],
  )
}

/** An export with credentials in this request was made with sensitive data, so what else is missing was not sent. */
function hasCredentials(request: HarMessage | undefined): boolean {
  return (request?.headers ?? []).some(({ name = '' }) => /^(?:authorization|cookie)$/i.test(name))
}

function errorOf({ request, response }: HarEntry, where: Where): readonly Statement[] {
  const error = response?._error ?? request?._error
  return error === undefined || error === null || error === '' ? [] : [{ text: error, by: 'browser', where }]
}
