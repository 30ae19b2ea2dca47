import { parseRequestLine, parseStatusLine } from '../http/message.ts'
import type { Statement } from '../evidence.ts'
import { curlDump, isCurlDump } from './curl-trace/dump.ts'
import { curlExchanges } from './curl-trace/exchanges.ts'
import { curlLines, isCurlInfo, type CurlEvent } from './curl-trace/lines.ts'
import { curlError, curlStatement, writtenStatus } from './curl-trace/statements.ts'
import type { Line, RawExchange, Reader } from './reader.ts'

/** What curl's report has in some line, whatever its form. */
const marks = ['>', '<', '* ', 'curl: ('] as const

/**
 * Reads what `curl -v`, `--trace` and `--trace-ascii` print, the error that curl ends with, and the status that `-w '%{http_code}'` writes
 * (curl's manual).
 */
export const curlTrace: Reader = {
  format: 'curl-trace',
  read: (lines) => {
    const written = statusAlone(lines)
    if (!lines.some((line) => line && marks.some((mark) => line.text.includes(mark)))) return { exchanges: written }
    const isDump = isCurlDump(lines)
    const events = isDump ? curlDump(lines) : curlLines(lines)
    if (!events.some(isEvidence)) return { exchanges: written }
    const { taken, exchanges } = curlExchanges(events, isDump)
    const statements = events.flatMap((event) => curlStatement(event) ?? curlError(event) ?? [])
    return { taken, statements, exchanges: [...exchanges, ...toldOnly(statements, exchanges)] }
  },
}

/** An asterisk or a bracket alone is no evidence: lists, quotes and diffs have them too. */
function isEvidence({ kind, text }: CurlEvent): boolean {
  if (kind === 'sent') return Boolean(parseRequestLine(text)?.version)
  if (kind === 'received') return parseStatusLine(text) !== null
  return kind === 'error' || (kind === 'info' && isCurlInfo(text))
}

/** The response that only the error names, as `curl -f` does. */
function toldOnly(statements: readonly Statement[], exchanges: readonly RawExchange[]): readonly RawExchange[] {
  const told = statements.find(({ status }) => status !== undefined)
  if (told?.status === undefined || exchanges.some(({ response }) => response?.status?.value === told.status)) return []
  return [responseOf(told.status, told)]
}

function statusAlone(lines: readonly (Line | undefined)[]): readonly RawExchange[] {
  const present = lines.filter((line) => line !== undefined && line.text.trim() !== '')
  const last = present.at(-1)
  const status = last && writtenStatus(present.map((line) => line?.text ?? ''))
  return last === undefined || status === undefined ? [] : [responseOf(status, last)]
}

function responseOf(status: number, { where }: Pick<Statement, 'where'>): RawExchange {
  return { response: { where, status: { value: status, where }, fields: [] } }
}
