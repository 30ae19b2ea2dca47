import type { Evidence } from '../evidence.ts'
import { foldInput } from './fold-input.ts'

/** What evidence is kept as between turns: JSON text, in which nothing secret stands because evidence holds nothing secret. */
export const keepEvidence = (evidence: Evidence): string => {
  const { folded: _, ...rest } = evidence
  return JSON.stringify(rest, function replace(this: Record<string, unknown>, name, value: unknown) {
    const original = this[name]
    if (original instanceof Date) return { $date: original.getTime() }
    if (original instanceof Map) return { $map: [...original] }
    return value
  })
}

const revive = (_: string, value: unknown): unknown => {
  if (typeof value !== 'object' || value === null) return value
  if ('$date' in value && typeof value.$date === 'number') return new Date(value.$date)
  if ('$map' in value && Array.isArray(value.$map)) return new Map(value.$map as [unknown, unknown][])
  return value
}

/** Evidence as it was kept; undefined where the text is not of this version. */
export const takeEvidence = (text: string): Evidence | undefined => {
  try {
    const evidence = JSON.parse(text, revive) as Omit<Evidence, 'folded'>
    return { ...evidence, folded: evidence.inputs.map(foldInput) }
  } catch {
    return undefined
  }
}
