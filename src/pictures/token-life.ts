import type { Diagnosis } from '../diagnosis.ts'
import type { Claims, Evidence } from '../evidence.ts'
import { isTimed } from '../questions/request-time.ts'
import { between, moment } from '../time.ts'
import type { Instant, TokenLife } from './picture.ts'

/** Causes that are a matter of time. */
const timely: ReadonlySet<string> = new Set(['token-expired', 'token-not-yet-valid', 'clock-skew', 'refresh-failed'])

const isTime = (time: Date | undefined): time is Date => time !== undefined && Math.abs(time.getTime()) < 8e15

const instantsOf = ({ iat, nbf, exp }: Claims, request: Date): readonly Instant[] => {
  const issued = iat?.value
  const start = nbf?.value
  const all = [
    { name: 'issued' as const, at: issued },
    { name: 'not before' as const, at: start?.getTime() === issued?.getTime() ? undefined : start },
    { name: 'expires' as const, at: exp?.value },
    { name: 'request' as const, at: request },
  ]
  return all
    .flatMap(({ name, at }) => (isTime(at) ? [{ name, at }] : []))
    .toSorted((one, other) => one.at.getTime() - other.at.getTime())
}

const verdictOf = ({ nbf, iat, exp }: Claims, request: Date): Pick<TokenLife, 'verdict' | 'state'> => {
  const start = nbf ?? iat
  if (exp && request >= exp.value) return { state: 'after', verdict: `${between(request, exp.value)} after it expired` }
  if (start && request < start.value)
    return { state: 'before', verdict: `${between(request, start.value)} before it begins to be valid` }
  return { state: 'within', verdict: exp ? `${between(request, exp.value)} before it expires` : 'while it is valid' }
}

const words: Readonly<Record<Instant['name'], string>> = {
  issued: 'The token was issued at',
  'not before': 'It is valid from',
  expires: 'It is valid until',
  request: 'The request was made at',
}

/** The life of the token in question, where the diagnosis is a matter of time; nothing where no time stands in it. */
export const tokenLife = (evidence: Evidence, { findings: [first] }: Diagnosis): TokenLife | undefined => {
  const token = evidence.tokens.find(({ value: { claims } }) => claims.exp ?? claims.nbf)?.value
  const { time } = evidence.scene
  if (!first || !timely.has(first.cause) || !token || !isTime(time)) return undefined
  const instants = instantsOf(token.claims, time)
  const clock = isTimed(evidence) ? 'server' : 'reporter'
  const { verdict, state } = verdictOf(token.claims, time)
  const told = instants.map(({ name, at }) => `${words[name]} ${moment(at)}`)
  return {
    kind: 'token-life',
    title: 'The life of the token',
    text: `${told.join('. ')}: the request comes ${verdict}, by ${clock === 'server' ? 'the clock of the server' : 'your clock'}.`,
    instants,
    clock,
    verdict,
    state,
  }
}
