import { describe, expect, test } from 'vitest'

import { diagnosisSchema } from '../src/diagnosis.ts'
import { diagnose } from '../src/index.ts'
import { cases, nearMisses } from './cases.ts'

describe.each(cases)('$cause, $situation', ({ cause, report, answerPath }) => {
  test('is diagnosed so first, and answered in these words', async () => {
    const diagnosis = await diagnose(report)
    expect(diagnosis.findings.map((finding) => finding.cause).at(0)).toBe(cause)
    expect(diagnosisSchema.safeParse(diagnosis).error).toBeUndefined()
    await expect(`${diagnosis.text}\n`).toMatchFileSnapshot(answerPath)
  })
})

describe.each(nearMisses)('$situation only looks like $cause', ({ cause, report }) => {
  test('and is not called so', async () => {
    const { findings, success } = await diagnose(report)
    expect(findings.at(0)?.cause).not.toBe(cause)
    expect(findings.length > 0 || success || report.message !== '').toBe(true)
  })
})
