import { parseUrl } from '../http/url.ts'
import type { RawExchange, RawRequest } from '../readers/reader.ts'

const lineOf = ({ request, response }: RawExchange): number => request?.where.line ?? response?.where.line ?? 0
const inputOf = ({ request, response }: RawExchange): string => request?.where.input ?? response?.where.input ?? ''

const hostOf = ({ url, fields }: RawRequest): string | undefined =>
  parseUrl(url?.value ?? '')?.host ?? fields.find(({ name }) => name.toLowerCase() === 'host')?.value

/**
 * The `Authorization` that the command gives and its own trace does not show. curl sends what it is given, so the
 * reporter has taken the line out before posting: the absence proves nothing, and the command tells what was sent.
 * On another host (behind a redirect) curl leaves it out itself.
 */
const takenOut = (request: RawRequest, command: RawRequest): RawRequest['fields'] =>
  hostOf(request) !== hostOf(command) || request.fields.some(({ name }) => name.toLowerCase() === 'authorization')
    ? []
    : command.fields.filter(({ name, value }) => name.toLowerCase() === 'authorization' && value.trim() !== '')

/** What a command tells of a request that is shown on the wire too: its faults, and the credentials it holds back. */
const enrich = (request: RawRequest, command: RawRequest): RawRequest => ({
  ...request,
  ...(isBare(request)
    ? { fields: command.fields, complete: command.complete, via: command.via }
    : completed(request, takenOut(request, command))),
  faults: [...(request.faults ?? []), ...(command.faults ?? [])],
  credentials: [...(request.credentials ?? []), ...(command.credentials ?? [])],
  ...(request.body === undefined && command.body !== undefined && { body: command.body }),
  ...(request.client === undefined && command.client !== undefined && { client: command.client }),
})

const completed = (request: RawRequest, missing: RawRequest['fields']): Partial<RawRequest> =>
  missing.length === 0 ? {} : { fields: [...request.fields, ...missing], complete: false }

/** A request of which the client shows no field, as `wget -S` does: the command tells more. */
const isBare = ({ complete, fields }: RawRequest): boolean => !complete && fields.length === 0

const isCommand = ({ request, response }: RawExchange): boolean => request?.via === 'command' && !response

/** A command with what came of it: it lends its request to an answer shown without one, and its faults to one shown with it. */
const join = (command: RawExchange, next: RawExchange): RawExchange => {
  if (!command.request) return next
  if (!next.request) return { ...next, request: command.request }
  return { ...next, request: enrich(next.request, command.request) }
}

/** An exchange whose request is only a log line or a client's message tells nothing that the command before it does not. */
const isOutcome = ({ request, response }: RawExchange): boolean =>
  response !== undefined && (!request || request.via === 'wire' || request.via === 'log')

/**
 * Puts the exchanges of all readers into the order of the paste, and ties each command to the first answer after it:
 * the answer belongs to the command, and both are one exchange. A command without an answer stays alone.
 */
export const pair = (exchanges: readonly RawExchange[]): readonly RawExchange[] => {
  const inputs = [...new Set(exchanges.map(inputOf))]
  const sorted = exchanges.toSorted(
    (one, other) => inputs.indexOf(inputOf(one)) - inputs.indexOf(inputOf(other)) || lineOf(one) - lineOf(other),
  )
  const paired: RawExchange[] = []
  for (const exchange of sorted) {
    const before = paired.at(-1)
    if (before && isCommand(before) && isOutcome(exchange) && inputOf(before) === inputOf(exchange))
      paired[paired.length - 1] = join(before, exchange)
    else paired.push(exchange)
  }
  return paired
}
