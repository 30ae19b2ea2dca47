import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'
import { reportOf } from './cases.ts'
import { resembling, told } from './told.ts'

const first = async (sentence: string) => (await diagnose(reportOf(sentence))).findings[0]

describe.each(Object.entries(told))('%s is told by', (cause, sentences) => {
  test.each(sentences)('%s', async (sentence) => {
    expect((await first(sentence))?.cause).toBe(cause)
  })
})

describe('what resembles it is another cause', () => {
  test.each(resembling)('not %s: %s', async (cause, sentence) => {
    const finding = await first(sentence)
    expect(finding && finding.certainty !== 'possible' ? finding.cause : undefined).not.toBe(cause)
  })
})
