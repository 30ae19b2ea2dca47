import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { noCredentials } from '../adapters/pastes.ts'
import { environment } from '../slack/house.ts'
import { record } from '../slack/json.ts'
import { mentioned } from '../slack/payloads.ts'
import { startSlackServer } from '../slack/server.ts'
import type { SlackServer } from '../slack/server.ts'

/** Events a second, seconds, and what is allowed: milliseconds at the 99th percentile, megabytes of growth. */
const rate = 20
const seconds = 20
const budget = { milliseconds: 100, megabytes: 20 }

const write = (line: string): void => void process.stdout.write(`${line}\n`)

let asked = 0

/** One question of somebody else, in a thread of its own. */
const ask = (slack: SlackServer): string => {
  const ts = slack.stamp()
  asked += 1
  void slack.overSocket(mentioned({ text: noCredentials, ts, user: `U${asked}`, channel: `C${asked % 500}` }))
  return ts
}

/** What the bot's process holds once its garbage is collected, in bytes: its heap with what that holds outside, and all that is resident. */
const memoryOf = async (
  bot: ReturnType<typeof fork>,
): Promise<{ readonly heap: number; readonly resident: number }> => {
  bot.send('memory')
  const [told]: unknown[] = await once(bot, 'message')
  const { heapUsed, external, rss } = record(told)
  return { heap: Number(heapUsed) + Number(external), resident: Number(rss) }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

/** Milliseconds from each event to its answer, at the rate. */
const measureLatency = async (slack: SlackServer): Promise<readonly number[]> => {
  const sent = new Map<string, number>()
  for (let event = 0; event < rate * seconds; event++) {
    const start = performance.now()
    sent.set(ask(slack), start)
    await sleep(Math.max(0, 1000 / rate - (performance.now() - start)))
  }
  await slack.until(() => slack.called('chat.postMessage').length >= asked, 'the answers', 30_000)
  return slack.called('chat.postMessage').flatMap(({ body, at }) => {
    const start = sent.get(String(body['thread_ts']))
    return start === undefined ? [] : [at - start]
  })
}

/** Asks, some at a time, until so many events were answered. */
const reach = async (slack: SlackServer, events: number): Promise<void> => {
  const some = 25
  for (let left = events - asked; left > 0; left -= some) {
    for (let event = 0; event < Math.min(some, left); event++) ask(slack)
    await slack.until(() => slack.called('chat.postMessage').length >= asked, 'the answers', 60_000)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const verdict = (passes: boolean): string => (passes ? 'kept' : 'MISSED')

/** The options of Node that `npm start` has. */
const shipped = String(record(record(JSON.parse(readFileSync('package.json', 'utf8')))['scripts'])['start'])
  .split(' ')
  .filter((word) => word.startsWith('--'))

const folder = mkdtempSync(join(tmpdir(), 'diagnose401-'))
const slack = await startSlackServer()
const env = {
  ...process.env,
  ...environment('socket', slack),
  STORE: `sqlite:${join(folder, 'store.sqlite')}`,
  LOG_LEVEL: 'warn',
}
const bot = fork(join(import.meta.dirname, 'slack-bot.ts'), { env, execArgv: ['--expose-gc', ...shipped] })
try {
  await slack.until(slack.connected, 'the bot', 20_000)
  await reach(slack, 100)
  const latency = await measureLatency(slack)
  const p99 = percentile(latency, 0.99)
  write(
    `event to posted answer, ${rate} a second for ${seconds} s: median ${percentile(latency, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (budget ${budget.milliseconds} ms: ${verdict(p99 <= budget.milliseconds)})`,
  )
  await reach(slack, 1_000)
  const before = await memoryOf(bot)
  await reach(slack, 10_000)
  const after = await memoryOf(bot)
  const grown = after.resident - before.resident
  write(
    `resident after 1,000 events ${megabytes(before.resident)} (heap ${megabytes(before.heap)}), after 10,000 ${megabytes(after.resident)} (${megabytes(after.heap)}): ${megabytes(grown)} more (budget ${budget.megabytes} MB: ${verdict(grown <= budget.megabytes * 1024 * 1024)})`,
  )
  if (p99 > budget.milliseconds || grown > budget.megabytes * 1024 * 1024) process.exitCode = 1
} finally {
  bot.kill()
  await slack.stop()
  rmSync(folder, { recursive: true })
}
