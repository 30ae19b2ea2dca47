import { createServer } from 'node:http'

import { expect, onTestFinished, test } from 'vitest'

import { noCredentials } from '../adapters/pastes.ts'
import { mentioned } from './payloads.ts'
import { listed, manifest } from './scopes.ts'
import { startSlackServer } from './server.ts'

test('an acknowledgement that comes after three seconds is refused, and the delivery is known as late', async () => {
  const slack = await startSlackServer()
  const bot = createServer((_, response) => void setTimeout(() => response.end(), 3_200))
  onTestFinished(async () => {
    bot.close()
    await slack.stop()
  })
  const { promise: listening, resolve } = Promise.withResolvers<void>()
  bot.listen(0, '127.0.0.1', resolve)
  await listening
  const address = bot.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}/slack/events`
  const { refused } = await slack.overHttp(url, mentioned({ text: noCredentials, ts: '1.1' }))
  expect([refused, slack.late]).toEqual([true, ['event']])
})

test('the manifest asks for no scope without saying why', () => {
  const scopes = listed('bot')
  expect(scopes).toContain('chat:write')
  for (const scope of scopes) expect(manifest).toMatch(new RegExp(`# .*\\n(?: *- \\S+\\n)? *- ${scope}\\n`))
})
