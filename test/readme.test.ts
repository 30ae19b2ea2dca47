import { readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { freshReadme } from './readme.ts'

test('the generated parts of the README are those of today (npm run readme writes them)', async () => {
  const readme = readFileSync(join(import.meta.dirname, '../README.md'), 'utf8')
  expect(await freshReadme(readme)).toBe(readme)
})
