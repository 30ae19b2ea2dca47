import { exchangeWriter } from './lines/exchange-writer.ts'
import { standing } from './lines/standing.ts'
import type { Line, RawExchange, Reader } from './reader.ts'
import { plainText } from './lines/terminal.ts'

/** A whole head tells more than a line about it. */
const STATUS_LINE = /(?:^|[<:\s] ?)HTTP\/[\d.]{1,3} (\d{3})\b/
/** Where the telling part of a line starts, and its form from there. */
type Summary = { readonly start: RegExp; readonly form: RegExp }

const SUMMARIES: readonly Summary[] = [
  { start: /fetch [A-Z]/, form: /^fetch (?<method>[A-Z]{3,7}) (?<status>\d{3}) (?<url>https?:\S{1,2000})/ }, // npm
  {
    start: /HTTP Request: /,
    form: /^HTTP Request: (?<method>[A-Z]{3,7}) (?<url>\S{1,2000}) "HTTP\/[\d.]{1,3} (?<status>\d{3})/,
  }, // httpx
  {
    start: /https?:\/\//,
    form: /^(?<origin>https?:\/\/[^\s"]{1,300}) "(?<method>[A-Z]{3,7}) (?<path>\S{1,2000}) HTTP\/[\d.]{1,3}" (?<status>\d{3}) /,
  }, // urllib3
  {
    start: /[45]\d\d (?:Client|Server) Error: /,
    form: /^(?<status>\d{3}) \w{6} Error: [^:]{0,200} for url: (?<url>https?:\S{1,2000})/,
  }, // requests
  {
    start: /unable to access '/,
    form: /^unable to access '(?<url>https?:[^']{1,2000})': The requested URL returned error: (?<status>\d{3})/,
  }, // git
  { start: /Failed to fetch http/, form: /^Failed to fetch (?<url>https?:\S{1,2000}) {1,4}(?<status>[1-5]\d\d) / }, // apt
  { start: /[45]\d\d {2}[A-Z]/, form: /^(?<status>\d{3}) {2}[A-Z][A-Za-z ]{2,60}\[IP: / }, // apt
  { start: /^npm (?:error|ERR!) code E/, form: /^npm (?:error|ERR!) code E(?<status>[45]\d\d)$/ },
]
const NPM_NEEDS = ' need: '

const summariesIn = standing(SUMMARIES, ({ start, form }) => [start, form])

/**
 * Reads the one line in which npm, urllib3 (pip), requests, httpx, git and apt tell an exchange. A later line about the same status tells
 * nothing new, nor does one where a whole head of that status stands in the paste; the lines are left to others.
 */
export const clientSummary: Reader = { format: 'client-summary', read: (lines) => ({ exchanges: summaries(lines) }) }

function summaries(lines: readonly (Line | undefined)[]): readonly RawExchange[] {
  const forms = summariesIn(lines)
  const writer = exchangeWriter()
  const texts = lines.map((line) => (line === undefined ? '' : plainText(line.text)))
  const known = new Set(texts.map((text) => (text.includes('HTTP/') ? (STATUS_LINE.exec(text)?.[1] ?? '') : '')))
  for (const [index, line] of lines.entries()) {
    const text = texts[index] ?? ''
    const needs = text.includes('HttpErrorAuth') ? text.split(NPM_NEEDS)[1] : undefined
    const groups = groupsOf(text, forms)
    if (line === undefined) continue
    const { where } = line
    if (needs !== undefined && writer.part() === 'response-head') writer.field('WWW-Authenticate', needs, where)
    const { status, method, origin = '', path = '', url = `${origin}${path}` } = groups ?? {}
    if (status === undefined || (known.has(status) && (url === '' || method === undefined))) continue
    known.add(status)
    if (url !== '') writer.request({ via: 'log', where, method, target: withoutDefaultPort(url), proves: () => false })
    writer.response({ where, status: Number(status) })
  }
  return writer.exchanges()
}

function withoutDefaultPort(url: string): string {
  return url.replace(/^(http:\/\/[^/:]{1,255}):80(?=\/)/, '$1').replace(/^(https:\/\/[^/:]{1,255}):443(?=\/)/, '$1')
}

function groupsOf(text: string, forms: readonly Summary[]): Readonly<Record<string, string | undefined>> | undefined {
  for (const { start, form } of forms) {
    const at = text.search(start)
    const groups = at < 0 ? undefined : form.exec(text.slice(at))?.groups
    if (groups !== undefined) return groups
  }
  return undefined
}
