import { anyOf, near, says } from './near.ts'
import type { Wording } from './near.ts'

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

/** Generic wordings of many servers and libraries, in lower case; in one text a reason further up explains the ones that it names away. */
export const refusalWordings: readonly {
  readonly reason: Reason
  readonly wording: Wording
  readonly explains?: readonly Reason[]
}[] = [
  {
    reason: 'refresh',
    wording: anyOf(
      says(
        /\binvalid_grant\b|(?:invalid|expired|revoked|unknown|missing|no) refresh[ _-]?token|token has been expired or revoked/,
      ),
      near(
        /refresh[ _-]?token/g,
        60,
        /expired|invalid|revoked|not (?:be )?(?:found|valid|active|refreshed)|no longer|already|missing|malformed|reuse|failed/,
      ),
      near(/(?:could not|couldn't|unable to|failed to|cannot|error) refresh(?:ing)? /g, 20, /token/),
      near(/token refresh /g, 20, /failed|error|not possible/),
    ),
    explains: ['expired', 'type', 'claim'],
  },
  {
    reason: 'client',
    wording: anyOf(
      says(
        /\binvalid_client\b|client authentication (?:has )?failed|(?:invalid|wrong|incorrect|bad|unknown) (?:api )?client[ _-]?(?:id|secret|credentials|authentication|assertion)|failed to authenticate (?:the )?client/,
      ),
      near(
        /client[ _-]?(?:secret|credentials?|id|assertion)/g,
        40,
        / (?:invalid|expired|incorrect|wrong|not (?:found|valid)|does not match)/,
      ),
    ),
    explains: ['expired', 'signature', 'audience'],
  },
  {
    reason: 'clock',
    wording: anyOf(
      says(
        /used before issued|issued (?:at |in )?(?:a |the )?(?:time )?(?:in the )?future|clock skew|clock drift|clocks? (?:is|are) (?:not|out of) sync|time check failed|time ?too ?skewed|too much (?:clock )?skew/,
      ),
      near(/\biat\b/g, 40, /future|past the current/),
      near(
        /timestamp|request time|system time|date header|signature date/g,
        40,
        /too (?:old|far|skewed)|outside|out of (?:range|bounds|sync)|not within|tolerance|expired|skew/,
      ),
    ),
    explains: ['not-yet-valid', 'claim', 'signature'],
  },
  {
    reason: 'not-yet-valid',
    wording: anyOf(
      says(/not yet valid|jwt not active|token is not active yet|not valid (?:before|yet)/),
      near(/\bnbf\b/g, 40, /fail|future|check|invalid/),
      says(/\bused before (?:its |the )?(?:nbf|not[- ]before)/),
    ),
    explains: ['claim'],
  },
  {
    reason: 'expired',
    wording: anyOf(
      says(
        /\bexpired[ _-](?:access[ _-]|security[ _-]|id[ _-]|bearer |api[ _-]?)?(?:token|jwt|key)\b|expired_?token|token_?expired|(?:api|access) key (?:has |is |was )?expired/,
      ),
      near(/(?:token|jwt|signature|assertion|bearer)\b/g, 40, /(?<!n[o']t )(?<!n[o']t been )\bexpired/),
      near(/\bexp\b/g, 40, /failed|in the past|check|invalid/),
    ),
    explains: ['signature', 'claim'],
  },
  {
    reason: 'audience',
    wording: anyOf(
      says(/invalidaudience/),
      near(
        /\baud(?:ience)?s?\b/g,
        120,
        /invalid|not (?:valid|allowed|match|accepted|found|recognized|authorized|trusted)|mismatch|(?:does|do|did)(?:n't| not) (?:match|contain|include)|incorrect|unexpected|wrong|failed|expected|unknown|missing/,
      ),
      near(/invalid|incorrect|unexpected|wrong|bad|mismatched|unrecognized|unknown/g, 12, /\baud(?:ience)?s?\b/),
    ),
    explains: ['claim', 'issuer'],
  },
  {
    reason: 'issuer',
    wording: anyOf(
      says(/invalidissuer/),
      near(
        /\biss(?:uer)?\b/g,
        120,
        /invalid|not (?:valid|allowed|match|accepted|found|configured|recognized|trusted)|untrusted|mismatch|(?:does|do|did)(?:n't| not) match|incorrect|unexpected|wrong|failed|expected|unknown|missing/,
      ),
      near(/invalid|incorrect|unexpected|untrusted|wrong|bad|mismatched|unknown/g, 12, /\biss(?:uer)?\b/),
    ),
    explains: ['claim'],
  },
  {
    reason: 'key',
    wording: anyOf(
      says(/no (?:matching|applicable|suitable) (?:key|jwk|kid)|unable to match key/),
      near(
        /(?:signing|signature|verification|public|jwk|jwks)[ _-]?keys?\b/g,
        60,
        /not (?:be )?found|unknown|missing|no match|unavailable/,
      ),
      near(
        /no|unable to (?:find|match|get|resolve|locate)|could not (?:find|match)|couldn't (?:find|match)|cannot find/g,
        40,
        /signing key|matching key|matching jwk|key to match|key with|key for|key id|\bkid\b|verification key|public key/,
      ),
      near(/\bkid\b/g, 60, /not found|unknown|no match|does not match|not in|invalid/),
      near(/unknown|invalid|unrecognized|no matching|unexpected/g, 10, /\bkid\b/),
      near(/jwks/g, 40, /doesn't have|does not (?:have|contain)|no key|no matching/),
    ),
    explains: ['signature'],
  },
  {
    reason: 'algorithm',
    wording: anyOf(
      says(
        /(?:invalid|unexpected|unsupported|disallowed|wrong|unknown) (?:signing |signature |jwt |jws |token )?(?:alg\b|algorithm|signing method)/,
      ),
      near(
        /\b(?:alg|algorithm|signing method)s?\b/g,
        60,
        /not (?:allowed|supported|permitted|accepted|match|whitelisted)|mismatch|unexpected|invalid|unsupported|disallowed|expected|does(?:n't| not) match/,
      ),
    ),
    explains: ['signature', 'claim'],
  },
  {
    reason: 'signature',
    wording: anyOf(
      says(
        /(?:invalid|bad|wrong|incorrect|mismatched)[ _](?:[a-z]{2,10} )?signature|jwt verification (?:fails|failed)|invalidsignature/,
      ),
      near(
        /signature\b/g,
        40,
        /invalid|not valid|fail|mismatch|does(?:n't| not) match|did(?:n't| not) match|could not be (?:verified|validated)|not verified|incorrect|wrong/,
      ),
      near(/verif[yi]|validat[ei]/g, 20, /signature/),
    ),
  },
  {
    reason: 'type',
    wording: anyOf(
      says(
        /(?:only|expected|must be|not)(?: an?)? (?:valid )?(?:access|non-refresh|id|refresh|user|fresh|app) ?tokens?\b|(?:wrong|invalid|incorrect|unexpected) token[ _-]type|token has wrong type|(?:refresh|id)[ _-]tokens? (?:cannot|can't|can not|may not|must not|is not|are not)|token_use\b/,
      ),
      near(/(?:wrong|invalid|incorrect|unexpected|unsupported)[ _](?:token[ _])?type\b/g, 40, /token/),
      near(/token[ _]type/g, 30, /not|invalid|wrong|unsupported|mismatch/),
      near(/application-only/g, 20, /forbidden/),
    ),
    explains: ['claim'],
  },
  {
    reason: 'scope',
    wording: anyOf(
      says(/insufficient[ _-]?(?:authentication )?(?:scope|permission|privilege)s?/),
      near(/missing|lacks?|lacking|requires?|required|not have|needs?/g, 40, /\bscopes?\b/),
      near(
        /\bscopes?\b/g,
        60,
        /missing|insufficient|required|not (?:granted|sufficient|allowed|present|enough|authorized)|denied/,
      ),
    ),
    explains: ['claim'],
  },
  {
    reason: 'claim',
    wording: anyOf(
      near(/missing|required|invalid|unexpected|no|lacks?|without|bad/g, 40, /\bclaims?\b/),
      near(
        /\bclaims?\b/g,
        60,
        /missing|required|not (?:present|found|valid|match)|invalid|mismatch|unexpected|failed|must/,
      ),
    ),
  },
]
