import { matchesOf } from '../search/matches.ts'
import type { Scanner, Take } from './found.ts'
import { isPlaceholder, isStandIn } from './placeholder.ts'

/** What stands before a colon in URLs, scopes, names and digests, and is no user. */
const noUser =
  /^(?:https?|data|urn|arn|mailto|file|sha\d{1,3}|md5|spiffe|system|oidc|basic|bearer|digest|read|write|user|repo|admin|delete|manage|session|role|scope|\d{1,4}|[a-z])$/i

/** `error:timeout`, `12:30`, `localhost:8080`: words and ports, where nothing but a colon speaks for a password. */
const isPassword = (user: string, password: string): boolean =>
  password.length >= 3 &&
  !/^\d{1,5}(?:[/:]|$)|^\/\//.test(password) &&
  !(noUser.test(user) && /^[a-z_:.-]*$/i.test(password)) &&
  !/^(?:https?|data|urn|arn|mailto|sha\d{1,3})$/i.test(user) &&
  !/[█\s]|\$\{|#\{|\{\w{0,40}\}|%s/.test(password) &&
  !isStandIn(password)

/** Takes the password of `user:password`, the user-pass of RFC 7617 §2, which stands from `start` to `end`. */
export const takeUserPassword = (text: string, start: number, end: number, take: Take): void => {
  const pair = /^([^\s:/"']{1,64}):(.{1,200})$/.exec(text.slice(start, Math.min(end, start + 280)))
  if (pair === null || !isPassword(pair[1]!, pair[2]!)) return
  take({ kind: 'password', start: start + pair[1]!.length + 1, end, live: true })
}

const signs = /auth|creds|credentials|userpwd|@(?:tcp|unix)\(|chpasswd|:(?:\d{4,5}|\*):/i

/** A setting whose value is `user:password`, up to where that begins: `BASIC_AUTH=`, `basicAuth: "`, `CURLOPT_USERPWD, "`, `stats auth `. */
const setting =
  /(?:[aA]uth|AUTH|[cC]reds|CREDS|[cC]redentials|CREDENTIALS|USERPWD)["'\]]{0,2}(?:[ \t]{0,4}(?:=>|:=|[=,:])[ \t]{0,4}["']|=|(?<=stats auth)[ \t]{1,4}|(?<=[A-Z]|basic_auth|basicAuth):[ \t]{1,4})(?=[^\s:/"'`,;&|<>{}$]{1,64}:([^\s"',;&|<>`]{1,200}))/g

/** The data source name of Go's driver for MySQL, `user:password@tcp(…)/name`. */
const dataSource = /(?<![\w.:/@-])[\w.-]{1,64}:(?=([^\s"'`]{1,128})@(?:tcp|unix)\()/g

/** A line of PostgreSQL's `.pgpass`: host, port, database, user and password. */
const passwordFile =
  /^[ \t>]{0,8}(?:[\w.-]{1,255}|\*):(?:\d{4,5}|\*):(?:[\w.-]{1,64}|\*):[\w.-]{1,64}:(?=(\S{1,200})[ \t]{0,8}\r?$)/gm

/** What `chpasswd` is given. */
const piped = /\becho[ \t]{1,4}["']?[\w.-]{1,64}:(?=([^\s"'|]{1,200})["']?[ \t]{0,4}\|[^\n|]{0,40}\bchpasswd)/g

/** What has a sign of its own, which few texts have. */
const lines: readonly (readonly [string, RegExp])[] = [
  ['@tcp(', dataSource],
  ['@unix(', dataSource],
  [':', passwordFile],
  ['chpasswd', piped],
]

/** Finds passwords that stand behind their user and a colon, in settings and lines that are known for it. */
export const scanPairs: Scanner = (text, take) => {
  if (!text.includes(':') || !signs.test(text)) return
  for (const match of matchesOf(text, setting)) {
    const start = match.index + match[0].length
    const colon = text.indexOf(':', start)
    takeUserPassword(text, start, colon + 1 + match[1]!.length, take)
  }
  for (const [sign, form] of lines)
    for (const match of text.includes(sign) ? matchesOf(text, form) : []) {
      const start = match.index + match[0].length
      if (!match[1]!.includes('█') && !isPlaceholder(match[1]!))
        take({ kind: 'password', start, end: start + match[1]!.length, live: true })
    }
}
