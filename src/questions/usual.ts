import type { CauseId } from '../causes/index.ts'
import type { Evidence } from '../evidence.ts'
import { findMatch, told } from './exchange.ts'
import { anyOf, findWording, near } from './near.ts'
import type { Met } from '../phrases.ts'
import type { Phrase } from '../product.ts'
import { situations } from './situations.ts'

const mostSuspects = 4

/** What is told that speaks against a suspect, which then comes last: people are often sure of what is wrong all the same. */
const against: Partial<Record<CauseId, readonly string[]>> = {
  'wrong-credentials': [
    'tells:credentials-right',
    'works:login',
    'works:web-interface',
    'works:another-program',
    'works:curl',
    'works:postman',
  ],
  'invalid-api-key': [
    'works:curl',
    'works:postman',
    'works:another-program',
    'works:api-console',
    'works:another-host',
    'tried:new-key',
  ],
  'token-expired': ['tells:fresh-token', 'tried:new-key', 'works:curl', 'works:postman', 'tried:log-in-again'],
  'session-expired': ['tried:log-in-again', 'tried:clear-cookies'],
  'no-credentials': ['tells:header-sent', 'tells:token-in-query'],
}

/** Words of a refusal where no status stands. */
const refused =
  /\bunauthori[sz]ed\b|\bunauthenticated\b|\b401\b|\bauthentication (?:is )?required\b|\blogin (?:is )?required\b|\bnot (?:authori[sz]ed|authenticated)\b|\b(?:invalid|expired) (?:or (?:invalid|expired) )?(?:jwt|token|api key|credentials|authentication)\b|\bauth\w{0,12} (?:failed|error)\b|\baccess denied\b|\bapi key is invalid\b|\b(?:token|key) (?:is )?(?:refused|rejected)\b/i

/** A login that fails, in words without a number. */
const failingLogin =
  /\b(?:log ?in|logging in|logged (?:in|out)|sign ?in|signed (?:in|out)|sessions?|cookies?|passwords?|credentials|auth(?:entication)?)\b/i

