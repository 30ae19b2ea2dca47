import type { Statement, Where } from '../evidence.ts'
import type { RawExchange, Reader } from './reader.ts'
import { standing } from './lines/standing.ts'
import { plainText } from './lines/terminal.ts'

type Told = { readonly method?: string; readonly url?: string; readonly status?: number; readonly code?: string }

/** Where the telling part of a line starts, and its form from there. */
type Form = { readonly start: RegExp; readonly form: RegExp; readonly code?: string }

const FORMS: readonly Form[] = [
  { start: /\b[A-Z]{3,7} (?:http|ws)s?:/, form: /^(?<method>[A-Z]{3,7}) (?<url>\S{1,4000}) (?<status>\d{3})(?: \(|$)/ }, // Chromium
  { start: /\b[A-Z]{3,7} https?:/, form: /^(?<method>[A-Z]{3,7}) (?<url>\S{1,4000}) (?<code>net::ERR_[A-Z_]{3,60})/ },
  { start: /the server responded with a status of /, form: /^the server responded with a status of (?<status>\d{3})/ }, // Chromium, Safari
  { start: /Failed to load resource: net/, form: /^Failed to load resource: (?<code>net::ERR_[A-Z_]{3,60})/ },
  {
    start: /Manifest fetch from /,
    form: /^Manifest fetch from (?<url>\S{1,4000}) failed, code (?<status>\d{3})/,
    code: 'manifest-fetch',
  },
  {
    start: /WebSocket connection to '/,
    form: /^WebSocket connection to '(?<url>wss?:[^']{1,4000})' failed(?:.{0,200}Unexpected response code: (?<status>\d{3}))?/,
    code: 'websocket',
  },
  {
    start: /'https?:/,
    form: /^'(?<url>[^']{1,4000})' .{0,400}CORS policy: Response to preflight/,
    code: 'cors-preflight',
  },
  { start: /'https?:/, form: /^'(?<url>[^']{1,4000})' .{0,400}blocked by CORS policy/, code: 'cors' },
  {
    start: /remote resource at http/,
    form: /^remote resource at (?<url>\S{1,4000})\. {1,2}\(Reason: CORS preflight/,
    code: 'cors-preflight',
  }, // Firefox
  {
    start: /remote resource at http/,
    form: /^remote resource at (?<url>\S{1,4000})\. (?:.{0,400}Status code: (?<status>\d{3}))?/,
    code: 'cors',
  },
  {
    start: /Preflight response is not/,
    form: /^Preflight response is not successful\.?(?: Status code: (?<status>\d{3}))?/,
    code: 'cors-preflight',
  }, // Safari
  { start: /cannot load http/, form: /^cannot load (?<url>\S{1,4000}) due to access control checks/, code: 'cors' },
  {
    start: /is not allowed by Access-C/,
    form: /^is not allowed by Access-Control-Allow-Origin\.(?: Status code: (?<status>\d{3}))?/,
    code: 'cors',
  },
  { start: /(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s?http/, form: /^(?<method>[A-Z]{3,7})\s?(?<url>\S{1,4000})$/ }, // Firefox, its status on the next line
  {
    start: /Cookie /,
    form: /^Cookie .{1,300} (?:has been|will be soon|was) (?:rejected|blocked)/,
    code: 'cookie-rejected',
  },
  { start: /(?:Set-Cookie|cookie)/, form: /^.{6,210} was blocked because/, code: 'cookie-rejected' },
  {
    start: /Request to access cookie/,
    form: /^Request to access cookies? or storage on .{1,400} was blocked/,
    code: 'cookie-blocked',
  },
  {
    start: /Partitioned cookie or/,
    form: /^Partitioned cookie or storage access was provided to/,
    code: 'cookie-partitioned',
  },
  { start: /Third-party cookie/, form: /^Third-party cookie (?:is|will be) blocked/, code: 'cookie-blocked' },
  { start: /Refused to /, form: /^Refused to (?:set unsafe header|connect to|execute script|load) /, code: 'refused' },
  { start: /Mixed Content: /, form: /^Mixed Content: /, code: 'mixed-content' },
  {
    start: /Request cannot be c/,
    form: /^Request cannot be constructed from a URL that includes credentials/,
    code: 'url-credentials',
  },
]
const FIREFOX_STATUS = /^\[?HTTP\/[\d.]{1,3} (\d{3})\b/
const SAME = 3

const formsIn = standing(FORMS, ({ start, form }) => [start, form])

/** Reads the console of Chromium, Firefox and Safari: requests that failed, sentences about CORS, cookies refused. Nothing there tells what was sent. */
export const browserConsole: Reader = {
  format: 'browser-console',
  read: (lines) => {
    const forms = formsIn(lines)
    if (forms.length === 0) return {}
    const taken: number[] = []
    const statements: Statement[] = []
    const exchanges: RawExchange[] = []
    for (const [index, line] of lines.entries()) {
      const text = line === undefined ? '' : plainText(line.text).trim()
      const told = toldIn(text, lines[index + 1]?.text.trim() ?? '', forms)
      if (line === undefined || told === undefined) continue
      const { where } = line
      const { status, code } = told
      taken.push(index)
      statements.push({
        text,
        by: 'browser',
        ...(code !== undefined && { code }),
        ...(status !== undefined && { status }),
        where,
      })
      if (!isKnown(exchanges, told, where)) exchanges.push(...exchangeOf(told, where))
    }
    return { taken, statements, exchanges }
  },
}

function toldIn(text: string, next: string, forms: readonly Form[]): Told | undefined {
  for (const { start, form, code } of forms) {
    const at = text.search(start)
    const groups = at < 0 ? undefined : groupsOf(form, text.slice(at))
    if (groups === undefined) continue
    const isFirefox = text.endsWith(groups['url'] ?? '\n') && code === undefined
    const status = groups['status'] ?? (isFirefox ? FIREFOX_STATUS.exec(next)?.[1] : undefined)
    if (isFirefox && status === undefined) return undefined
    const { method, url } = groups
    const name = groups['code'] ?? code
    return {
      ...(method !== undefined && { method }),
      ...(url !== undefined && { url }),
      ...(status !== undefined && { status: Number(status) }),
      ...(name !== undefined && { code: name }),
    }
  }
  return undefined
}

function groupsOf(form: RegExp, text: string): Readonly<Record<string, string | undefined>> | undefined {
  const match = form.exec(text)
  return match === null ? undefined : (match.groups ?? {})
}

function exchangeOf({ method, url, status }: Told, where: Where): readonly RawExchange[] {
  if (url === undefined && status === undefined) return []
  const request = {
    via: 'log' as const,
    where,
    fields: [],
    complete: false,
    ...(method && { method: { value: method, where } }),
  }
  return [
    {
      ...(url !== undefined && { request: { ...request, url: { value: url, where } } }),
      ...(status !== undefined && { response: { where, status: { value: status, where }, fields: [] } }),
    },
  ]
}

/** The console tells one failure in several lines: the resource that failed, then what the page made of it. */
function isKnown(exchanges: readonly RawExchange[], { url, status }: Told, where: Where): boolean {
  return exchanges.some(({ request, response }) => {
    const near = Math.abs(((response ?? request)?.where.line ?? 0) - where.line) <= SAME
    const sameUrl = url !== undefined && request?.url?.value === url
    return (
      (sameUrl && (status === undefined || response?.status?.value === status)) ||
      (near && url === undefined && response?.status?.value === status)
    )
  })
}
