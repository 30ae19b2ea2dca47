import type { Circumstance } from '../../evidence.ts'
import type { Line } from '../reader.ts'
import { findEnvironments } from './environments.ts'
import { outcomeOf } from './outcome.ts'
import { sentencesOf, wordsOf } from './words.ts'

const REFUSED = /\b(?:40[0-7]|unauthori[sz]ed|forbidden|access denied|not authorized|bad credentials)\b/i
const ANSWERED = /\b(?:HTTP\/\d(?:\.\d)? 20\d|20[0-4] ok|status:? 20\d)\b/i

/** How far down the evidence of an announcement is looked for, in lines. */
const REACH = 8

/** "From the browser:" and the error below it: the line announces what fails or works there. */
export const readAnnounced = (
  paragraphs: readonly (readonly Line[])[],
  lines: readonly (Line | undefined)[],
): readonly Circumstance[] =>
  paragraphs.flatMap((paragraph): readonly Circumstance[] => {
    const last = paragraph.at(-1)
    if (!last?.text.trimEnd().endsWith(':')) return []
    const sentence = sentencesOf(wordsOf(last)).at(-1)
    const [met] = sentence ? findEnvironments(sentence.words) : []
    if (!sentence || !met || outcomeOf(sentence.words) !== null) return []
    const below = lines.slice(last.where.line, last.where.line + REACH).map((line) => line?.text ?? '')
    const verdict = below.find((text) => REFUSED.test(text) || ANSWERED.test(text))
    if (verdict === undefined) return []
    return [{ kind: REFUSED.test(verdict) ? 'fails' : 'works', with: met.fact, where: last.where }]
  })
