import { readFileSync } from 'node:fs'
import type { IncomingMessage } from 'node:http'
import { join } from 'node:path'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { actionLabels, turnOf } from '../../adapters/actions.ts'
import { servePage } from '../../adapters/page/serve.ts'
import { drop, forget, paste, pasted, press, saidWords, seenWords, spoken, words } from './acts.ts'
import { noBrowser, openHouse } from './browser.ts'
import type { House } from './browser.ts'

if (noBrowser) process.stderr.write(`${noBrowser}\n`)

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../cases', path), 'utf8')
const expired = read('token-expired/curl-trace-with-date.txt')
const redirected = read('dropped-on-redirect/curl-follows-to-another-host.txt')
const scheme = read('wrong-scheme/basic-sent-where-bearer-is-wanted.txt')
const token = /eyJ[\w.-]+/.exec(expired)?.[0] ?? ''

describe.skipIf(noBrowser)('the page', () => {
  let house: House
  let page: Page
  beforeAll(async () => {
    house = await openHouse()
    const visit = await house.visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = visit.page
  }, 60_000)
  beforeEach(() => forget(page))
  afterAll(() => house.close())

  test('answers a paste in the words of the core, and says it to who cannot see it', async () => {
    await paste(page, expired)
    expect(await seenWords(page)).toBe(saidWords((await spoken(pasted(expired)))[0]))
    expect(await page.locator('#status').textContent()).toContain('The access token expired 3 hours before the request')
    expect(await page.evaluate(() => document.activeElement?.className)).toBe('answer')
  })

  test('shows the paste back with the line marked that proves the cause, and secrets blacked out', async () => {
    await paste(page, expired)
    expect(await page.locator('.paste .proof code').allTextContents()).toContain('> Authorization: Bearer █████')
    expect(await page.locator('.paste .blacked').first().getAttribute('aria-label')).toBe('blacked out')
    expect(await page.content()).not.toContain(token.slice(0, 40))
    await page.getByRole('button', { name: 'line 6' }).click()
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['place'])).toBe('line 6')
  })

  test('warns of a secret in what was pasted, and gives the paste back blacked out', async () => {
    await paste(page, expired)
    expect(await page.locator('.notice').textContent()).toContain('What you pasted holds a secret: JSON Web Token')
    await page.getByRole('button', { name: 'Copy the paste, blacked out' }).click()
    await page.getByText('Copied').waitFor()
    const copied = await page.evaluate(() => navigator.clipboard.readText())
    expect(copied).toContain('Authorization: Bearer █████')
    expect(copied).not.toContain(token.slice(0, 40))
  })

  test('has the buttons of the chats, with the same answers behind them', async () => {
    const [first] = await spoken(pasted(scheme))
    for (const action of first?.actions ?? []) {
      await paste(page, scheme)
      expect(await page.locator('.actions button').allTextContents()).toEqual(
        first?.actions.map((one) => actionLabels[one]),
      )
      await press(page, actionLabels[action])
      const [reply] = await spoken(pasted(scheme), turnOf(action))
      expect([action, await seenWords(page)]).toEqual([action, saidWords(reply)])
      await forget(page)
    }
  })

  test('forgets all that was pasted, seen or not', async () => {
    await paste(page, expired)
    await page.getByRole('button', { name: 'Forget this' }).click()
    await page.locator('.answer', { hasText: 'Forgotten' }).waitFor()
    expect(await page.locator('.paste').count()).toBe(0)
    expect(await page.getByRole('heading', { name: 'Why was it refused?' }).isVisible()).toBe(true)
  })

  test('reads a dropped file with what is typed beside it', async () => {
    await drop(page, 'trace.log', redirected)
    await page.locator('#message').fill('Since yesterday this fails.')
    await page.keyboard.press('Control+Enter')
    await page.locator('.answer .actions').waitFor()
    expect(await page.locator('.answer h2').textContent()).toBe(
      'The credentials were dropped on the redirect from api.example.com to files.example.net',
    )
    expect(await page.locator('.paste figcaption').allTextContents()).toEqual(
      expect.arrayContaining([expect.stringContaining('trace.log')]),
    )
  })

  test('says so where a file is no text', async () => {
    await page
      .locator('#files')
      .setInputFiles({ name: 'photo.png', mimeType: 'image/png', buffer: Buffer.from([137, 80, 0, 0, 1]) })
    await page.waitForFunction(() => document.querySelector('#status')?.textContent !== '')
    expect(await page.locator('#status').textContent()).toBe('photo.png is no text. Drop it as text, HAR, log or JSON.')
  })

  test('reads a follow-up together with what came before, and folds the earlier answer up', async () => {
    const first = 'curl: (22) The requested URL returned error: 401'
    await paste(page, first)
    await paste(page, scheme)
    expect(await seenWords(page)).toBe(saidWords((await spoken(pasted(first), pasted(scheme)))[0]))
    expect(await page.locator('.earlier > summary').textContent()).toContain('Before your follow-up')
    expect(await page.locator('.paste').count()).toBe(2)
  })

  test('draws the life of the token, and says the same in words', async () => {
    await paste(page, expired)
    const picture = page.getByRole('img', { name: 'The life of the token' })
    expect(await picture.getAttribute('aria-label')).toContain('3 hours after it expired, by the clock of the server')
    expect(words((await picture.textContent()) ?? '')).toContain('valid for 1 hour')
  })

  test('shows the diagnosis as JSON', async () => {
    await paste(page, expired)
    await page.getByText('JSON', { exact: true }).click()
    const shown: unknown = JSON.parse((await page.locator('.json pre').textContent()) ?? '')
    expect(shown).toHaveProperty('findings.0.cause', 'token-expired')
  })

  test('shares a diagnosis by a link that holds neither the paste nor a secret', async () => {
    await paste(page, expired)
    await page.getByRole('button', { name: 'Copy a link to this' }).click()
    await page.getByText('Copied').waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    const other = await house.visit({}, new URL(link).hash)
    await other.page.locator('.answer').waitFor()
    expect(await other.page.locator('.answer h2').textContent()).toBe(
      'The access token expired 3 hours before the request',
    )
    expect(await other.page.locator('.notice').first().textContent()).toContain('Somebody shared this diagnosis')
    expect(await other.page.content()).not.toContain('User-Agent: curl/8.11.0')
    await other.page.context().close()
  })
})