/** A login that is told not to succeed (lower case). */
const noLogin = anyOf(
  near(
    /\b(?:can(?:not|'t| not)|unable to|impossible to|won't|fails? to)\b/g,
    20,
    /\b(?:log ?in|log ?on|sign ?in|authenticate)\b/,
  ),
  near(
    /\b(?:log ?in|sign ?in|login)\b/g,
    40,
    /\b(?:impossible|broken|fails?)\b|\b(?:not|n't) (?:be )?(?:possible|work|working)\b/,
  ),
)

const tellsOfFailingLogin = (evidence: Evidence): boolean =>
  !evidence.scene.success &&
  (evidence.circumstances.some(({ kind }) => kind === 'fails') ||
    told(evidence, 'tells:login-loop', 'tells:cookie-not-set', 'tells:prompted-again') ||
    findWording(evidence, noLogin) !== undefined) &&
  findMatch(evidence, failingLogin) !== undefined

/** Whatever has to do with logins. */
const aboutLogins =
  /\b(?:log-?(?:in|on)s?|log(?:ging|ged)? ?(?:in|on|out)|sign(?:ing|ed)?[- ]?(?:in|on|out)|auth\w{0,16}|tokens?|jwts?|api[- ]?keys?|credentials?|passwords?|sessions?|cookies?|accounts?|sso|oauth\w{0,4}|oidc)\b|авториз|войти|логин|парол|登录|登陆|认证|鉴权|ログイン|認証/i

/** That something does not go as it should. */
const trouble =
  /\b(?:problems?|issues?|troubles?|errors?|exceptions?|fails?|failed|failing|failure|broken|unable|can(?:not|'t|t| not)|could(?:n't| not)|does(?:n't|nt| not)|do(?:n't|nt| not)|won't|not (?:able|working|possible|work)|wrong|invalid|incorrect|bug|help|stopped|stuck|denied|rejected|refused|blocked|unresponsive|kicked)\b|проблем|ошибк|не могу|не удается|不能|无法|失败|错误|できません|エラー|失敗/i

/** A report of a login that goes wrong, in whatever words. */
const tellsOfTrouble = (evidence: Evidence): boolean =>
  !evidence.scene.success &&
  findMatch(evidence, aboutLogins) !== undefined &&
  findMatch(evidence, trouble) !== undefined

/** A refusal that names neither a status nor a login. */
const turnedAway =
  /\b(?:not|isn't|aren't|wasn't|weren't|never) (?:allowed|permitted|accepted)\b|\b(?:denied|rejected|refused|blocked|prohibited|banned)\b|\b(?:invalid|wrong|bad|incorrect) (?:signature|token|key|nonce|timestamp|login|user)\b|\bno (?:access|permissions?)\b|\bmay not (?:do|access|use|read|see)\b|\b(?:object|resource|page|database|repository|project|user|item|entity)_not_found\b|\bcould not find \w{1,20} with (?:the )?id\b/i

/** Getting in or being known, in words beyond those for logins. */
const gettingIn =
  /login|logon|\b(?:log|sign)(?:s|ed|ging|ing)? (?:\w{1,9} )?(?:in|on|out)\b|\b(?:lets?|letting|gets?|getting) (?:\w{1,9} )?in\b|\b(?:thrown|kicked|locked) out\b|\bremember(?:s|ed|ing)?[- ](?:me|us)\b|\brecogni[sz]e[sd]?\b|\banonymous\b|\bas (?:a )?guest\b|\bmay not enter\b|\badmin (?:area|panel)\b/i

/** That something is not as it should be, in the smallest words. */
const amiss =
  /n['’]t\b|\b(?:not|no longer|never|nobody|nothing|keeps?|again and again|only|every (?:click|time|page)|instead|logs? (?:me|us|you|users) out)\b/i

/** What may be a refusal where nothing else tells what it is: a 400 or 422, or words for one. */
const mayBeRefusal = (evidence: Evidence): boolean => {
  const { status, success } = evidence.scene
  if (success) return false
  if (status !== null) return status === 400 || status === 422
  const isKeptOut = (findMatch(evidence, aboutLogins) ?? findMatch(evidence, gettingIn)) && findMatch(evidence, amiss)
  return (isKeptOut ?? findMatch(evidence, turnedAway)) !== undefined
}

const isRefusal = (evidence: Evidence): boolean =>
  evidence.scene.status === 401 ||
  evidence.scene.status === 403 ||
  (evidence.scene.status === null &&
    (findMatch(evidence, refused) !== undefined || tellsOfFailingLogin(evidence) || tellsOfTrouble(evidence)))

/**
 * The usual suspects of a report's situation, each lighter than any piece of evidence and than the one before it: they
 * decide only where nothing else does. At most four; none where nothing is refused. Where nothing else was found, what may
 * be a refusal counts as one.
 */
export const usualSuspects = (evidence: Evidence, alone = false): readonly Met[] => {
  if (!isRefusal(evidence) && !(alone && mayBeRefusal(evidence))) return []
  const where = evidence.scene.statusWhere ?? { input: 'message', line: 1 }
  const named = new Set<CauseId>()
  const [open, doubted]: readonly [Phrase[], Phrase[]] = [[], []]
  for (const { name, holds, suspects, because, source } of situations) {
    if (open.length >= mostSuspects) break
    if (!holds(evidence)) continue
    for (const id of suspects) {
      if (named.has(id)) continue
      named.add(id)
      const list = told(evidence, ...(against[id] ?? [])) ? doubted : open
      list.push({ text: name, means: [id], certainty: 'possible', because, source })
    }
  }
  return [...open, ...doubted].slice(0, mostSuspects).map((phrase, at) => ({
    product: { name: 'Usual suspects', says: [] },
    phrase,
    where,
    groups: {},
    weight: 0.5 ** (at + 1),
  }))
}
