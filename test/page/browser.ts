import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo } from 'node:net'

import { chromium } from 'playwright-core'
import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'

import { bundlePage } from '../../adapters/page/bundle.ts'
import { servePage } from '../../adapters/page/serve.ts'

/** Chromium as Debian installs it, or as the environment names it. */
const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium'

/** Why there is no browser to test with; undefined where there is one. */
export const noBrowser = existsSync(executablePath)
  ? undefined
  : `There is no Chromium at ${executablePath}: the page is not tested in a browser. Install Debian's package chromium, or set CHROMIUM.`

const switches = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** A browser on the page, as served: what it asked of the network, and what it complained about. */
export type Visit = {
  readonly page: Page
  /** All requests that the browser made, whoever made them. */
  readonly requests: readonly string[]
  /** What the console says: errors, warnings, violations of the policy. */
  readonly complaints: readonly string[]
}

/** The page's own server, and a browser to visit it with. */
export type House = {
  readonly address: string
  readonly visit: (options?: BrowserContextOptions, path?: string) => Promise<Visit>
  /** Opens the page without waiting for what it loads. */
  readonly open: () => Promise<Page>
  readonly close: () => Promise<void>
}

const listen = async (listener: RequestListener): Promise<{ readonly address: string; readonly server: Server }> => {
  const server = createServer(listener)
  const { promise, resolve } = Promise.withResolvers<void>()
  server.listen(0, '127.0.0.1', resolve)
  await promise
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }
}

const watch = async (context: BrowserContext, address: string): Promise<Visit> => {
  const page = await context.newPage()
  const requests: string[] = []
  const complaints: string[] = []
  context.on('request', (request) => requests.push(request.url()))
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await page.goto(address)
  await page.waitForSelector('html[data-loaded]')
  return { page, requests, complaints }
}

/** Any web server: it gives out the static files under a folder, and knows nothing of a policy. */
export const serveBare = async (folder: string): Promise<RequestListener> => {
  const files = new Map((await bundlePage()).map(({ path, bytes }) => [`${folder}${path}`, bytes]))
  const types: Readonly<Record<string, string>> = { html: 'text/html', css: 'text/css', js: 'text/javascript' }
  return ({ url = '/' }, response) => {
    const path = url.endsWith('/') ? `${url}index.html` : url
    const bytes = files.get(path)
    response.writeHead(bytes ? 200 : 404, {
      'content-type': types[path.replace(/^.*\./s, '')] ?? 'application/octet-stream',
    })
    response.end(bytes)
  }
}

/** Serves the page on a free port of loopback, and starts Chromium. */
export const openHouse = async (listener: RequestListener = servePage()): Promise<House> => {
  const { address, server } = await listen(listener)
  const browser = await chromium.launch({ executablePath, args: [...switches] })
  return {
    address,
    visit: async (options = {}, path = '') => watch(await browser.newContext(options), address + path),
    open: async () => {
      const page = await browser.newPage()
      await page.goto(address)
      return page
    },
    close: async () => {
      await browser.close()
      server.close()
    },
  }
}

/** Milliseconds in which a window that was opened comes to rest: Chromium loads parts of its own that would be measured with the page. */
const rest = 2_000

/**
 * Opens the page several times in one window, each time from a server of its own, so that the browser has kept nothing of it; hands over what
 * it shows once all is loaded.
 */
export const openAnew = async (times: number, look: (page: Page) => Promise<void>): Promise<void> => {
  const browser = await chromium.launch({ executablePath, args: [...switches] })
  const page = await browser.newPage()
  const listener = servePage()
  for (let time = 0; time < times; time += 1) {
    const { address, server } = await listen(listener)
    await fetch(address)
    await page.goto('about:blank')
    await page.waitForTimeout(rest)
    await page.goto(address)
    await page.waitForSelector('html[data-loaded]')
    await look(page)
    server.close()
  }
  await browser.close()
}
