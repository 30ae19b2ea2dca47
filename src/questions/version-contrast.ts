import type { Evidence, Seen } from '../evidence.ts'
import { findMatch } from './exchange.ts'
import { matchesOf } from '../search/matches.ts'

/** A version of three or four numbers, or of two behind a `v`, that is no address of a machine and no part of a path. */
const number = /(?<![\w./@-])(?:v\d{1,3}\.\d{1,4}|v?\d{1,3}\.\d{1,4}\.\d{1,4}(?:[.-]\w{1,12})?)(?![\w/]|\.\d)/gi

const before =
  /\b(?:works?|worked|working|fine|ok|okay|reverted|reverting|revert|went back|going back|back|rolled back|downgrad(?:ed|ing|e)|pinn(?:ed|ing)) [^.\n!?]{0,40}$/i
const after =
  /^[^.\n!?,;]{0,40}\b(?:works?|worked|is (?:fine|ok|okay|good)|was (?:fine|ok|okay|good)|does(?! not|n't)|did(?! not|n't))\b/i
const spared =
  /^[^.\n!?,;]{0,20}\b(?:(?:does not|doesn't) (?:have|show|suffer)[^.\n!?,;]{0,12} (?:problem|issue|bug)|(?:is|was) (?:not affected|unaffected))\b/i
const denied = /\b(?:not|never|no longer|stopped|stops|until)\b|n't\b/i

/** A browser or system whose version a report gives beside what it is about. */
const surroundings =
  /\b(?:firefox|chrome|chromium|safari|edge|opera|brave|explorer|ios|android|windows|macos|ubuntu|debian) ?$/i

const bare = (version: string): string => version.replace(/^v/i, '')

const isAddress = (version: string): boolean =>
  /^\d{1,3}(?:\.\d{1,3}){3}$/.test(version) &&
  version.split('.').every((part) => Number(part) < 256) &&
  !/^[0-2]\./.test(version)

/** Whether the words round a version say that it works. */
const isPraised = (text: string, start: number, end: number): boolean => {
  if (spared.test(text.slice(end, end + 80))) return true
  const said = before.exec(text.slice(Math.max(0, start - 80), start))?.[0]
  const says = after.exec(text.slice(end, end + 80))?.[0]
  return [said, says].some((words) => words !== undefined && !denied.test(words))
}

/**
 * The version with which it works, where a report names it by number beside another one: "since 5.1.0; 5.0.4 works",
 * "reverted to 2.0.0.3 and it works". Undefined where no number is praised, or only one is named.
 */
export const workingVersion = ({ folded }: Evidence): Seen<string> | undefined => {
  for (const { input, cased, lineAt } of folded) {
    const text = cased.slice(0, 20_000)
    const found = matchesOf(text, number).filter(
      ({ 0: version, index }) => !isAddress(version) && !surroundings.test(text.slice(Math.max(0, index - 20), index)),
    )
    const distinct = new Set(found.map(([version]) => bare(version)))
    if (distinct.size < 2) continue
    const works = found.find(({ 0: version, index }) => isPraised(text, index, index + version.length))
    if (works) return { value: bare(works[0]), where: { input, line: lineAt(works.index) } }
  }
  return undefined
}

/** Whether curl shows the refusal, with a login, and no version of curl is told of: what has a new version then is something else, as a rule the server. */
export const isShownByCurl = (evidence: Evidence): boolean =>
  evidence.exchanges.some(({ request }) => request?.client === 'curl' && request.credentials.length > 0) &&
  findMatch(evidence, /\b(?:lib)?curl[ /-](?:v|version )?\d/i) === undefined
