import type { Where } from '../evidence.ts'
import { quotedAt } from './quoted-text.ts'
import type { RawField } from './reader.ts'

const NAMES =
  'www-authenticate|proxy-authenticate|proxy-authorization|authorization|set-cookie|cookie|location|server|date|via|host|user-agent|accept|accept-encoding|accept-language|origin|referer|content-type|content-length|cache-control|etag|age|retry-after|allow|vary|connection|transfer-encoding|:status|:method|:path|:authority|:scheme|access-control-[a-z-]{5,20}|cf-[a-z-]{2,30}|x-[a-z0-9-]{2,40}|api-key|ratelimit-[a-z]{3,10}|dpop-nonce|docker-distribution-api-version'
const NAME = new RegExp(`(?<![\\w:.-])(?:${NAMES})(?![\\w-])`, 'gi')
const BARE = new RegExp(`^\\s{0,12}(?:[-*] )?(${NAMES}): ?(.{1,8000})$`, 'i')

/** The fields that a line holds and how they are written: bare, as in a message, or in quotes or brackets, as a program prints them. */
export function fieldsIn(
  text: string,
  where: Where,
): { readonly written: 'bare' | 'quoted'; readonly fields: readonly RawField[] } {
  const [, name, value = ''] = BARE.exec(text) ?? []
  if (name !== undefined && !isPrinted(value))
    return { written: 'bare', fields: [{ name, value: value.trim(), where }] }
  return { written: 'quoted', fields: printedFields(text, where) }
}

function isPrinted(value: string): boolean {
  return /^['"]/.test(value) && /['"],?\s{0,4}$/.test(value)
}

/** Node.js `'name': 'value'`, Python the same, Java `name=[value]`, Go `Name:[value]`, Ruby `"name"=>["value"]`, Envoy and httpx `'name', 'value'`. */
function printedFields(text: string, where: Where): readonly RawField[] {
  const fields: RawField[] = []
  let end = 0
  for (const match of text.matchAll(NAME)) {
    if (match.index < end) continue
    const read = valueAfter(text, match.index + match[0].length)
    if (read === undefined) continue
    fields.push({ name: match[0], value: read.value, where })
    end = read.end
  }
  return fields
}

function valueAfter(text: string, start: number): { readonly value: string; readonly end: number } | undefined {
  const link = /^["']?(?: ?: ?|=>|=|, ?| => )\[?/.exec(text.slice(start, start + 8))?.[0]
  if (link === undefined) return undefined
  const at = start + link.length
  const quote = text.charAt(at)
  if (quote === "'" || quote === '"') return quotedAt(text, at)
  if (!link.endsWith('[')) return undefined
  const end = endOfBracket(text, at)
  return end < 0 ? undefined : { value: text.slice(at, end), end }
}

/** The bracket that ends a value: one before the next name or the end of the map, outside of quotes. */
function endOfBracket(text: string, start: number): number {
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '"') quoted = !quoted
    else if (char === ']' && !quoted) return at
  }
  return text.indexOf(']', start)
}
