import { gzipSync } from 'node:zlib'

import type { Page } from 'playwright-core'

import { bundlePage } from '../../adapters/page/bundle.ts'
import { drop } from '../page/acts.ts'
import { noBrowser, openAnew } from '../page/browser.ts'

/** The page's budgets: kilobytes gzipped, and milliseconds in a real browser. Of six rounds the fastest counts, for all that others do on the machine only adds. A figure over its budget ends the run with status 1. */
type Figure = { readonly name: string; readonly value: number; readonly budget: number; readonly unit: string }

const files = await bundlePage()
const gzipped = (names: RegExp): number =>
  files
    .filter(({ path }) => names.test(path))
    .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1024

const sizes: readonly Figure[] = [
  { name: 'core, the tables left out', value: gzipped(/^worker\.js$/), budget: 244, unit: 'KiB gzipped' },
  { name: 'tables of products', value: gzipped(/^products\.js$/), budget: 330, unit: 'KiB gzipped' },
  {
    name: 'tables of what people tell, topics, keys',
    value: gzipped(/^tellings\.js$/),
    budget: 150,
    unit: 'KiB gzipped',
  },
  { name: 'all that the page loads', value: gzipped(/^(?!preview|diagnosis)/), budget: 800, unit: 'KiB gzipped' },
]

/** Milliseconds from opening the page to one of its marks. */
const since = (page: Page, mark: string): Promise<number> =>
  page.evaluate((name) => performance.getEntriesByName(name)[0]?.startTime ?? Number.POSITIVE_INFINITY, mark)

const times = async (): Promise<readonly Figure[]> => {
  if (noBrowser) {
    process.stderr.write(`${noBrowser}\n`)
    return []
  }
  const ready: number[] = []
  const loaded: number[] = []
  const answered: number[] = []
  const line = '2026-01-15T12:00:00Z app[1] GET /v1/items/42 from 10.0.0.7 in 12 ms, cache hit, 200 OK\n'
  const log = `${line.repeat(Math.ceil(1_048_576 / line.length))}HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"\n`
  await openAnew(6, async (page) => {
    ready.push(await since(page, 'ready'))
    loaded.push(await since(page, 'loaded'))
    await drop(page, 'app.log', log)
    answered.push(
      await page.evaluate(async () => {
        const start = performance.now()
        document.querySelector<HTMLButtonElement>('button.primary')?.click()
        while (!document.querySelector('.answer .actions')) await new Promise(requestAnimationFrame)
        return performance.now() - start
      }),
    )
  })
  return [
    { name: 'from opening until one can type and press', value: Math.min(...ready), budget: 1_000, unit: 'ms' },
    { name: 'from opening until all is loaded', value: Math.min(...loaded), budget: 1_000, unit: 'ms' },
    { name: 'a paste of 1 MB, from the press to the answer', value: Math.min(...answered), budget: 1_000, unit: 'ms' },
  ]
}

for (const { name, value, budget, unit } of [...sizes, ...(await times())]) {
  const isOver = value > budget
  if (isOver) process.exitCode = 1
  process.stdout.write(
    `${name.padEnd(48)}${value.toFixed(0).padStart(6)} of ${budget} ${unit}${isOver ? '  OVER' : ''}\n`,
  )
}
