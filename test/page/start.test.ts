import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { request } from 'node:http'
import { createInterface } from 'node:readline'
import { join } from 'node:path'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

type Answered = { readonly status: number; readonly fields: Readonly<Record<string, unknown>>; readonly text: string }

/** Asks by HTTP as a client that takes what it gets, unpacked or not. */
const ask = async (port: number, method: string, path: string): Promise<Answered> => {
  const { promise, resolve, reject } = Promise.withResolvers<Answered>()
  request({ port, method, path, host: '127.0.0.1' }, (response) => {
    let text = ''
    response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, fields: response.headers, text }))
  })
    .on('error', reject)
    .end()
  return promise
}

describe('npm start without any settings', () => {
  const lines: string[] = []
  let child: ReturnType<typeof spawn>
  let port = 0
  beforeAll(async () => {
    child = spawn(process.execPath, [join(import.meta.dirname, '../../adapters/main.ts')], {
      cwd: import.meta.dirname,
      env: { PATH: process.env['PATH'] ?? '', PORT: '0' },
      stdio: ['ignore', 'ignore', 'pipe'],
    })
    if (!child.stderr) throw new Error('no standard error')
    for await (const line of createInterface({ input: child.stderr })) {
      lines.push(line)
      if (lines.length === 3) break
    }
    port = Number(/:(\d+)\. /.exec(lines[0] ?? '')?.[1])
  }, 60_000)
  afterAll(async () => {
    child.kill('SIGTERM')
    await once(child, 'exit')
  })

  test('says where the page is, and how Slack and Discord are connected', () => {
    expect(lines).toEqual([
      `diagnose401: The page is at http://localhost:${port}. Nothing that is pasted there leaves it.`,
      'diagnose401: Slack is not connected: set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env, as the README says under "Add it to Slack".',
      'diagnose401: Discord is not connected: set DISCORD_TOKEN in .env, as the README says under "Add it to Discord".',
    ])
  })

  test('serves the page with a policy under which it can send nothing, and nobody can frame it', async () => {
    const { status, fields, text } = await ask(port, 'GET', '/')
    expect(status).toBe(200)
    expect(text).toContain('<title>diagnose401</title>')
    expect(fields['content-security-policy']).toContain("connect-src 'none'")
    expect(fields['content-security-policy']).toContain("frame-ancestors 'none'")
    expect(fields['set-cookie']).toBeUndefined()
  })

  test('serves nothing but the page’s own files, and the paths of whoever runs it', async () => {
    const paths = ['/package.json', '/../package.json', '/%2e%2e/package.json', '/.env', '/page.ts', '/slack/events']
    expect(await Promise.all(paths.map(async (path) => (await ask(port, 'GET', path)).status))).toEqual(
      paths.map(() => 404),
    )
    expect((await ask(port, 'POST', '/')).status).toBe(405)
    expect((await ask(port, 'GET', '/readyz')).text).toContain('"page":true')
  })

  test('every file that the page names is there, by an address relative to its own', async () => {
    const { text } = await ask(port, 'GET', '/')
    const named = [...text.matchAll(/(?:href|src)="([^"#]+)"/g)].map(([, path]) => path ?? '')
    expect(named.every((path) => !/^(?:\/|[a-z]+:)/.test(path))).toBe(true)
    expect(await Promise.all(named.map(async (path) => (await ask(port, 'HEAD', `/${path}`)).status))).toEqual(
      named.map(() => 200),
    )
  })
})
