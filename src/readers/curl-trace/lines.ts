import { parseRequestLine, parseStatusLine } from '../../http/message.ts'
import type { Where } from '../../evidence.ts'
import type { Line } from '../reader.ts'
import { plainText } from '../lines/terminal.ts'

/**
 * A piece of curl's report: a line that was sent or received (without line end, empty after the last field), data of a body, what curl
 * says of itself, an error it ends with, or text of which its form does not tell what it is. `lines` are the indexes of its lines.
 */
export type CurlEvent = {
  readonly kind: 'sent' | 'received' | 'sent-data' | 'received-data' | 'info' | 'error' | 'noise' | 'other'
  readonly text: string
  readonly where: Where
  readonly lines: readonly number[]
}

const STAMP = /^\d\d:\d\d:\d\d\.\d{1,6} (?:\[[\dx-]{1,20}\] )?/
const INFO_WORDS = new RegExp(
  `^(?:${[
    'Trying ',
    'Connect(?:ed|ing|ion) ',
    'connect to ',
    "Could(?:n't| not) (?:resolve|connect)",
    'Failed to connect',
    'Host(?:name)? \\S+ was ',
    'ALPN',
    'SSL ',
    'TLS',
    'Server (?:auth|certificate)',
    'Proxy (?:auth|replied)',
    'using HTTP',
    'Using ',
    'h2h?3? ',
    '\\[',
    'Request completely',
    'We are completely',
    'upload completely',
    'Mark bundle',
    'Issue another',
    'Ignor(?:e|ing) ',
    '(?:\\w+ )?[Aa]uthentication problem',
    '[Cc]losing connection',
    'shutting down',
    '(?:Added|Replaced|skipped) cookie',
    'HTTP (?:error|1\\.0)',
    'Empty reply',
    '(?:Recv|Send) failure',
    'Establish HTTP',
    'Re-?using ',
    'schannel',
    'gss_',
    'NTLM',
    'Maxredirs|Maximum ',
    'transfer closed',
    'Operation timed out',
  ].join('|')})`,
)
const TAIL =
  /\* (?:Connection #\d|[Cc]losing connection|shutting down connection|Issue another request|Ignoring the response|transfer closed)/
/** As many lines as curl may show between brackets of the request that it signs for AWS (lib/http_aws_sigv4.c). */
const ENCLOSED_LINES = 40
const ERROR = /curl: \(\d{1,3}\) /

/** Whether curl says this of itself in `-v`; a line of another list may start with an asterisk too. */
export function isCurlInfo(text: string): boolean {
  return INFO_WORDS.test(text.trimStart())
}

/**
 * Reads the lines of `curl -v`: `> ` sent, `< ` received, `* ` curl itself, `{ [n bytes data]` a body elsewhere (curl's manual, --verbose);
 * with the time and the transfer's number in front, as `-vv` and `--trace-time` print them. Deviations: the meter may stand in front, and
 * what curl says may follow the last line of a body without a line feed.
 */
export function curlLines(lines: readonly (Line | undefined)[]): readonly CurlEvent[] {
  const events: CurlEvent[] = []
  let enclosed = 0
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue
    const inside = enclosed > 0
    enclosed = line.text.includes('(enclosed in []) - [') ? ENCLOSED_LINES : enclosed - 1
    if (line.text.trimEnd().endsWith(']')) enclosed = 0
    if (inside) events.push({ kind: 'noise', text: '', where: line.where, lines: [index] })
    else events.push(...eventsOf(line, index))
  }
  return events
}

function eventsOf({ text, where }: Line, index: number): readonly CurlEvent[] {
  const plain = plainText(text)
  const event = (kind: CurlEvent['kind'], value: string): CurlEvent => ({ kind, text: value, where, lines: [index] })
  const tail = tailOf(plain)
  if (tail > 0) return [event('other', plain.slice(0, tail)), ...eventsOf({ text: plain.slice(tail), where }, index)]
  const bare = plain.trimStart().replace(STAMP, '')
  const blank = plain === '' && text.trim() !== ''
  const noise = blank || /^[{}] \[\d{1,12} bytes data\]$/.test(bare.trimEnd())
  if (noise) return [event('noise', '')]
  if (bare.startsWith('* ')) return [event('info', bare.slice(2))]
  if (ERROR.test(bare.slice(0, 12))) return [event('error', bare)]
  if (bare === '>' || bare.startsWith('> ')) return [event('sent', bare.slice(2))]
  if (bare === '<' || bare.startsWith('< ')) return [event('received', bare.slice(2))]
  if (bare.startsWith('>') && parseRequestLine(bare.slice(1))?.version) return [event('sent', bare.slice(1))]
  if (bare.startsWith('<') && parseStatusLine(bare.slice(1)) !== null) return [event('received', bare.slice(1))]
  return [event('other', plain)]
}

/** Where curl's own words start behind the end of a body; 0 where there are none. */
function tailOf(text: string): number {
  const info = text.search(TAIL)
  const error = text.search(ERROR)
  return STAMP.test(text.slice(0, info)) ? 0 : Math.max(info, error, 0)
}
