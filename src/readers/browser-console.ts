import type { Statement, Where } from '../evidence.ts'
import type { RawExchange, Reader } from './reader.ts'
import { plainText } from './terminal.ts'

type Told = { readonly method?: string; readonly url?: string; readonly status?: number; readonly code?: string }

const FORMS: readonly { readonly form: RegExp; readonly code?: string }[] = [
  { form: /(?:^|\s)(?<method>[A-Z]{3,7}) (?<url>(?:https?|wss?):\S{1,4000}) (?<status>\d{3})(?: \(|\s*$)/ }, // Chromium
  { form: /(?:^|\s)(?<method>[A-Z]{3,7}) (?<url>https?:\S{1,4000}) (?<code>net::ERR_[A-Z_]{3,60})/ },
  { form: /Failed to load resource: the server responded with a status of (?<status>\d{3})/ }, // Chromium, Safari
  { form: /Failed to load resource: (?<code>net::ERR_[A-Z_]{3,60})/ },
  { form: /Manifest fetch from (?<url>https?:\S{1,4000}) failed, code (?<status>\d{3})/, code: 'manifest-fetch' },
  {
    form: /WebSocket connection to '(?<url>wss?:[^']{1,4000})' failed:.{0,200}?Unexpected response code: (?<status>\d{3})/,
    code: 'websocket',
  },
  { form: /WebSocket connection to '(?<url>wss?:[^']{1,4000})' failed/, code: 'websocket' },
  {
    form: /(?:at|to) '(?<url>https?:[^']{1,4000})' .{0,200}?has been blocked by CORS policy: Response to preflight request/,
    code: 'cors-preflight',
  },
  { form: /(?:at|to) '(?<url>https?:[^']{1,4000})' .{0,200}?has been blocked by CORS policy/, code: 'cors' },
  {
    form: /Cross-Origin Request Blocked: .{0,200}? remote resource at (?<url>https?:\S{1,4000}?)\. {1,2}\(Reason: CORS preflight/,
    code: 'cors-preflight',
  }, // Firefox
  {
    form: /Cross-Origin Request Blocked: .{0,200}? remote resource at (?<url>https?:\S{1,4000}?)\. (?:.{0,400}Status code: (?<status>\d{3}))?/,
    code: 'cors',
  },
  { form: /Preflight response is not successful\.? ?(?:Status code: (?<status>\d{3}))?/, code: 'cors-preflight' }, // Safari
  {
    form: /(?:XMLHttpRequest|Fetch API) cannot load (?<url>https?:\S{1,4000}) due to access control checks/,
    code: 'cors',
  },
  {
    form: /Origin \S{1,400} is not allowed by Access-Control-Allow-Origin\.(?: Status code: (?<status>\d{3}))?/,
    code: 'cors',
  },
  { form: /^(?:XHR)?(?<method>GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)\s?(?<url>https?:\S{1,4000})$/ }, // Firefox, its status on the next line
  { form: /Cookie .{1,300}? (?:has been|will be soon|was) (?:rejected|blocked)/, code: 'cookie-rejected' },
  { form: /(?:Set-Cookie|cookie).{0,200}? was blocked because/i, code: 'cookie-rejected' },
  { form: /Request to access cookies? or storage on .{1,400}? was blocked/, code: 'cookie-blocked' },
  { form: /Partitioned cookie or storage access was provided to/, code: 'cookie-partitioned' },
  { form: /Third-party cookie (?:is|will be) blocked/, code: 'cookie-blocked' },
  { form: /Refused to (?:set unsafe header|connect to|execute script|load) /, code: 'refused' },
  { form: /Mixed Content: /, code: 'mixed-content' },
  { form: /Request cannot be constructed from a URL that includes credentials/, code: 'url-credentials' },
]
const FIREFOX_STATUS = /^\[?HTTP\/[\d.]{1,3} (\d{3})\b/
const SAME = 3

/** Reads the console of Chromium, Firefox and Safari: requests that failed, sentences about CORS, cookies refused. Nothing there tells what was sent. */
export const browserConsole: Reader = {
  format: 'browser-console',
  read: (lines) => {
    const taken: number[] = []
    const statements: Statement[] = []
    const exchanges: RawExchange[] = []
    for (const [index, line] of lines.entries()) {
      const text = line === undefined ? '' : plainText(line.text).trim()
      const told = toldIn(text, lines[index + 1]?.text.trim() ?? '')
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

function toldIn(text: string, next: string): Told | undefined {
  for (const { form, code } of FORMS) {
    const groups = groupsOf(form, text)
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
