import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'

import type { AxeResults } from 'axe-core'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { paste } from './acts.ts'
import { noBrowser, openHouse } from './browser.ts'
import type { House } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const read = (path: string): string => readFileSync(join(import.meta.dirname, '../cases', path), 'utf8')
const expired = read('token-expired/curl-trace-with-date.txt')
const redirected = read('dropped-on-redirect/curl-follows-to-another-host.txt')

/** What axe-core finds against WCAG 2.2 A and AA, and its own best practices. */
const faults = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: () => Promise<AxeResults> } }).axe.run(),
  )
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  )
}

const focused = async (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { activeElement } = document
    return activeElement?.id || activeElement?.getAttribute('aria-label') || activeElement?.textContent || ''
  })

describe.skipIf(noBrowser)('the page is for everybody', () => {
  let house: House
  beforeAll(async () => {
    house = await openHouse()
  }, 60_000)
  afterAll(() => house.close())

  test.each(['light', 'dark'] as const)('axe-core finds nothing in %s', async (colorScheme) => {
    const { page } = await house.visit({ colorScheme, reducedMotion: 'reduce' })
    expect(await faults(page)).toEqual([])
    await paste(page, expired)
    await page.getByRole('button', { name: 'Why', exact: true }).click()
    await page.locator('.answer').nth(1).waitFor()
    await page.getByText('JSON', { exact: true }).first().click()
    await paste(page, redirected)
    expect(await faults(page)).toEqual([])
    await page.context().close()
  })

  test.each(['light', 'dark'] as const)(
    'the preview of the chats, in %s, shows what each is sent, and axe-core finds nothing',
    async (colorScheme) => {
      const { page, complaints } = await house.visit({ colorScheme }, 'preview.html')
      await page.getByRole('button', { name: 'Why' }).first().click()
      await page.locator('#discord article').nth(2).waitFor()
      const shown = await page.locator('#slack h3, #discord h3').allTextContents()
      expect(shown.filter((text) => text === 'The access token expired 3 hours before the request')).toHaveLength(4)
      expect(await faults(page)).toEqual([])
      expect(complaints).toEqual([])
      await page.context().close()
    },
  )

  test('it is used by keyboard alone', async () => {
    const { page } = await house.visit({ reducedMotion: 'reduce' })
    expect(await focused(page)).toBe('message')
    await page.keyboard.insertText(expired)
    await page.keyboard.press('Control+Enter')
    await page.locator('.answer').waitFor()
    expect(await focused(page)).toBe('Answer')
    const reached: string[] = []
    for (let count = 0; count < 12 && reached.at(-1) !== 'Why'; count += 1) {
      await page.keyboard.press('Tab')
      reached.push(await focused(page))
    }
    expect(reached).toContain('line 6')
    expect(reached).toContain('For visitors')
    await page.keyboard.press('Enter')
    await page.locator('.answer').nth(1).waitFor()
    expect(await page.locator('.answer').nth(1).textContent()).toContain('It rests on')
    for (let count = 0; count < 6 && (await focused(page)) !== 'message'; count += 1) await page.keyboard.press('Tab')
    expect(await focused(page)).toBe('message')
    await page.context().close()
  })

  test('what has the focus is seen to have it', async () => {
    const { page } = await house.visit()
    const unseen: string[] = []
    for (let count = 0; count < 8; count += 1) {
      await page.keyboard.press('Tab')
      const isSeen = await page.evaluate(() => {
        const { activeElement } = document
        return (
          !activeElement || activeElement === document.body || getComputedStyle(activeElement).outlineStyle === 'solid'
        )
      })
      if (!isSeen) unseen.push(await focused(page))
    }
    expect(unseen).toEqual([])
    await page.context().close()
  })

  test.each([390, 320])('at %i pixels nothing is cut off, and all that is pressed is large enough', async (width) => {
    const { page } = await house.visit({ viewport: { width, height: 800 }, isMobile: true, hasTouch: true })
    await paste(page, redirected)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width)
    const small = await page.locator('button:visible, summary:visible, a:visible').evaluateAll((elements) =>
      elements.flatMap((element) => {
        const { width, height } = element.getBoundingClientRect()
        return width < 24 || height < 24 ? [`${element.textContent} ${width}×${height}`] : []
      }),
    )
    expect(small).toEqual([])
    const letters = await page.locator('.picture svg').evaluate((svg) => {
      const scale = svg.getBoundingClientRect().width / (svg as SVGSVGElement).viewBox.baseVal.width
      return scale * Number.parseFloat(getComputedStyle(svg.querySelector('text') ?? svg).fontSize)
    })
    expect(letters).toBeGreaterThanOrEqual(12)
    await page.context().close()
  })
})
