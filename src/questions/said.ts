import type { Evidence, Exchange, Where } from '../evidence.ts'
import { isCitedAt } from './cited.ts'
import { challengesOf, placeOf } from './exchange.ts'
import { firstPlace } from './near.ts'
import type { Met, Wording } from './near.ts'
import { indexed } from '../search/indexed.ts'
import type { Indexed } from '../search/indexed.ts'

/** A text of a server or a program about the refusal. `by` tells how near its speaker is to the decision: the refusing server itself, its log, or another program. */
export type Said = { readonly text: string; readonly where: Where; readonly by: 'challenge' | 'body' | 'program' }

/** A text that was said, with its white space single and in lower case beside it, for looking wordings up. */
export type Heard = Said & { readonly plain: string; readonly lower: Indexed }

/** Of a log with thousands of statements the same is said again and again; so many different ones are looked at. */
const mostDifferent = 400

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
 * statements. What only the reporter says is not in it, nor what is only cited.
 */
export const saidIn = (evidence: Evidence): readonly Heard[] => heardIn(evidence)

/** Every cause asks for the same texts: they are gathered once for each evidence. */
const gathered = new WeakMap<Evidence, readonly Heard[]>()

const isOnlyCited = ({ folded }: Evidence, { input, line }: Where, text: string): boolean =>
  folded.some((one) => one.input === input && isCitedAt(one, line, text))

const heardIn = (evidence: Evidence): readonly Heard[] => {
  const known = gathered.get(evidence)
  if (known) return known
  const different = new Map<string, Heard>()
  for (const said of speak(evidence)) {
    if (different.size >= mostDifferent) break
    const plain = said.text.replaceAll(/\s+/g, ' ')
    const lower = plain.toLowerCase()
    if (!different.has(lower) && !isOnlyCited(evidence, said.where, lower))
      different.set(lower, { ...said, plain, lower: indexed(lower) })
  }
  const heard = [...different.values()]
  gathered.set(evidence, heard)
  return heard
}

function* speak({ exchanges, statements }: Evidence): Iterable<Said> {
  for (const exchange of exchanges.toReversed())
    if (failed(exchange) || tellsError(exchange)) yield* fromExchange(exchange)
  for (const { text, where, by } of statements)
    if (by !== 'access-log')
      yield { text: text.slice(0, longest), where, by: by === 'body' || by === 'page' ? 'body' : 'program' }
}

/** A wording that was met in what was said: its words, the whole text and the speaker. */
export type Saying = Said & { readonly words: string }

/** The words of a place in a text, the last one to its end. */
const wholeWords = (text: string, { index, length }: Met): string => {
  const rest = /^[\w'-]{0,20}/.exec(text.slice(index + length))?.[0] ?? ''
  return (text.slice(index, index + length) + rest).trim()
}

/** The first text of a server or program in which a wording stands, and its words as written. */
export const findSaid = (evidence: Evidence, wording: Wording): Saying | undefined => {
  for (const { plain, lower, text, where, by } of heardIn(evidence)) {
    const met = firstPlace(wording, lower)
    if (met) return { text, where, by, words: wholeWords(plain, met) }
  }
  return undefined
}

/** Words as they may stand in a sentence of an answer: short, on one line, without backticks. */
export const short = (words: string, most = 100): string => {
  const plain = words.replaceAll('`', "'").replaceAll(/\s+/g, ' ')
  return plain.length > most ? `${plain.slice(0, most)}…` : plain
}
