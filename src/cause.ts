import type { Evidence, Scene, Where } from './evidence.ts'

/** How sure a sign is. Certain: no other cause could have left this evidence. */
export type Certainty = 'certain' | 'likely' | 'possible'

/** Certainties in their order. */
export const strength: Readonly<Record<Certainty, number>> = { certain: 2, likely: 1, possible: 0 }

/** Who can mend it. */
export type Fixer = 'visitor' | 'caller' | 'owner' | 'proxy-admin' | 'provider'

/** Steps that mend it, for each audience; one action a line. */
export type Steps = { readonly visitor: readonly string[]; readonly developer: readonly string[] }

/** One piece of evidence to send, what each result of it would mean, and a command that fetches it. */
export type Ask = { readonly what: string; readonly means?: string; readonly command?: string }

/** One piece of evidence for a cause: typed facts, and the place where they were seen. */
export type Sign<Facts> = {
  readonly certainty: Certainty
  readonly facts: Facts
  readonly where: Where
  readonly fixer?: Fixer
}

/** What is said of a cause. Each is a function of facts; a fact that is not there cannot be named. */
export type Words<Facts> = {
  /** One clause, what was seen, without advice; the certainty is put before it (answer.ts). */
  readonly title: (facts: Facts | undefined, scene: Scene) => string
  /** One sentence for one sign. */
  readonly because: (facts: Facts, scene: Scene) => string
  /** Why it matters: one sentence. */
  readonly why: string
  readonly visitor: (facts: Facts | undefined, scene: Scene) => readonly string[]
  readonly developer: (facts: Facts | undefined, scene: Scene) => readonly string[]
}

/** A cause of causes.md: what points to it, what it explains away, and what is said of it. */
export type Cause<Facts> = {
  readonly id: string
  readonly fixer: Fixer
  /** Sections of standards and pages of vendors that it rests on. */
  readonly references: readonly string[]
  /** Causes whose signs this one explains, so that it goes before them. */
  readonly outranks?: readonly string[]
  readonly signs: (evidence: Evidence) => Iterable<Sign<Facts>>
  /** What would settle it where it is not certain, by what is known so far. */
  readonly ask: (scene: Scene, facts?: Facts) => Ask
  readonly words: Words<Facts>
}

/** A cause whose facts are known to its own file alone. */
// oxlint-disable-next-line typescript/no-explicit-any -- the facts of a cause never leave its file
export type AnyCause = Cause<any>

/** Defines a cause; keeps the type of its facts and of its id. */
export const defineCause = <const Id extends string, Facts>(cause: Cause<Facts> & { readonly id: Id }) => cause

const sign =
  (certainty: Certainty) =>
  <Facts>(facts: Facts, where: Where, fixer?: Fixer): Sign<Facts> => ({
    certainty,
    facts,
    where,
    ...(fixer && { fixer }),
  })

/** No other cause could have left this evidence. */
export const certain = sign('certain')
/** The usual reason for this evidence; another is conceivable. */
export const likely = sign('likely')
/** One of several reasons for this evidence. */
export const possible = sign('possible')
