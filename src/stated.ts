import type { Certainty } from './cause.ts'
import type { Evidence, Where } from './evidence.ts'
import { saidIn, short } from './said.ts'
import type { Said } from './said.ts'

/** What a server may give as its reason for refusing a token or a client. */
export type Reason =
  | 'refresh'
  | 'client'
  | 'clock'
  | 'not-yet-valid'
  | 'expired'
  | 'audience'
  | 'issuer'
  | 'key'
  | 'algorithm'
  | 'signature'
  | 'type'
  | 'scope'
  | 'claim'

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

/** Generic wordings of many servers and libraries, in lower case; in one text a reason further up explains the ones that it names away. */
const wordings: readonly { readonly reason: Reason; readonly says: RegExp; readonly explains?: readonly Reason[] }[] = [
  {
    reason: 'refresh',
    says: /\binvalid_grant\b|refresh[ _-]?token[^\n]{0,60}(?:expired|invalid|revoked|not (?:be )?(?:found|valid|active|refreshed)|no longer|already|missing|malformed|reuse|failed)|(?:invalid|expired|revoked|unknown|missing|no) refresh[ _-]?token|(?:could not|couldn't|unable to|failed to|cannot|error) refresh(?:ing)? [^\n]{0,20}token|token refresh [^\n]{0,20}(?:failed|error|not possible)|token has been expired or revoked/,
    explains: ['expired', 'type', 'claim'],
  },
  {
    reason: 'client',
    says: /\binvalid_client\b|client authentication (?:has )?failed|(?:invalid|wrong|incorrect|bad|unknown) client[ _-]?(?:id|secret|credentials|authentication|assertion)|client[ _-]?(?:secret|credentials?|id|assertion)[^\n]{0,40} (?:invalid|expired|incorrect|wrong|not (?:found|valid)|does not match)|failed to authenticate (?:the )?client/,
    explains: ['expired', 'signature', 'audience'],
  },
  {
    reason: 'clock',
    says: /used before issued|issued (?:at |in )?(?:a |the )?(?:time )?(?:in the )?future|\biat\b[^\n]{0,40}(?:future|past the current)|clock skew|clock drift|clocks? (?:is|are) (?:not|out of) sync|time check failed|time ?too ?skewed|too much (?:clock )?skew|(?:timestamp|request time|system time|date header|signature date)[^\n]{0,40}(?:too (?:old|far|skewed)|outside|out of (?:range|bounds|sync)|not within|tolerance|expired|skew)/,
    explains: ['not-yet-valid', 'claim', 'signature'],
  },
  {
    reason: 'not-yet-valid',
    says: /not yet valid|jwt not active|token is not active yet|not valid (?:before|yet)|\bnbf\b[^\n]{0,40}(?:fail|future|check|invalid)/,
    explains: ['claim'],
  },
  {
    reason: 'expired',
    says: /(?:token|jwt|signature|assertion|bearer)\b[^\n]{0,40}(?<!not )(?<!not been )\bexpired|\bexpired[ _-](?:access[ _-]|security[ _-]|id[ _-]|bearer )?(?:token|jwt)|expired_?token|token_?expired|\bexp\b[^\n]{0,20}(?:claim )?[^\n]{0,20}(?:failed|in the past|check|invalid)/,
    explains: ['signature', 'claim'],
  },
  {
    reason: 'audience',
    says: /\baud(?:ience)?s?\b[^\n]{0,120}(?:invalid|not (?:valid|allowed|match|accepted|found|recognized|authorized|trusted)|mismatch|(?:does|do|did)(?:n't| not) (?:match|contain|include)|incorrect|unexpected|wrong|failed|expected|unknown|missing)|(?:invalid|incorrect|unexpected|wrong|bad|mismatched|unrecognized|unknown)[^\n]{0,12}\baud(?:ience)?s?\b|invalidaudience/,
    explains: ['claim', 'issuer'],
  },
  {
    reason: 'issuer',
    says: /\biss(?:uer)?\b[^\n]{0,120}(?:invalid|not (?:valid|allowed|match|accepted|found|configured|recognized|trusted)|untrusted|mismatch|(?:does|do|did)(?:n't| not) match|incorrect|unexpected|wrong|failed|expected|unknown|missing)|(?:invalid|incorrect|unexpected|untrusted|wrong|bad|mismatched|unknown)[^\n]{0,12}\biss(?:uer)?\b|invalidissuer/,
    explains: ['claim'],
  },
  {
    reason: 'key',
    says: /(?:signing|signature|verification|public|jwk|jwks)[ _-]?keys?\b[^\n]{0,60}(?:not (?:be )?found|unknown|missing|no match|unavailable)|(?:no|unable to (?:find|match|get|resolve|locate)|could not (?:find|match)|couldn't (?:find|match)|cannot find)[^\n]{0,40}(?:signing key|matching key|matching jwk|key to match|key with|key for|key id|\bkid\b|verification key|public key)|\bkid\b[^\n]{0,60}(?:not found|unknown|no match|does not match|not in|invalid)|(?:unknown|invalid|unrecognized|no matching|unexpected)[^\n]{0,10}\bkid\b|jwks[^\n]{0,40}(?:doesn't have|does not (?:have|contain)|no key|no matching)|no (?:matching|applicable|suitable) (?:key|jwk)|unable to match key/,
    explains: ['signature'],
  },
  {
    reason: 'algorithm',
    says: /\b(?:alg|algorithm|signing method)s?\b[^\n]{0,60}(?:not (?:allowed|supported|permitted|accepted|match|whitelisted)|mismatch|unexpected|invalid|unsupported|disallowed|expected|does(?:n't| not) match)|(?:invalid|unexpected|unsupported|disallowed|wrong|unknown) (?:signing |signature |jwt |jws |token )?(?:alg\b|algorithm|signing method)/,
    explains: ['signature', 'claim'],
  },
  {
    reason: 'signature',
    says: /signature\b[^\n]{0,40}(?:invalid|not valid|fail|mismatch|does(?:n't| not) match|did(?:n't| not) match|could not be (?:verified|validated)|not verified|incorrect|wrong)|(?:invalid|bad|wrong|incorrect|mismatched)[ _](?:[a-z]{2,10} )?signature|jwt verification (?:fails|failed)|(?:verify|validate)[^\n]{0,20}signature|invalidsignature/,
  },
  {
    reason: 'type',
    says: /(?:only|expected|must be|not)(?: an?)? (?:valid )?(?:access|non-refresh|id|refresh|user|fresh|app) ?tokens?\b|(?:wrong|invalid|incorrect|unexpected|unsupported)[ _](?:token[ _])?type\b[^\n]{0,40}token|(?:wrong|invalid|incorrect|unexpected) token[ _-]type|token has wrong type|token[ _]type[^\n]{0,30}(?:not|invalid|wrong|unsupported|mismatch)|(?:refresh|id)[ _-]tokens? (?:cannot|can't|can not|may not|must not|is not|are not)|application-only[^\n]{0,20}forbidden|token_use\b/,
    explains: ['claim'],
  },
  {
    reason: 'scope',
    says: /insufficient[ _-]?(?:authentication )?(?:scope|permission|privilege)s?|(?:missing|lacks?|lacking|requires?|required|not have|needs?)[^\n]{0,40}\bscopes?\b|\bscopes?\b[^\n]{0,60}(?:missing|insufficient|required|not (?:granted|sufficient|allowed|present|enough|authorized)|denied)/,
    explains: ['claim'],
  },
  {
    reason: 'claim',
    says: /(?:missing|required|invalid|unexpected|no|lacks?|without|bad)[^\n]{0,40}\bclaims?\b|\bclaims?\b[^\n]{0,60}(?:missing|required|not (?:present|found|valid|match)|invalid|mismatch|unexpected|failed|must)/,
  },
]

/** "Invalid or expired token" and its like leave open which it is. */
const vague =
  /(?:invalid|revoked|malformed|incorrect|missing|wrong|unauthorized)(?:,| or|\/| and)[^\n]{0,30}expired|expired(?:,| or|\/)/

const certaintyOf = (reason: Reason, words: string, text: string, by: Said['by']): Certainty => {
  if (reason === 'expired' && vague.test(text.slice(0, 400))) return 'possible'
  return by === 'program' || words.length > 160 ? 'likely' : 'certain'
}

/** The words from a little before the match to its end and beyond, as they were written. */
const around = (text: string, index: number, length: number): string =>
  text.length <= 160 ? text : text.slice(index, index + Math.max(length, 160))

/** The reasons that one text gives, without those that another reason in it explains. */
const reasonsIn = ({ text, where, by }: Said): readonly Stated[] => {
  const cased = text.replaceAll(/\s+/g, ' ').trim()
  const plain = cased.toLowerCase()
  const explained = new Set<Reason>()
  return wordings.flatMap(({ reason, says, explains }): Stated[] => {
    const match = explained.has(reason) ? null : says.exec(plain)
    if (!match) return []
    for (const other of explains ?? []) explained.add(other)
    const context = cased.slice(match.index, match.index + 400)
    const words = short(around(cased, match.index, match[0].length), 160)
    return [{ reason, certainty: certaintyOf(reason, match[0], plain, by), words, context, where, by }]
  })
}

/** Reasons whose wordings are so much a program's that a reporter who writes them repeats one. */
const repeated: ReadonlySet<Reason> = new Set(['refresh', 'client', 'clock', 'key', 'type'])

/** What no reader knows as a program's words, but is written as a program writes it: possible, and no more. */
const quotedIn = (evidence: Evidence, found: readonly Stated[]): readonly Stated[] =>
  wordings.flatMap(({ reason, says }): Stated[] => {
    if (!repeated.has(reason) || found.some((one) => one.reason === reason)) return []
    for (const { input, text, cased, lineAt } of evidence.folded) {
      const match = says.exec(text)
      if (!match) continue
      const words = short(cased.slice(match.index, match.index + Math.min(match[0].length, 160)), 160)
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
