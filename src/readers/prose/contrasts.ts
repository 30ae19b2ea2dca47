import type { Contrast } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { clausesOf } from './clause.ts'
import type { Clause } from './clause.ts'
import { findEnvironments, isPart } from './environments.ts'
import { outcomeOf } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Match } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

/** A clause with its outcome and what it speaks of. */
type Told = { readonly clause: Clause; readonly outcome: Outcome | null; readonly met: readonly Match<Contrast>[] }

const outermost = (met: readonly Match<Contrast>[]): readonly Match<Contrast>[] =>
  met.filter((one) => !met.some((other) => isPart(one, other)))

const tell = (clause: Clause): Told => ({
  clause,
  outcome: outcomeOf(clause.words),
  met: outermost(findEnvironments(clause.words)),
})

const opposite = (outcome: Outcome): Outcome => (outcome === 'works' ? 'fails' : 'works')

const startsWithNot = ({ clause }: Told): boolean => clause.words[0]?.text === 'not'

/** What a clause without a word of its own for it tells: as the one before, the contrary after "but not", else as the next. */
const outcomeAt = (told: readonly Told[], at: number, before: Outcome | null): Outcome | null => {
  const here = told[at]
  if (!here) return null
  if (here.outcome !== null && !(startsWithNot(here) && before === 'fails')) return here.outcome
  if (here.outcome !== null) return 'works'
  if (before !== null) return here.clause.against ? opposite(before) : before
  const after = told.slice(at + 1).find(({ outcome }) => outcome !== null)
  return after?.outcome ? (after.clause.against ? opposite(after.outcome) : after.outcome) : null
}

/** "neither curl nor Postman", "no browser": a negation of the thing itself. */
const isExcluded = (words: readonly Word[], start: number): boolean => {
  const before = words.slice(Math.max(0, start - 2), start).map(({ text }) => text)
  const last = /^(?:the|a|an|my|any)$/.test(before.at(-1) ?? '') ? before[0] : before.at(-1)
  return /^(?:neither|nor|no|without)$/.test(last ?? '')
}

const isOnly = (clause: Clause, start: number): boolean =>
  clause.words.slice(Math.max(0, start - 3), start).some(({ text }) => text === 'only' || text === 'just')

const PROMPTS = /^(?:asks|asked|asking|prompts|prompted|prompting)$/

/** "it asks me and it works": a prompt is a failure only where no success follows it. */
const settle = (told: readonly Told[]): readonly Told[] =>
  told.map((one, at): Told => {
    const next = told[at + 1]
    const follows = next?.outcome === 'works' && next.met.length === 0 && !next.clause.against
    if (one.outcome !== 'fails' || !follows) return one
    const rest = one.clause.words.filter(({ text }) => !PROMPTS.test(text))
    return rest.length < one.clause.words.length && outcomeOf(rest) === null ? { ...one, outcome: 'works' } : one
  })

/** The clauses of a sentence with what each tells, a clause without a word for it after its neighbours. */
const toldIn = (words: readonly Word[]): readonly Told[] => {
  const told = settle(clausesOf(words).map(tell))
  let before: Outcome | null = null
  return told.map((one, at) => {
    before = outcomeAt(told, at, before)
    return { clause: one.clause, met: one.met, outcome: before }
  })
}

/** Contrasts that one sentence tells: "works in Postman, but not from the browser". */
export const readContrasts = ({ words }: Sentence): readonly Circumstance[] =>
  toldIn(words).flatMap((one) =>
    one.met.flatMap((match): readonly Circumstance[] => {
      const place = one.clause.words[match.start]
      const outcome = one.outcome ?? (isOnly(one.clause, match.start) ? 'fails' : null)
      if (!place || outcome === null) return []
      if (outcome === 'works' && isExcluded(one.clause.words, match.start)) return []
      return [{ kind: outcome, with: match.fact, where: place.where }]
    }),
  )

/** The same path with and without a slash at its end, one that works and one that fails: "/me fails and /me/ works". */
export const readSlashes = (sentences: readonly Sentence[]): readonly Circumstance[] => {
  const paths = sentences
    .filter(({ words }) => words.some(({ raw }) => raw))
    .flatMap(({ words }) =>
      toldIn(words).flatMap(({ clause, outcome }) =>
        clause.words.flatMap((word) => (word.raw && outcome ? [{ where: word.where, raw: word.raw, outcome }] : [])),
      ),
    )
  const written = new Map(paths.map((path) => [path.raw, path]))
  return paths.flatMap(({ raw, where, outcome }): readonly Circumstance[] => {
    const twin = written.get(raw.endsWith('/') ? raw.slice(0, -1) : `${raw}/`)
    if (!twin || twin.outcome === outcome) return []
    return [{ kind: outcome, with: raw.endsWith('/') ? 'trailing-slash' : 'no-trailing-slash', where }]
  })
}
