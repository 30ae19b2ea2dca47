/** An exchange as an access log tells it. `userNamed`: whether the server took a user's name from the request; the name itself is not kept. */
export type LogEntry = {
  readonly method?: string | undefined
  readonly url?: string | undefined
  readonly status: number
  readonly agent?: string | undefined
  readonly userNamed?: boolean
  readonly says?: string
  readonly code?: string
}

/** What the column of the user tells: the name that the client sent, whether the password was right or not, or that there was none. */
export function userSays(user: string | undefined): { readonly userNamed?: boolean; readonly says?: string } {
  if (user === undefined) return {}
  if (user === '-' || user === '""' || user === '') return { userNamed: false, says: 'The log names no user' }
  return { userNamed: true, says: 'The log names a user' }
}

/** The names of the columns that follow, from the heading of a W3C extended log (w3.org/TR/WD-logfile); undefined where it is none. */
export function columns(text: string): readonly string[] | undefined {
  return text.startsWith('#Fields: ') ? text.slice(9).trim().split(' ') : undefined
}

/** A line of an IIS log by the names of its columns; the substatus tells the cause of a 401 (learn.microsoft.com, HTTP status codes in IIS). */
export function iisColumns(text: string, names: readonly string[]): LogEntry | undefined {
  const values = text.split(' ')
  const at = (name: string) => values[names.indexOf(name)]
  const status = at('sc-status')
  if (text.startsWith('#') || values.length !== names.length || status === undefined || !/^\d{3}$/.test(status))
    return undefined
  const substatus = at('sc-substatus')
  const win32 = at('sc-win32-status')
  const code = substatus === undefined ? status : `${status}.${substatus}`
  return {
    method: at('cs-method'),
    url: at('cs-uri-stem'),
    status: Number(status),
    agent: at('cs(User-Agent)')?.replaceAll('+', ' '),
    ...userSays(at('cs-username')),
    says: `IIS answered ${code}${win32 === undefined || win32 === '0' ? '' : `, Windows status ${win32}`}`,
    code,
  }
}

/** A line of Caddy's access log, JSON with `request` and `status` (caddyserver.com, log directive). */
export function caddy(text: string): LogEntry | undefined {
  const start = text.indexOf('{"level"')
  if (start < 0 || !text.includes('"status"')) return undefined
  const value = parsed(text.slice(start))
  const request = member(value, 'request')
  const status = member(value, 'status')
  const uri = textOf(request, 'uri')
  const host = textOf(request, 'host')
  if (typeof status !== 'number' || uri === undefined) return undefined
  const scheme = member(request, 'tls') === undefined ? 'http' : 'https'
  const url = host === undefined ? uri : `${scheme}://${host}${uri}`
  return { method: textOf(request, 'method'), url, status, ...userSays(textOf(value, 'user_id')) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Object.getOwnPropertyDescriptor(value, name)?.value : undefined
}

function textOf(value: unknown, name: string): string | undefined {
  const found = member(value, name)
  return typeof found === 'string' ? found : undefined
}
