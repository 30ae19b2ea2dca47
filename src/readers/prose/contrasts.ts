import type { Contrast } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { clausesOf } from './clause.ts'
import type { Clause } from './clause.ts'
import { findEnvironments, isPart } from './environments.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Match } from './pattern.ts'
import { isNegated } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

/** A clause with its outcome and what it speaks of. */
type Told = { readonly clause: Clause; readonly outcome: Outcome | null; readonly met: readonly Match<Contrast>[] }

const outermost = (met: readonly Match<Contrast>[]): readonly Match<Contrast>[] =>
  met.filter((one) => !met.some((other) => isPart(one, other)))

const tell = (clause: Clause): Told => ({ clause, outcome: outcomeOf(clause.words), met: outermost(findEnvironments(clause.words)) })

const opposite = (outcome: Outcome): Outcome => (outcome === 'works' ? 'fails' : 'works')

const startsWithNot = ({ clause }: Told): boolean => clause.words[0]?.text === 'not'

/** What a clause without a word of its own for it tells: as the one before, the contrary after "but not", else as the next. */
const outcomeAt = (told: readonly Told[], at: number): Outcome | null => {
  const here = told[at]
  if (!here) return null
  const before = told.slice(0, at).findLast(({ outcome }) => outcome !== null)?.outcome ?? null
  if (here.outcome !== null && !(startsWithNot(here) && before === 'fails')) return here.outcome
  if (here.outcome !== null) return 'works'
  if (before !== null) return here.clause.against ? opposite(before) : before
  return told.slice(at + 1).find(({ clause, outcome }) => outcome !== null || clause.against)?.outcome ?? null
}

const isOnly = (clause: Clause, start: number): boolean =>
  clause.words.slice(Math.max(0, start - 3), start).some(({ text }) => text === 'only' || text === 'just')

/** Contrasts that one sentence tells: "works in Postman, but not from the browser". */
export const readContrasts = ({ words }: Sentence): readonly Circumstance[] => {
  const told = clausesOf(words).map(tell)
  return told.flatMap((one, at) => {
    const outcome = outcomeAt(told, at) ?? (one.met.some(({ start }) => isOnly(one.clause, start)) ? 'fails' : null)
    if (outcome === null) return []
    return one.met.flatMap((match): readonly Circumstance[] => {
      const place = one.clause.words[match.start]
      if (!place || (isNegated(one.clause.words, match.start) && one.outcome !== null && outcome === 'works')) return []
      return [{ kind: outcome, with: match.fact, where: place.where }]
    })
  })
}

/** The same path with and without a slash at its end, one that works and one that fails: "/me fails and /me/ works". */
export const readSlashes = (sentences: readonly Sentence[]): readonly Circumstance[] => {
  const paths = sentences.flatMap(({ words }) =>
    clausesOf(words).flatMap((clause) => {
      const outcome = outcomeOf(clause.words)
      return clause.words.flatMap((word) => (word.raw && outcome ? [{ word, raw: word.raw, outcome }] : []))
    }),
  )
  const written = new Map(paths.map((path) => [path.raw, path]))
  return paths.flatMap(({ raw, word, outcome }): readonly Circumstance[] => {
    const twin = raw.endsWith('/') ? written.get(raw.slice(0, -1)) : written.get(`${raw}/`)
    if (!twin || twin.outcome === outcome) return []
    return [{ kind: outcome, with: raw.endsWith('/') ? 'trailing-slash' : 'no-trailing-slash', where: (word satisfies Word).where }]
  })
}
