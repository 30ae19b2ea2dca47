import type { NamedStatus, Seen } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import type { Line, Reader } from './reader.ts'

/** Status codes that refusals and their neighbours have; other numbers of three digits need the word "HTTP" or "status". */
const REFUSALS =
  '400|401|402|403|404|405|407|408|409|410|411|412|413|415|418|419|421|422|423|425|426|428|429|431|440|449|451|498|499|500|501|502|503|504|511|52[0-9]|530'

/** What stands right before a status code, each followed by blanks, `:` `=` or brackets. */
const BEFORE =
  '(?:http(?:/[0-9.]{1,3})?|http error|http code|http response code|http response|http status|http status code|response code|status code|statuscode|status_code|httpstatus|httpstatuscode|httpcode|http_code|http_status|respcode|sc|status|error code|errorcode|error_code|error|err|errno|code|fehler|erreur|fout|errore|ошибка|código|codigo|错误|エラー|retcode|rc|returns|returned|return|returning|get|gets|got|getting|gives|gave|giving|a|an|with|answers|answered|receive|received|receiving|throws|is|was|the|response|responds|responded|always|received http code|page|failed|failed with|server returned)'

const NUMBERED = new RegExp(
  `(?<![\\w.])${BEFORE}["'\\]]{0,3}[ \\t]{0,3}[:=#(→-]{0,3}[ \\t]{0,3}[("'\\[]{0,3}(${REFUSALS})(?![\\w%]|[.,:]\\d{2}|-\\d|/\\d)`,
  'gi',
)

const REASONS =
  'unauthorized|unauthorised|loop|when |page expired|gateway time-?out|(?:\\w{1,20} ){1,2}not found|network authentication required|authorization required|authorisation required|authentication required|forbidden|access denied|permission ?denied|proxy authentication required|client error|bad request|not found|unauthenticated|error|response|status|method not allowed|too many requests|internal server error|bad gateway|service unavailable|not authorized|invalid|login required|unauthorizedexception|\\(unauthorized|\\(forbidden|\\(access denied|\\(proxy|\\(not found|\\(bad request|\\{'

const NAMED = new RegExp(
  `(?<![\\w.:/-])(${REFUSALS})["')\\]]{0,2}[ \\t]{0,3}[-–—:,.]{0,1}[ \\t]{0,3}["'(\\[]{0,2}(?:${REASONS})`,
  'gi',
)

/** A code alone between brackets, at the ends of a line, or with a substatus of IIS (401.2). */
const ALONE = new RegExp(
  `\\((${REFUSALS})\\)|^[ \\t]{0,8}["']?(${REFUSALS})["']?[ \\t]{0,8}$|(?<![\\w.])(401|403|404)\\.(?:[1-9]|1[0-9])(?!\\d|\\.\\d)|error-(${REFUSALS})\\b|(?:→|->|=>)[ \\t]{0,3}(${REFUSALS})\\b|(?<![\\w.])(401|403|407)(?:s|ing|ed)\\b|\\bE(401|403|404|407)\\b|(?<![\\w.:/-])(401|403|407)[.,;!?]{0,3}(?=[ \\t]|$|[\\u3000-\\u30ff\\u4e00-\\u9fff，。！])(?! (?:items|lines|rows|k|files|users|records|times|bytes|ms|seconds|characters|pages|people|entries|results|m|km|mb|kb|px))`,
  'gi',
)

/** Names that stand for a status without its number (RFC 9110 §15.5, gRPC status codes). */
const WORDS: readonly (readonly [RegExp, number])[] = [
  [
    /\bunauthori[sz]ed\b|\bunauthenticated\b|\bnot authori[sz]ed\b|\bauthori[sz]ation required\b|(?<!\bproxy )\bauthentication required\b|server could not verify that you are authori[sz]ed|\bcode ?= ?16\b|\b16 UNAUTHENTICATED\b/i,
    401,
  ],
  [/\bforbidden\b|\bpermission_denied\b|\b7 PERMISSION_DENIED\b/i, 403],
  [/proxy authentication required/i, 407],
]

/** What a browser shows in place of a page that wants a login, where it is all that is shown; beside anything else it may be a 403. */
const DENIED = /^[ \t]{0,8}access denied[.!]?[ \t]{0,8}$/i

/** Words before a number that make it something else: "port 401", "line 401"; and a comparison in code, which tells what is looked for. */
const OTHER =
  /(?:\b(?:port|line|lines|row|page|step|issue|pr|room|bus|version|v|build|id|pid|chapter|section|item|node):?[ \t]{0,2}|(?:#|[=!]==?)[ \t]{0,2}|:)$/i

const REFUSAL = new RegExp(REFUSALS)

const numbersIn = ({ text, where }: Line): readonly Seen<number>[] => {
  if (text === '') return []
  const shown = text.slice(0, 8000)
  if (!REFUSAL.test(shown)) return []
  return [NUMBERED, NAMED, ALONE].flatMap((expression) =>
    matchesOf(shown, expression).flatMap((match) => {
      const value = Number(match.slice(1).find((group) => group !== undefined))
      const digits = match.index + match[0].indexOf(String(value))
      return OTHER.test(shown.slice(Math.max(0, digits - 12), digits)) && expression !== NUMBERED
        ? []
        : [{ value, where }]
    }),
  )
}

const wordsIn = ({ text, where }: Line): readonly NamedStatus[] =>
  text === ''
    ? []
    : WORDS.flatMap(([expression, value]) =>
        expression.test(text.slice(0, 8000)) ? [{ value, where, inWords: true }] : [],
      )

const deniedIn = (lines: readonly Line[]): readonly NamedStatus[] => {
  const [line, ...others] = lines.filter(({ text }) => text.trim() !== '')
  return line && others.length === 0 && DENIED.test(line.text) ? [{ value: 401, where: line.where, inWords: true }] : []
}

const distinct = (seen: readonly NamedStatus[]): readonly NamedStatus[] => {
  const first = new Map<string, NamedStatus>()
  for (const one of seen)
    if (!first.has(`${one.value} ${one.where.line}`)) first.set(`${one.value} ${one.where.line}`, one)
  return [...first.values()]
}

/**
 * The status codes that a text names in any wording ("HTTP 401", "status code 403", `"code": 401`, "error 401.2"), in the order of the
 * lines; where no number stands, those that words stand for ("Unauthorized", gRPC's UNAUTHENTICATED).
 */
export const readStatuses = (lines: readonly (Line | undefined)[]): readonly NamedStatus[] => {
  const present = lines.filter((line) => line !== undefined)
  const numbered = present.flatMap(numbersIn)
  return distinct(numbered.length > 0 ? numbered : [...present.flatMap(wordsIn), ...deniedIn(present)])
}

/** Statuses that stand in words; takes no line, since every other reader wants them too. */
export const statusWords: Reader = { format: 'a status in words', read: (lines) => ({ statuses: readStatuses(lines) }) }
