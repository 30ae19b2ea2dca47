import type { Diagnosis } from './diagnosis.ts'

/** A diagnosis from a value that anybody may have made; undefined where it is none. The schema is loaded only when it is asked for. */
export const parseDiagnosis = async (value: unknown): Promise<Diagnosis | undefined> => {
  const { diagnosisSchema } = await import('./diagnosis.ts')
  return diagnosisSchema.safeParse(value).data
}
