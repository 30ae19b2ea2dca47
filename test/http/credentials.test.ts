import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Credentials, type CredentialsFault, parseCredentials } from '../../src/http/credentials.ts'
import { loadVectors } from './vectors.ts'

interface Expected {
  readonly form: string
  readonly scheme: string | null
  readonly username?: string
  readonly password?: string
  readonly token68?: string
  readonly params?: Readonly<Record<string, string | null>>
  readonly problems: readonly string[]
}

interface CredentialsVector {
  readonly id: string
  readonly value: string
  readonly expect: Expected
  readonly accept?: readonly Readonly<Record<string, unknown>>[]
}

/** The faults that report what a vector calls a problem, where they are not of the same name. */
const REPORTED_AS: Readonly<Record<string, readonly CredentialsFault[]>> = {
  placeholder: ['placeholder', 'empty-credentials'],
  empty: ['empty', 'empty-credentials'],
}

const plain = (credentials: Credentials): Readonly<Record<string, unknown>> => ({
  ...credentials,
  params: Object.fromEntries(credentials.params),
})

const vectors = loadVectors<CredentialsVector>('authorization')

describe.skipIf(vectors === null)('the credentials recorded from real clients', () => {
  it.each(vectors ?? [])('$id is read as it was sent', ({ value, expect: { problems: _, ...wanted }, accept }) => {
    const read = plain(parseCredentials(value))
    const readings = [wanted, ...(accept ?? []).filter((other) => !Object.keys(other).some((key) => key.includes('.')))]
    const fits = readings.some((reading) =>
      Object.entries(reading).every(([key, part]) => JSON.stringify(read[key]) === JSON.stringify(part)),
    )
    expect(fits, `${JSON.stringify(wanted)} is read as ${JSON.stringify(read)}`).toBe(true)
  })

  it.each(vectors ?? [])('$id has its problems reported, and no others', ({ value, expect: { problems } }) => {
    const { faults } = parseCredentials(value)
    for (const problem of problems)
      expect(
        (REPORTED_AS[problem] ?? [problem]).some((fault) => faults.includes(fault as CredentialsFault)),
        `${problem} in ${faults.join(' ')}`,
      ).toBe(true)
    if (problems.length === 0) expect(faults).toEqual([])
  })
})