describe.skipIf(noBrowser)('while the script that thinks is on its way', () => {
  test('one can already write and press, and is answered when it has come', async () => {
    const { promise: comes, resolve: come } = Promise.withResolvers<void>()
    const serve = servePage()
    const isSlow = (request: IncomingMessage): boolean => request.url === '/products.js'
    const house = await openHouse((request, response) => {
      void (isSlow(request) ? comes : Promise.resolve()).then(() => serve(request, response))
    })
    const page = await house.open()
    await page.locator('#message').fill(expired)
    await page.getByRole('button', { name: 'Diagnose' }).click()
    expect(await page.locator('#status').textContent()).toBe('Looking at it')
    expect(await page.locator('html[data-loaded]').count()).toBe(0)
    come()
    await page.locator('.answer').waitFor()
    expect(await page.locator('#status').textContent()).toContain('The access token expired')
    await house.close()
  }, 60_000)

  test('where it does not come, what is pressed is answered by that', async () => {
    const serve = servePage()
    const house = await openHouse((request, response) => {
      if (request.url === '/worker.js') response.writeHead(404).end()
      else serve(request, response)
    })
    const page = await house.open()
    await page.locator('#message').fill(expired)
    await page.getByRole('button', { name: 'Diagnose' }).click()
    await page.locator('.notice').waitFor()
    expect(await page.locator('.notice').textContent()).toBe('The script of this page could not be started.')
    await house.close()
  }, 60_000)
})
