import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Credentials, parseCredentials } from '../../src/http/credentials.ts'
import { loadVectors } from './vectors.ts'

const Vector = z.object({
  id: z.string(),
  value: z.string(),
  expect: z.looseObject({ problems: z.array(z.string()) }),
  accept: z.array(z.record(z.string(), z.unknown())).default([]),
})

/** The faults that report what a vector calls a problem, where they are not of the same name. */
const REPORTED_AS: Readonly<Record<string, readonly string[]>> = {
  placeholder: ['placeholder', 'empty-credentials'],
  empty: ['empty', 'empty-credentials'],
}

const plain = (credentials: Credentials): Readonly<Record<string, unknown>> => ({
  ...credentials,
  params: Object.fromEntries(credentials.params),
})

const vectors = loadVectors('authorization', Vector)

describe.skipIf(vectors === null)('the credentials recorded from real clients', () => {
  it.each(vectors ?? [])('$id is read as it was sent', ({ value, expect: sent, accept }) => {
    const wanted = Object.fromEntries(Object.entries(sent).filter(([key]) => key !== 'problems'))
    const read = plain(parseCredentials(value))
    const readings = [wanted, ...accept.filter((other) => !Object.keys(other).some((key) => key.includes('.')))]
    const fits = readings.some((reading) =>
      Object.entries(reading).every(([key, part]) => JSON.stringify(read[key]) === JSON.stringify(part)),
    )
    expect(fits, `${JSON.stringify(wanted)} is read as ${JSON.stringify(read)}`).toBe(true)
  })

  it.each(vectors ?? [])('$id has its problems reported, and no others', ({ value, expect: { problems } }) => {
    const { faults } = parseCredentials(value)
    for (const problem of problems)
      expect(
        (REPORTED_AS[problem] ?? [problem]).some((fault) => faults.some((one) => one === fault)),
        `${problem} in ${faults.join(' ')}`,
      ).toBe(true)
    expect(problems.length > 0 ? [] : faults).toEqual([])
  })
})
