import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

import { expect, test } from 'vitest'

import { openStore } from '../../adapters/store/open.ts'
import type { Turn } from '../../src/index.ts'
import { arrivalOf, deskOf, openEar, paste } from './desk-parts.ts'
import { temporaryFolder } from './temporary.ts'

const planted = [
  'ghp_madeUpMadeUpMadeUpMadeUpMadeUp012345',
  'made-up-opaque-token-7Q2w8E4r6T1y',
  'sw0rdfish-made-up-Pass',
  'Zm9vLW1hZGUtdXA6c3cwcmRmaXNo',
  'session-made-up-9f8e7d6c5b4a3f2e1d0c',
  'xoxb-123456789012-1234567890123-madeUpMadeUpMadeUpMade24',
]

const [github = '', opaque = '', password = '', basic = '', session = '', slack = ''] = planted

const pastes: readonly string[] = [
  `GET /v1/me HTTP/1.1\nHost: api.example.com\nAuthorization: Bearer ${opaque}\nCookie: sid=${session}\n\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"`,
  `$ curl -u alice:${password} https://api.example.com/user\n{"message":"Bad credentials"}`,
  `$ curl -H 'Authorization: Basic ${basic}' https://example.com/\nHTTP/1.1 401 Unauthorized`,
  `git clone https://x:${github}@github.com/example/private.git\nremote: Invalid username or token.`,
  `SLACK_BOT_TOKEN=${slack}\nAn API error occurred: invalid_auth`,
]

const turnsOf = (text: string): readonly Turn[] => [
  paste(text),
  { type: 'why' },
  { type: 'did-not-work' },
  paste(`and once more\n${text}`),
  { type: 'worked' },
  { type: 'hand-over' },
]

/** Every run of 8 characters of what was planted, but for a prefix that tells only the kind. */
const runs = planted.flatMap((secret) =>
  Array.from({ length: secret.length - 7 }, (_, index) => secret.slice(index, index + 8)),
)

test('no part of a secret is stored or logged, whatever is done with it', async () => {
  const path = join(temporaryFolder(), 'store.sqlite')
  const store = await openStore(`sqlite:${path}`)
  const { desk, logged } = await deskOf({ store })
  const { send } = openEar()
  for (const [index, text] of pastes.entries())
    for (const turn of turnsOf(text))
      await desk.handle(arrivalOf(turn, { thread: String(index), author: `U${index}` }), send)
  const files = [path, `${path}-wal`].filter((name) => existsSync(name))
  const stored = files.map((name) => readFileSync(name, 'latin1') + readFileSync(name, 'utf16le')).join('\n')
  expect(stored).toContain('invalid_token')
  expect(runs.filter((run) => stored.includes(run))).toEqual([])
  expect(logged).toHaveLength(pastes.length * 6)
  expect(runs.filter((run) => logged.join('\n').includes(run))).toEqual([])
  for (const told of ['example.com', 'alice', 'invalid_token', 'HTTP/1.1'])
    expect(logged.join('\n')).not.toContain(told)
  await store.close()
})
