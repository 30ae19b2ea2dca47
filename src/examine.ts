import { strength } from './cause.ts'
import type { AnyCause, Certainty, Fixer, Sign } from './cause.ts'
import { causes } from './causes/index.ts'
import type { CauseId } from './causes/index.ts'
import type { Evidence, Where } from './evidence.ts'
import { meetPhrases } from './phrases.ts'
import type { Met } from './phrases.ts'
import { saidInOtherLanguages } from './questions/other-languages.ts'
import { plainWords } from './questions/plain-words.ts'
import { programFaults } from './questions/program-faults.ts'
import { usualSuspects } from './questions/usual.ts'

/** One sign with the cause that it points to: found by the cause itself, or said by a product. */
export type Pointer = {
  readonly cause: AnyCause
  readonly certainty: Certainty
  readonly where: Where
  readonly fixer?: Fixer
  readonly weight: number
} & ({ readonly facts: object; readonly met?: never } | { readonly met: Met; readonly facts?: never })

/** What the examination gave: the signs, and the causes that failed in it (a defect of ours, reported and not fatal). */
export type Examination = { readonly pointers: readonly Pointer[]; readonly failed: readonly CauseId[] }

const byId: ReadonlyMap<string, AnyCause> = new Map(causes.map((cause) => [cause.id, cause]))

type Asked = {
  readonly cause: AnyCause
  readonly id: CauseId
  readonly signs: (evidence: Evidence) => Iterable<Sign<object>>
}

/** The causes in rows of one shape, which are read sooner than causes of many. */
const asked: readonly Asked[] = causes.map((cause) => ({ cause, id: cause.id, signs: cause.signs }))

const addOwnSigns = (pointers: Pointer[], { cause, signs }: Asked, evidence: Evidence): void => {
  for (const { certainty, facts, where, fixer } of signs(evidence))
    pointers.push({ cause, certainty, facts, where, weight: 1, ...(fixer && { fixer }) })
}

const saidSigns = (met: Met): Pointer[] =>
  met.phrase.means.flatMap((id, position) => {
    const cause = byId.get(id)
    if (!cause) return []
    return {
      cause,
      certainty: position === 0 ? met.phrase.certainty : 'possible',
      where: met.where,
      weight: position === 0 ? met.weight : 1 / (1 + position),
      met,
      ...(met.phrase.fixer && position === 0 && { fixer: met.phrase.fixer }),
    }
  })

/** Whether the same cause is pointed to from the same line already, and as surely: one fault is told once. */
const isKnown = (pointers: readonly Pointer[], { phrase, where }: Met): boolean =>
  pointers.some(
    (one) =>
      one.cause.id === phrase.means[0] &&
      one.where.input === where.input &&
      one.where.line === where.line &&
      strength[one.certainty] >= strength[phrase.certainty],
  )

/** Asks every cause and every product for signs. A cause that throws is named, and the others go on. */
export const examine = (evidence: Evidence): Examination => {
  const pointers: Pointer[] = []
  const failed: CauseId[] = []
  for (const one of asked) {
    const before = pointers.length
    try {
      addOwnSigns(pointers, one, evidence)
    } catch {
      pointers.length = before
      failed.push(one.id)
    }
  }
  for (const met of meetPhrases(evidence)) pointers.push(...saidSigns(met))
  for (const met of [...saidInOtherLanguages(evidence), ...programFaults(evidence), ...plainWords(evidence)])
    if (!isKnown(pointers, met)) pointers.push(...saidSigns(met))
  const found = new Set(pointers.map(({ cause }) => cause.id))
  for (const met of usualSuspects(evidence, pointers.length === 0))
    if (!found.has(met.phrase.means[0])) pointers.push(...saidSigns(met))
  return { pointers, failed }
}
