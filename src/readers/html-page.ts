import type { Statement } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { oneStands, standing } from './lines/standing.ts'
import type { Line, Reader } from './reader.ts'

const MARKUP = /<(title|h1|h2|h3|p|pre|center|address|b|li|span|div)\b[^<>]{0,300}>([^<]{2,600})/gi
const HTML = /<(?:!doctype html|html|head|title|body|h1)\b/i

const TELLING =
  /\b[345]\d\d\b|denied|unauthori[sz]ed|forbidden|authenticat|authoriz|not allowed|error|log ?in|sign in|credentials|blocked|ray id|nginx|apache|squid|cloudflare|proxy|expired|permission|verify/i

/** What servers print on their own error pages without markup, once a browser shows them: IIS, Cloudflare, Squid, Tomcat, browsers. */
const SHOWN: readonly RegExp[] = [
  /^HTTP Error (\d{3}(?:\.\d{1,2})?) ?[-–—]/i,
  /^Server Error in '.{0,100}' Application/i,
  /\bError Code:? {0,4}(0x8[0-9a-f]{7})/i,
  /\b(0x8007[0-9a-f]{4})\b/i,
  /^Error (1\d{3}) Ray ID/i,
  /\bRay ID: ?[0-9a-f]{10,20}/i,
  /^HTTP Status (\d{3}) ?[-–—]/i,
  /^The requested URL could not be retrieved/i,
  /^ERR_[A-Z_]{4,60}$|\(ERR_[A-Z_]{4,60}\)|^X-Squid-Error/i,
  /^This page (?:isn't|isn’t|is not) working/i,
  /^This server could not verify that you are authorized/i,
  /^You (?:are not authori[sz]ed|do not have permission|don't have permission|do not have access) /i,
  /^Access (?:Denied|to .{1,80} (?:was|is) denied)\b/i,
  /^(\d{3}) (?:Unauthorized|Authorization Required|Forbidden|Proxy Authentication Required|Not Found|Bad Request)$/i,
  /^(?:Authorization|Authentication) Required$/i,
  /^(?:Unauthori[sz]ed|Not authori[sz]ed|Forbidden|Access denied)[.!]?$/i,
  /^Sorry, you (?:have been blocked|are not allowed)/i,
  /^Whitelabel Error Page/i,
  /^There was an unexpected error \(type=\w+, status=(\d{3})\)/i,
  /^Bad Request - Request Too Long/i,
]

const statusOf = (text: string): number | undefined => {
  const status = Number(/(?<![\d.])([45]\d\d)(?:\.\d{1,2})?(?![\d.])/.exec(text)?.[1])
  return Number.isNaN(status) ? undefined : status
}

const decode = (text: string): string =>
  text
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll(/\s+/g, ' ')
    .trim()

const statement = (text: string, { where }: Line, code?: string): Statement => {
  const status = statusOf(text)
  return { text, by: 'page', where, ...(code && { code }), ...(status && { status }) }
}

const inMarkup = (line: Line): readonly Statement[] =>
  matchesOf(line.text.slice(0, 30_000), MARKUP).flatMap((match) => {
    const text = decode(match[2] ?? '')
    const heading = /^(?:title|h1|h2)$/i.test(match[1] ?? '')
    return text.length > 2 && (heading || TELLING.test(text))
      ? [statement(text, line, /\b(\d{3}\.\d{1,2}|0x8[0-9a-f]{7})\b/i.exec(text)?.[1])]
      : []
  })

const mayHaveMarkup = oneStands(HTML)
const shownIn = standing(SHOWN, (expression) => [expression])

const shown = (line: Line, expressions: readonly RegExp[]): readonly Statement[] => {
  const text = line.text.trim()
  if (text.length > 400 || /<[a-z!/]/i.test(text)) return []
  for (const expression of expressions) {
    const match = expression.exec(text)
    if (match) return [statement(text, line, match[1])]
  }
  return []
}

const distinct = (statements: readonly Statement[]): readonly Statement[] =>
  statements.filter(
    (one, index) =>
      statements.findIndex((other) => other.text === one.text && other.where.line === one.where.line) === index,
  )

/**
 * Reads error pages: titles, headings and telling paragraphs of HTML, and the texts of the pages of IIS (with its substatus), Apache,
 * nginx, Tomcat, Cloudflare, Squid, Spring and browsers as somebody copies them from the screen. It takes the lines of markup.
 */
export const htmlPage: Reader = {
  format: 'HTML page',
  read: (lines) => {
    const page = mayHaveMarkup(lines) && lines.some((line) => line && HTML.test(line.text.slice(0, 4000)))
    const marked = page ? lines.flatMap((line) => (line ? inMarkup(line) : [])) : []
    const expressions = shownIn(lines)
    const plain = expressions.length === 0 ? [] : lines.flatMap((line) => (line ? shown(line, expressions) : []))
    const taken = page
      ? lines.flatMap((line, index) =>
          line && /^\s{0,40}<\/?[a-z!]/i.test(line.text) && HTML_LINE.test(line.text) ? [index] : [],
        )
      : []
    return { statements: distinct([...marked, ...plain]), taken }
  },
}

const HTML_LINE =
  /<\/?(?:!doctype|html|head|title|body|h[1-6]|p|hr|br|center|div|span|style|meta|link|address|ul|li|a|pre|table|tr|td)\b/i
