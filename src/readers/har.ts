import type { Statement, Where } from '../evidence.ts'
import { extractEntries } from './har/extract.ts'
import { entriesOf, entryOf, isHar, outlineOf, type HarEntry, type HarMessage } from './har/file.ts'
import { linesOfEntries } from './har/lines.ts'
import type { RawExchange, RawField, Reader } from './reader.ts'

const BODY_LIMIT = 100_000
/** From so many characters on the entries that were passed over are not looked through for secrets, but left out of what is repeated. */
const LARGE = 1_000_000
const TOKEN_ENDPOINT = /\/(?:token|oauth2?|login|signin|session)\b/i

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
    const indexes = tellingEntries(entries)
    const telling = indexes.map((index) => ({
      entry: entryOf(entries[index]),
      where: present[at[index] ?? 0]?.where ?? first.where,
    }))
    telling.sort((one, other) => timeOf(one.entry) - timeOf(other.entry))
    return {
      taken: lines.keys(),
      whole: first.where.input,
      ...(text.length > LARGE && { extract: (file) => extractEntries(file, new Set(indexes)) }),
      exchanges: telling.map(({ entry, where }) => exchangeOf(entry, where)),
      statements: telling.flatMap(({ entry, where }) => errorOf(entry, where)),
      ...(isCut(text) && { unread: ['The HAR file is cut short: only its whole entries were read.'] }),
    }
  },
}

function isCut(text: string): boolean {
  return !text.trimEnd().endsWith('}')
}

/** The indexes of the entries that failed, were redirected or ask for a token, and of those before and after one. */
function tellingEntries(entries: readonly unknown[]): readonly number[] {
  const notable = entries.map(isNotable)
  return [...entries.keys()].filter((index) => notable[index - 1] || notable[index] || notable[index + 1])
}

function isNotable(entry: unknown): boolean {
  const { status, url } = outlineOf(entry)
  return status === 0 || (status >= 300 && status !== 304) || TOKEN_ENDPOINT.test(url)
}

function timeOf(entry: HarEntry): number {
  return Date.parse(entry.startedDateTime ?? '') || 0
}

function exchangeOf({ request, response }: HarEntry, where: Where): RawExchange {
  return {
    request: {
      via: 'har',
      where,
      ...(request?.method && { method: { value: request.method, where } }),
      ...(request?.url && { url: { value: request.url, where } }),
      fields: fieldsOf(request, where),
      ...(request?.body && { body: { value: request.body.slice(0, BODY_LIMIT), where } }),
      complete: hasCredentials(request),
    },
    ...(response && {
      response: {
        where,
        status: { value: response.status ?? 0, where },
        ...(response.statusText && { reason: response.statusText }),
        fields: fieldsOf(response, where),
        ...(response.body && { body: { value: response.body.slice(0, BODY_LIMIT), where } }),
      },
    }),
  }
}

function fieldsOf(message: HarMessage | undefined, where: Where): readonly RawField[] {
  return (message?.headers ?? []).flatMap(({ name, value }) => {
    // Firefox and Chromium join the values of several Set-Cookie fields by line feeds.
    const values = name.toLowerCase() === 'set-cookie' ? value.split('\n') : [value]
    return values.map((each) => ({ name, value: each, where }))
  })
}

/** An export with credentials in this request was made with sensitive data, so what else is missing was not sent. */
function hasCredentials(request: HarMessage | undefined): boolean {
  return (request?.headers ?? []).some(({ name }) => /^(?:authorization|cookie)$/i.test(name))
}

function errorOf({ request, response }: HarEntry, where: Where): readonly Statement[] {
  const error = response?.error ?? request?.error
  return error === undefined || error === '' ? [] : [{ text: error, by: 'browser', where }]
}
