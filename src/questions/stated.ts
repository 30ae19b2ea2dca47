import type { Certainty } from '../cause.ts'
import type { Evidence, Where } from '../evidence.ts'
import { anyOf, firstPlace, near, says } from './near.ts'
import type { Wording } from './near.ts'
import { refusalWordings } from './refusal-wordings.ts'
import type { Reason } from './refusal-wordings.ts'
import { saidIn, short } from './said.ts'
import type { Heard, Said } from './said.ts'
import { indexed } from '../search/indexed.ts'

/** A reason that was given: by whom, in which words, and how far the words leave room for another. */
export type Stated = {
  readonly reason: Reason
  readonly certainty: Certainty
  readonly words: string
  /** The 400 characters that begin with the words, in which further values may stand. */
  readonly context: string
  readonly where: Where
  readonly by: Said['by']
}

/** "Invalid or expired token" and its like leave open which it is. */
const vague: Wording = anyOf(
  says(/expired(?:,| or|\/)/),
  near(/(?:invalid|revoked|malformed|incorrect|missing|wrong|unauthorized)(?:,| or|\/| and)/g, 30, /expired/),
)

/** "Invalid issuer or signature", "missing, invalid, audience is incorrect, or have expired": such a list says of none of its checks that it was the one. */
const eitherCheck =
  /\b(?:issuer|audience|signature|key)(?: or |\/)(?:issuer|audience|signature|key)\b|\bmissing, (?:invalid|malformed|incorrect)\b[^.]{0,120}\bor (?:has |have |is )?(?:expired|revoked)\b|\b(?:missing|invalid|expired), [^.]{0,120}\baudience is incorrect\b/

const certaintyOf = (reason: Reason, length: number, text: string, by: Said['by']): Certainty => {
  if (reason === 'expired' && firstPlace(vague, indexed(text.slice(0, 400)))) return 'possible'
  if (reason !== 'expired' && eitherCheck.test(text.slice(0, 400))) return 'possible'
  return by === 'program' || length > 160 ? 'likely' : 'certain'
}

/** The sentence round the words where the text is short, the words and what follows them where it is long; of JSON the one value that holds them. */
const around = (text: string, index: number, length: number): string => {
  if (text.startsWith('{') || text.startsWith('[')) {
    const start = text.lastIndexOf('"', index) + 1
    const end = text.indexOf('"', index + length)
    return text.slice(start, end < 0 ? index + length : end)
  }
  return text.length <= 160 ? text : text.slice(index, index + Math.max(length, 160))
}

/** The reasons that one text gives, without those that another reason in it explains. */
const reasonsIn = ({ plain, lower, where, by }: Heard): readonly Stated[] => {
  const explained = new Set<Reason>()
  return refusalWordings.flatMap(({ reason, wording, explains }): Stated[] => {
    const match = explained.has(reason) ? null : firstPlace(wording, lower)
    if (!match) return []
    for (const other of explains ?? []) explained.add(other)
    const context = plain.slice(match.index, match.index + 400)
    const words = short(around(plain, match.index, match.length), 160)
    return [{ reason, certainty: certaintyOf(reason, match.length, lower.text, by), words, context, where, by }]
  })
}

/** Reasons whose wordings are so much a program's that a reporter who writes them repeats one. */
const repeated: ReadonlySet<Reason> = new Set(['refresh', 'client', 'clock', 'key', 'type'])

/** Whether a report is one short phrase and nothing else, as it is copied from a log or a message. */
const isPhrase = ({ folded }: Evidence): boolean => folded.every(({ text }) => text.length <= 48 && !text.includes('?'))

/** What no reader knows as a program's words, but is written as a program writes it: possible, and no more. */
const quotedIn = (evidence: Evidence, found: readonly Stated[]): readonly Stated[] =>
  refusalWordings.flatMap(({ reason, wording }): Stated[] => {
    if (!(repeated.has(reason) || isPhrase(evidence)) || found.some((one) => one.reason === reason)) return []
    for (const folded of evidence.folded) {
      const { input, cased, lineAt } = folded
      const match = firstPlace(wording, folded)
      if (!match) continue
      const words = short(cased.slice(match.index, match.index + Math.min(match.length, 160)), 160)
      const context = cased.slice(match.index, match.index + 400)
      return [
        { reason, certainty: 'possible', words, context, where: { input, line: lineAt(match.index) }, by: 'program' },
      ]
    }
    return []
  })

const known = new WeakMap<Evidence, readonly Stated[]>()

/** The reasons that servers and programs of a report give for refusing a token or a client, in generic wordings; each place and reason once. */
export const statedIn = (evidence: Evidence): readonly Stated[] => {
  const before = known.get(evidence)
  if (before) return before
  const places = new Set<string>()
  const said = [...saidIn(evidence)].flatMap(reasonsIn).filter(({ reason, where }) => {
    const key = `${reason} ${where.input} ${where.line}`
    return !places.has(key) && places.add(key)
  })
  const stated = [...said, ...quotedIn(evidence, said)]
  known.set(evidence, stated)
  return stated
}

/** Where servers and programs give this reason. */
export const statedOf = (evidence: Evidence, reason: Reason): readonly Stated[] =>
  statedIn(evidence).filter((one) => one.reason === reason)

/** Whether the server gives another reason than these: then what is inferred from a token is no more than possible. */
export const statesOther = (evidence: Evidence, ...reasons: readonly Reason[]): boolean =>
  statedIn(evidence).some(({ reason, by }) => by !== 'program' && !reasons.includes(reason))
