import { execFileSync } from 'node:child_process'
import { mkdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'

import { paste } from './acts.ts'
import { noBrowser, openHouse } from './browser.ts'

/** Makes the pictures of the README: the page, and what each chat shows of the same answer. */
const folder = join(import.meta.dirname, '../../docs')
const read = (path: string): Promise<string> => readFile(join(import.meta.dirname, '../cases', path), 'utf8')

if (noBrowser) throw new Error(noBrowser)
await mkdir(folder, { recursive: true })
const house = await openHouse()
const made: string[] = []

const view = { viewport: { width: 860, height: 900 }, deviceScaleFactor: 1.5, reducedMotion: 'reduce' as const }

const shot = (name: string): string => {
  const path = join(folder, `${name}.png`)
  made.push(path)
  return path
}

for (const colorScheme of ['light', 'dark'] as const) {
  const { page } = await house.visit({ ...view, colorScheme })
  await paste(page, await read('token-expired/curl-trace-with-date.txt'))
  await page.evaluate(() => scrollTo(0, 0))
  await page.screenshot({
    path: shot(`page-${colorScheme}`),
    clip: { x: 0, y: 0, width: 860, height: 1_080 },
    fullPage: true,
  })
  await page.context().close()
}

const { page } = await house.visit({ viewport: { width: 1_280, height: 900 }, deviceScaleFactor: 1.5 }, 'preview.html')
await page.locator('#message').fill(await read('token-expired/curl-trace-with-date.txt'))
await page.getByRole('button', { name: 'Show' }).click()
for (const chat of ['slack', 'discord']) {
  const message = page.locator(`#${chat} article`).first()
  await message.waitFor()
  await message.screenshot({ path: shot(chat) })
}
await house.close()

/** Fewer colours make a small file; where pngquant is not installed, the file stays as large as it is. */
const shrink = (path: string): void => {
  try {
    execFileSync('pngquant', ['--force', '--ext', '.png', '--quality', '70-95', path])
  } catch {
    process.stderr.write(`pngquant is not installed: ${path} stays large.\n`)
  }
}

for (const path of made) {
  shrink(path)
  process.stdout.write(`${path}: ${Math.round((await stat(path)).size / 1_000)} kB\n`)
}
