import { strength } from './cause.ts'
import type { AnyCause, Certainty } from './cause.ts'
import { causes } from './causes/index.ts'
import type { Pointer } from './examine.ts'

/** A cause with all the signs that point to it, the strongest first. */
export type Finding = {
  readonly cause: AnyCause
  readonly certainty: Certainty
  readonly pointers: readonly [Pointer, ...Pointer[]]
}

const position: ReadonlyMap<string, number> = new Map(causes.map((cause, index) => [cause.id, index]))

const byStrength = (one: Pointer, other: Pointer): number =>
  strength[other.certainty] - strength[one.certainty] || other.weight - one.weight

const toFinding = (pointers: readonly [Pointer, ...Pointer[]]): Finding => {
  const sorted = pointers.toSorted(byStrength)
  const first = sorted[0] ?? pointers[0]
  return {
    cause: first.cause,
    certainty: first.certainty,
    pointers: [first, ...sorted.slice(1)],
  }
}

/** The pieces of evidence for a finding; the same place counted once. */
const pieces = ({ pointers }: Finding): number => {
  if (pointers.length === 1) return pointers[0].weight
  const places = new Map<string, number>()
  for (const { where, weight } of pointers) {
    const place = `${where.input} ${where.line}`
    places.set(place, Math.max(places.get(place) ?? 0, weight))
  }
  return [...places.values()].reduce((sum, weight) => sum + weight, 0)
}

const merge = (pointers: readonly Pointer[]): Finding[] =>
  [...Map.groupBy(pointers, ({ cause }) => cause.id).values()].flatMap(([first, ...rest]) =>
    first ? toFinding([first, ...rest]) : [],
  )

const compare = (one: Finding, other: Finding): number =>
  strength[other.certainty] - strength[one.certainty] ||
  pieces(other) - pieces(one) ||
  (position.get(one.cause.id) ?? 0) - (position.get(other.cause.id) ?? 0)

/** A usual suspect (usual.ts): named for its situation, without a sign of its own. */
const isSuspect = ({ pointers: [{ weight }] }: Finding): boolean => weight < 1

/** Whether a finding explains another away: its cause says so, and its own evidence is no weaker. */
const outranks = (one: Finding, other: Finding): boolean =>
  !isSuspect(one) &&
  (one.cause.outranks?.includes(other.cause.id) ?? false) &&
  strength[one.certainty] >= strength[other.certainty]

/**
 * Merges the signs by cause and orders the findings: certainty, then which explains away which, then the number of
 * pieces of evidence, then the protocol's order. No weights: each position can be explained in a sentence.
 */
export const rank = (pointers: readonly Pointer[]): readonly Finding[] => {
  const waiting = merge(pointers).toSorted(compare)
  const ranked: Finding[] = []
  while (waiting.length > 0) {
    const next = waiting.findIndex((one) => !waiting.some((other) => outranks(other, one)))
    ranked.push(...waiting.splice(Math.max(next, 0), 1))
  }
  return ranked
}
