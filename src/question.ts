import type { Evidence, Exchange } from './evidence.ts'
import { topics } from './topics/index.ts'
import type { Topic } from './topics/topic.ts'

/** More than this many characters tell of a trouble, and do not ask for a meaning. */
const longest = 160

const greeting = /^(?:(?:hi|hello|hey|please|@[\w.-]{1,40})[,!]? ){1,3}/

const asking =
  /^(?:what|what's|how|why|is|are|does|do|did|can|should|which|where|explain|define|meaning|show|list|difference|4\d\d)\b/

/** Whether an exchange shows anything of the wire beyond the number that a question names. */
const isShown = ({ request, response }: Exchange): boolean =>
  (request !== undefined && request.via !== 'log') || (response?.fields.length ?? 0) > 0 || response?.body !== undefined

const isBare = ({ exchanges, tokens, credentials, settings, inputs }: Evidence): boolean =>
  inputs.length === 1 &&
  tokens.length === 0 &&
  credentials.length === 0 &&
  settings.length === 0 &&
  !exchanges.some(isShown)

/** The topic that a report asks about, where it is one short question in general terms and shows no failing request. */
export const topicAsked = (evidence: Evidence): Topic | undefined => {
  const text = evidence.folded[0]?.text.trim().replace(greeting, '') ?? ''
  if (text.length > longest || !asking.test(text) || !isBare(evidence)) return undefined
  return topics.find(({ asks }) => asks.test(text))
}
