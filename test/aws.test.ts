import { describe, expect, test } from 'vitest'
import { z } from 'zod'

import { diagnose } from '../src/index.ts'
import { caseClock } from './cases.ts'
import { loadVectors } from './http/vectors.ts'

const vectors = loadVectors(
  'aws',
  z.object({
    id: z.string(),
    type: z.string(),
    status: z.number().nullish(),
    headers: z.record(z.string(), z.string()).nullish(),
    text: z.string(),
    expect: z.object({ cause: z.string().nullish(), accept_causes: z.array(z.string()).nullish() }),
  }),
)
const errors = vectors?.filter(({ type }) => type !== 'signed-request') ?? []

const asPasted = ({ status, headers, text }: (typeof errors)[number]): string =>
  status
    ? [
        `HTTP/1.1 ${status}`,
        ...Object.entries(headers ?? {}).map(([name, value]) => `${name}: ${value}`),
        '',
        text,
      ].join('\n')
    : text

describe.skipIf(vectors === null)('AWS error bodies and client messages', () => {
  test.each(errors)('$id', async (vector) => {
    const { findings } = await diagnose({ message: asPasted(vector), files: [], now: caseClock })
    const right = [vector.expect.cause, ...(vector.expect.accept_causes ?? [])]
    expect(right).toContain(findings[0]?.cause)
  })
})
