import { expect, test } from 'vitest'

import { testAppearance } from './knowledge/appearance.ts'
import { testCauses } from './knowledge/causes.ts'
import { testDistinctions } from './knowledge/distinctions.ts'
import { testExamples } from './knowledge/examples.ts'
import { testMeaning } from './knowledge/meaning.ts'
import { testSchemes } from './knowledge/schemes.ts'
import { testSteps } from './knowledge/steps.ts'

testMeaning()
testAppearance()
testDistinctions()
testSchemes()
testCauses()
testSteps()
testExamples()

/** What must be known, numbered K1 to K104. */
const items = 104

type Task = { readonly name: string; readonly tasks?: readonly Task[] }

const titlesOf = ({ name, tasks }: Task): readonly string[] => tasks?.flatMap(titlesOf) ?? [name]

test('each item of what must be known has a test that names its number', ({ task }) => {
  const named = new Set(titlesOf(task.file).flatMap((title) => /^K(\d{1,3}): /.exec(title)?.[1] ?? []))
  const missing = Array.from({ length: items }, (_, index) => String(index + 1)).filter((number) => !named.has(number))
  expect(missing).toEqual([])
})
