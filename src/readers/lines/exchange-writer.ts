import type { Seen, Via, Where } from '../../evidence.ts'
import type { RawExchange, RawField, RawRequest, RawResponse } from '../reader.ts'

/** The start of a request as a client shows it; `scheme` is that of the URL, where the connection tells. */
type RequestStart = {
  readonly via: Via
  readonly where: Where
  readonly method?: string | undefined
  readonly target: string
  readonly scheme?: 'http' | 'https' | undefined
  /** Whether these fields, the head being whole, are proven to be all that was sent. */
  readonly proves: (fields: readonly RawField[]) => boolean
}

/** The start of a response as a client shows it. */
type ResponseStart = {
  readonly where: Where
  readonly status: number
  readonly reason?: string | undefined
  readonly version?: string | undefined
}

/** Where in a message the next line belongs. */
type Part = 'nothing' | 'request-head' | 'request-body' | 'response-head' | 'response-body'

/** Takes messages piece by piece in the order in which they happened, and pairs each response with the request before it. */
export type ExchangeWriter = {
  readonly request: (start: RequestStart) => void
  readonly response: (start: ResponseStart) => void
  readonly field: (name: string, value: string, where: Where) => void
  /** Continues the value of the last field, as it stands. */
  readonly continueField: (text: string) => void
  readonly endHead: () => void
  readonly body: (text: string, where: Where) => void
  readonly part: () => Part
  /** The fields of the message that is being written. */
  readonly fields: () => readonly RawField[]
  readonly exchanges: () => readonly RawExchange[]
}

type Draft<Start> = {
  readonly start: Start
  readonly fields: RawField[]
  readonly body: Seen<string>[]
  ended: boolean
}
type DraftExchange = { request?: Draft<RequestStart>; response?: Draft<ResponseStart> }

/** A writer with nothing written. An interim response (RFC 9110 §15.2) gives way to the final one. */
export function exchangeWriter(): ExchangeWriter {
  const written: DraftExchange[] = []
  let current: DraftExchange = {}
  const message = () => current.response ?? current.request
  const next = () => {
    current = {}
    written.push(current)
  }
  return {
    request: (start) => {
      next()
      current.request = draft(start)
    },
    response: (start) => {
      if (written.at(-1) !== current || isFinal(current.response)) next()
      current.response = draft(start)
    },
    field: (name, value, where) => void message()?.fields.push({ name, value, where }),
    continueField: (text) => {
      const fields = message()?.fields
      const last = fields?.pop()
      if (last !== undefined) fields?.push({ ...last, value: last.value + text })
    },
    endHead: () => {
      const draft = message()
      if (draft !== undefined) draft.ended = true
    },
    body: (value, where) => void message()?.body.push({ value, where }),
    part: () => {
      const draft = message()
      if (draft === undefined) return 'nothing'
      return `${draft === current.response ? 'response' : 'request'}-${draft.ended ? 'body' : 'head'}`
    },
    fields: () => message()?.fields ?? [],
    exchanges: () => written.map(exchangeOf),
  }
}

function draft<Start>(start: Start): Draft<Start> {
  return { start, fields: [], body: [], ended: false }
}

function isFinal(response: Draft<ResponseStart> | undefined): boolean {
  return response !== undefined && (response.start.status >= 200 || response.start.status === 101)
}

function exchangeOf({ request, response }: DraftExchange): RawExchange {
  return { ...(request && { request: requestOf(request) }), ...(response && { response: responseOf(response) }) }
}

function requestOf({ start, fields, body, ended }: Draft<RequestStart>): RawRequest {
  const { via, where, method } = start
  const client = valueOf(fields, 'user-agent')
  return {
    via,
    where,
    ...(method !== undefined && { method: { value: method, where } }),
    url: { value: urlOf(start, valueOf(fields, 'host')), where },
    fields,
    ...bodyOf(body),
    ...(client !== undefined && { client }),
    complete: ended && start.proves(fields),
  }
}

function responseOf({ start, fields, body }: Draft<ResponseStart>): RawResponse {
  const { where, status, reason, version } = start
  return {
    where,
    status: { value: status, where },
    ...(reason !== undefined && reason !== '' && { reason }),
    ...(version !== undefined && { version }),
    fields,
    ...bodyOf(body),
  }
}

function urlOf({ method, target, scheme }: RequestStart, host: string | undefined): string {
  const isPath = method !== 'CONNECT' && target.startsWith('/')
  return isPath && host !== undefined && host !== '' && scheme !== undefined ? `${scheme}://${host}${target}` : target
}

function valueOf(fields: readonly RawField[], name: string): string | undefined {
  return fields.find((field) => field.name.toLowerCase() === name)?.value
}

/** The lines of a body as one text, at the place of its first line that is not blank. */
function bodyOf(lines: readonly Seen<string>[]): { readonly body?: Seen<string> } {
  const first = lines.findIndex((line) => line.value.trim() !== '')
  const last = lines.findLastIndex((line) => line.value.trim() !== '')
  const start = lines[first]
  if (start === undefined) return {}
  const value = lines.slice(first, last + 1).map((line) => line.value)
  return { body: { value: value.join('\n'), where: start.where } }
}
