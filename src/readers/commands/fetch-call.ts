import type { CommandField, CommandRequest, HttpCommand } from './http-command.ts'
import { readJavaScriptValue, type JavaScriptMember, type JavaScriptValue } from './javascript-literal.ts'
import { lineCounter } from '../shell/types.ts'
import { matchesOf } from '../../search/matches.ts'

/** A call of fetch, read: as a command, with the modes that decide whether cookies and `Authorization` travel (Fetch standard §5.3). */
export interface FetchCall extends HttpCommand {
  /** `credentials`: omit, same-origin (the default), include. */
  readonly credentialsMode: string | undefined
  /** `mode`: cors, no-cors, same-origin, navigate. */
  readonly mode: string | undefined
}

const call = /\bfetch\(/g
const most = 50

/**
 * Reads the calls of `fetch(…)` in JavaScript, as DevTools' "Copy as fetch" and "Copy as fetch (Node.js)" write them or as people do.
 * Deviations: only literals are read; an expression stays as written (in a field as `${…}`), a first argument that is one included.
 */
export function readFetchCalls(text: string): readonly FetchCall[] {
  const lineAt = lineCounter(text)
  const found: FetchCall[] = []
  for (const match of matchesOf(text, call)) {
    if (found.length >= most) break
    const url = readJavaScriptValue(text, match.index + match[0].length)
    if (url.end === url.start) continue
    const comma = text.indexOf(',', url.end)
    const second =
      comma !== -1 && text.slice(url.end, comma).trim() === '' ? readJavaScriptValue(text, comma + 1) : undefined
    const members = second?.type === 'object' ? second.members : []
    const end = Math.max(url.end, second?.end ?? 0)
    found.push(fetchCall(url, members, match.index, end, lineAt))
  }
  return found
}

function fetchCall(
  url: JavaScriptValue,
  members: readonly JavaScriptMember[],
  start: number,
  end: number,
  lineAt: (offset: number) => number,
): FetchCall {
  const line = lineAt(start)
  const text = (name: string): string | undefined => textOf(members.find((member) => member.name === name)?.value)
  return {
    client: 'fetch',
    program: 'fetch',
    dialect: 'bash',
    dialectBecause: 'JavaScript',
    requests: [requestOf(url, members, lineAt)],
    options: members.map(({ name, value }) => ({ name, negated: false, line: lineAt(value.start) })),
    faults: [],
    exitCode: 0,
    start,
    end,
    line,
    lineCount: lineAt(end) - line + 1,
    credentialsMode: text('credentials'),
    mode: text('mode'),
  }
}

function requestOf(
  url: JavaScriptValue,
  members: readonly JavaScriptMember[],
  lineAt: (offset: number) => number,
): CommandRequest {
  const get = (name: string): JavaScriptValue | undefined => members.find((member) => member.name === name)?.value
  const body = get('body')
  const none = body === undefined || (body.type === 'expression' && (body.text === 'null' || body.text === 'undefined'))
  return {
    method: textOf(get('method'))?.toUpperCase() ?? 'GET',
    url: textOf(url) ?? '',
    fields: fieldsOf(get, lineAt),
    body: none ? undefined : { text: textOf(body), files: [], start: body.start, line: lineAt(body.start) },
    probes: false,
    credentials: undefined,
    proxy: undefined,
    redirects: textOf(get('redirect')) === 'manual' ? 'none' : 'same-host-credentials',
    verifiesCertificate: true,
    clientCertificate: undefined,
    unseenFiles: [],
    start: url.start,
    line: lineAt(url.start),
  }
}

function fieldsOf(
  get: (name: string) => JavaScriptValue | undefined,
  lineAt: (offset: number) => number,
): readonly CommandField[] {
  const field = (name: string, value: JavaScriptValue, origin: CommandField['origin']): CommandField => {
    const written = textOf(value) ?? ''
    const text = value.type === 'expression' ? `\${${written}}` : written
    return { name, value: text, origin, variables: [], start: value.start, line: lineAt(value.start) }
  }
  const headers = get('headers')
  const members =
    headers?.type === 'object' ? headers.members : headers?.type === 'expression' ? constructed(headers) : []
  const referrer = get('referrer')
  const written = members.map(({ name, value }) => field(name, value, 'written'))
  return referrer?.type === 'text' ? [...written, field('Referer', referrer, 'option')] : written
}

/** `new Headers({…})`. */
function constructed(value: JavaScriptValue & { readonly type: 'expression' }): readonly JavaScriptMember[] {
  const brace = value.text.indexOf('{')
  if (!value.text.startsWith('new Headers(') || brace === -1) return []
  const inside = readJavaScriptValue(value.text, brace)
  return inside.type === 'object'
    ? inside.members.map(({ name, value: member }): JavaScriptMember => {
        const { start, end } = value
        return { name, value: { type: 'text', text: textOf(member) ?? '', start, end } }
      })
    : []
}

function textOf(value: JavaScriptValue | undefined): string | undefined {
  return value === undefined || value.type === 'object' ? undefined : value.text
}
