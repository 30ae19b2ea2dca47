import { caddy, columns, iisColumns, type LogEntry } from './access-log/forms.ts'
import { alb, cloudFront, combined, envoy, haproxy, squid } from './access-log/lines.ts'
import type { Line, RawExchange, Reader } from './reader.ts'
import { plainText } from './lines/terminal.ts'

const FORMS = [combined, squid, haproxy, envoy, alb, caddy]

/**
 * Reads access logs, one exchange a line: nginx and Apache (common, combined, with a virtual host in front), Squid, HAProxy, Traefik, Envoy,
 * AWS load balancers and CloudFront, Caddy's JSON, and IIS W3C extended logs after their `#Fields:` line. The user's name is not kept: that
 * the server knew one is told in a statement.
 */
export const accessLog: Reader = {
  format: 'access-log',
  read: (lines) => {
    const found = entriesIn(lines)
    return {
      taken: found.map(({ index }) => index),
      exchanges: found.flatMap(({ entry, line }) => (entry === 'heading' ? [] : [exchangeOf(entry, line)])),
      statements: found.flatMap(({ entry, line: { where } }) => {
        if (entry === 'heading' || entry.says === undefined) return []
        return [
          {
            text: entry.says,
            by: 'access-log' as const,
            status: entry.status,
            where,
            ...(entry.code !== undefined && { code: entry.code }),
          },
        ]
      }),
    }
  },
}

type Found = { readonly index: number; readonly line: Line; readonly entry: LogEntry | 'heading' }

function entriesIn(lines: readonly (Line | undefined)[]): readonly Found[] {
  const found: Found[] = []
  let names: readonly string[] = []
  for (const [index, line] of lines.entries()) {
    if (line === undefined) continue
    const text = plainText(line.text).trim()
    if (!/[1-5]\d\d|^#/.test(text)) continue
    const heading = columns(text)
    if (heading !== undefined) names = heading
    const entry = heading === undefined ? entryIn(text, names) : 'heading'
    if (entry !== undefined) found.push({ index, line, entry })
  }
  return found
}

function entryIn(text: string, names: readonly string[]): LogEntry | undefined {
  for (const form of FORMS) {
    const entry = form(text)
    if (entry !== undefined) return entry
  }
  const byColumns = names.length === 0 ? undefined : iisColumns(text, names)
  return byColumns ?? cloudFront(text)
}

function exchangeOf({ method, url, status, agent }: LogEntry, { where }: Line): RawExchange {
  return {
    request: {
      via: 'log',
      where,
      ...(method !== undefined && { method: { value: method, where } }),
      ...(url !== undefined && { url: { value: url, where } }),
      fields: [],
      ...(agent !== undefined && agent !== '-' && { client: agent }),
      complete: false,
    },
    response: { where, status: { value: status, where }, fields: [] },
  }
}
