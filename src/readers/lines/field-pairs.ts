import { parseFieldLine } from '../../http/field.ts'
import type { Where } from '../../evidence.ts'
import { isAbout } from '../prose/prose-lines.ts'
import { quotedAt } from './quoted-text.ts'
import type { RawField } from '../reader.ts'
import { matchesOf } from '../../search/matches.ts'

const NAMES = new Set(
  (
    'www-authenticate proxy-authenticate proxy-authorization authorization set-cookie cookie location server date via host user-agent accept ' +
    'accept-encoding accept-language origin referer content-type content-length cache-control etag age retry-after allow vary connection ' +
    'transfer-encoding :status :method :path :authority :scheme api-key dpop-nonce docker-distribution-api-version'
  ).split(' '),
)
const FAMILIES = /^(?:x|cf|ratelimit|access-control)-[a-z0-9-]{2,40}$/

/** A word after which a program prints a value: what stands between them is looked at by `valueAfter`. */
const WORD = /(?<![\w-]):?[\w-]{3,60}(?=["']?(?: ?: ?|=>|=|, ?| => )["'[])/g

/** Where a program prints a field, its value is in quotes or brackets. */
const PRINTED = /['"[]/

/** The fields that a line holds and how they are written: bare, as in a message, or in quotes or brackets, as a program prints them. */
export function fieldsIn(
  text: string,
  where: Where,
): { readonly written: 'bare' | 'quoted'; readonly fields: readonly RawField[] } {
  const line = text.replace(/^\s{0,12}[-*] /, '')
  const bare = parseFieldLine(line)
  if (
    bare !== null &&
    isKnownName(bare.name) &&
    bare.value !== '' &&
    !isPrinted(bare.value) &&
    !isExpression(bare.value) &&
    !isAbout(line)
  ) {
    return { written: 'bare', fields: [{ name: bare.name, value: bare.value, where }] }
  }
  return { written: 'quoted', fields: printedFields(text, where) }
}

function isKnownName(name: string): boolean {
  const lower = name.toLowerCase()
  return NAMES.has(lower) || (lower.includes('-') && FAMILIES.test(lower))
}

/** What a program writes where a message has a value: a string put together (`'Bearer ' + token`), a template, a lone name before a comma. */
function isExpression(value: string): boolean {
  return (
    (/^[fr$]?['"`]/.test(value) && /[+,;)]\s?$|\$\{|['"`]\s?[+.]\s?[\w$(]/.test(value)) ||
    /^[\w$.]{1,80}(?:\(\))?[,;]$/.test(value) ||
    /^[\w$.]{1,80} (?:\?|&&|\|\|) /.test(value)
  )
}

function isPrinted(value: string): boolean {
  return /^['"]/.test(value) && /['"],?\s{0,4}$/.test(value)
}

/** Node.js `'name': 'value'`, Python the same, Java `name=[value]`, Go `Name:[value]`, Ruby `"name"=>["value"]`, Envoy and httpx `'name', 'value'`. */
function printedFields(text: string, where: Where): readonly RawField[] {
  if (!PRINTED.test(text)) return []
  const fields: RawField[] = []
  let end = 0
  for (const match of matchesOf(text, WORD)) {
    if (match.index < end || text.charAt(match.index - 1) === '.' || !isKnownName(match[0])) continue
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
  return { value: text.slice(at, end), end }
}

/** The bracket that ends a value, outside of quotes; the end of the text where it is missing. */
function endOfBracket(text: string, start: number): number {
  let quoted = false
  for (let at = start; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === '\\') at++
    else if (char === '"') quoted = !quoted
    else if (char === ']' && !quoted) return at
  }
  return text.length
}
