import type { Evidence, Exchange, Where } from './evidence.ts'
import { challengesOf, placeOf } from './exchange.ts'

/** A text of a server or a program about the refusal. `by` tells how near its speaker is to the decision: the refusing server itself, its log, or another program. */
export type Said = { readonly text: string; readonly where: Where; readonly by: 'challenge' | 'body' | 'program' }

const longest = 20_000

function* fromExchange(exchange: Exchange): Iterable<Said> {
  const { response } = exchange
  for (const { value, where } of challengesOf(exchange))
    for (const [name, param] of value.params)
      if (param && /^(?:error|x-)/.test(name)) yield { text: param, where, by: 'challenge' }
  if (response?.body) yield { text: response.body.value.slice(0, longest), where: response.body.where, by: 'body' }
  if (response?.reason) yield { text: response.reason, where: placeOf(exchange), by: 'body' }
}

/** A challenge that is pasted by itself, without its status line, is that of a refusal too. */
const failed = ({ response }: Exchange): boolean =>
  response?.status ? response.status.value >= 400 : (response?.challenges.length ?? 0) > 0

/** A body that answers with success may hold an error all the same (GraphQL, Slack), but then it says so as JSON. */
const tellsError = ({ response }: Exchange): boolean =>
  /^\s{0,20}\{[^{}]{0,200}"errors?"/.test(response?.body?.value ?? '')

/**
 * What servers and programs say in a report, in its order of nearness: the parameters `error…` of challenges, bodies and reason phrases of refusals, then
 * statements. What only the reporter says is not in it.
 */
export function* saidIn({ exchanges, statements }: Evidence): Iterable<Said> {
  for (const exchange of exchanges.toReversed())
    if (failed(exchange) || tellsError(exchange)) yield* fromExchange(exchange)
  for (const { text, where, by } of statements)
    if (by !== 'access-log')
      yield { text: text.slice(0, longest), where, by: by === 'body' || by === 'page' ? 'body' : 'program' }
}

/** A match of an expression in what was said, in lower case: the words, their text and their speaker. */
export type Saying = Said & { readonly words: string }

/** The first text in which a linear expression (lower case) matches something that a server or a program says. */
export const findSaid = (evidence: Evidence, expression: RegExp): Saying | undefined => {
  for (const said of saidIn(evidence)) {
    const match = expression.exec(said.text.toLowerCase().replaceAll(/\s+/g, ' '))
    if (match) return { ...said, words: match[0].trim() }
  }
  return undefined
}

/** Words as they may stand in a sentence of an answer: short, on one line, without backticks. */
export const short = (words: string, most = 100): string => {
  const plain = words.replaceAll('`', "'").replaceAll(/\s+/g, ' ')
  return plain.length > most ? `${plain.slice(0, most)}…` : plain
}
