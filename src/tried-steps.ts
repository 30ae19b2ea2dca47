import type { Attempt } from './circumstance.ts'
import type { Evidence } from './evidence.ts'
import { told } from './questions/exchange.ts'

/** Steps that come to nothing new where the attempt was made already. A step that says more than the attempt stays. */
const made: Partial<Record<Attempt, RegExp>> = {
  'new-key':
    /^(?:make|create|generate|get|ask [^.]{1,60} for) (?:a |an )?new [^,.;]{0,40}\b(?:key|token|secret)\b(?![^.]{0,60}\b(?:replace|wherever|instead|with the scope)\b)/i,
  'log-in-again': /\b(?:sign|log) out\b.{0,140}\b(?:sign |log )?in again\b/i,
  'clear-cookies': /\b(?:delete|clear|remove)\b[^.;]{0,40}\b(?:cookies?|cache|site data|data of the site)\b/i,
  'private-window': /^[^;]{0,120}\bprivate window\b[^;]{0,120}$/i,
  restart: /^(?:restart|reboot)\b/i,
  reinstall: /^(?:reinstall|install [^.]{1,40} (?:again|anew))\b/i,
  'check-password': /^type [^.]{1,60} again\b/i,
  'decode-token': /^decode\b/i,
  'other-network': /\b(?:another network|mobile data)\b/i,
  'new-credentials': /^reset the password\b/i,
  'disable-plugin': /^(?:switch off|disable|turn off)\b[^.]{0,60}\b(?:extensions?|plug-?ins?|antivirus|blockers?)\b/i,
}

/** The steps without those that the report tells were made; all of them where nothing else is left. */
export const withoutTried = (steps: readonly string[], evidence: Evidence): readonly string[] => {
  if (!evidence.circumstances.some(({ kind }) => kind === 'tried')) return steps
  const tried = Object.entries(made).filter(
    ([attempt]) => told(evidence, `tried:${attempt}`) && !told(evidence, `works:${attempt}`),
  )
  const left = steps.filter((step) => !tried.some(([, words]) => words.test(step)))
  return left.length > 0 ? left : steps
}
