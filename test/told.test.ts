import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { describe, expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'
import { reportOf } from './cases.ts'

const folder = join(import.meta.dirname, 'told')

/** The sentences of a folder by the cause that their file is named after: one report a line. */
const sentencesIn = (path: string): readonly (readonly [cause: string, sentences: readonly string[]])[] =>
  readdirSync(path)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => [name.slice(0, -'.txt'.length), readFileSync(join(path, name), 'utf8').trim().split('\n')])

const first = async (sentence: string) => (await diagnose(reportOf(sentence))).findings[0]

describe.each(sentencesIn(folder))('%s is told by', (cause, sentences) => {
  test.each(sentences)('%s', async (sentence) => {
    expect((await first(sentence))?.cause).toBe(cause)
  })
})

describe.each(sentencesIn(join(folder, 'certain')))('%s is proved by', (cause, sentences) => {
  test.each(sentences)('%s', async (sentence) => {
    expect(await first(sentence)).toMatchObject({ cause, certainty: 'certain' })
  })
})

describe.each(sentencesIn(join(folder, 'resembling')))(
  'what resembles %s is at the most possible',
  (cause, sentences) => {
    test.each(sentences)('%s', async (sentence) => {
      const finding = await first(sentence)
      expect(finding?.certainty === 'possible' ? undefined : finding?.cause).not.toBe(cause)
    })
  },
)
