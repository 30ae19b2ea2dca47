import { fork } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

import { record } from '../slack/json.ts'

/** A chat's local server, and the bot on it, as they are measured. */
export type Chat = {
  /** The settings of the bot's process. */
  readonly environment: Readonly<Record<string, string>>
  readonly connected: () => boolean
  /** One question of somebody else, in a conversation of its own; gives its id. */
  readonly ask: () => string
  /** How many questions were answered. */
  readonly answered: () => number
  /** When each was answered, by performance.now(). */
  readonly answeredAt: () => ReadonlyMap<string, number>
  readonly until: (happened: () => boolean, what: string, patience: number) => Promise<void>
  readonly stop: () => Promise<void>
}

/** Events a second, seconds, and what is allowed: milliseconds at the 99th percentile, megabytes of growth. */
const rate = 20
const seconds = 20
const budget = { milliseconds: 100, megabytes: 20 }

const write = (line: string): void => void process.stdout.write(`${line}\n`)

type Memory = { readonly heap: number; readonly resident: number }

/** What the bot's process holds once its garbage is collected, in bytes: its heap with what that holds outside, and all that is resident. */
const memoryOf = async (bot: ReturnType<typeof fork>): Promise<Memory> => {
  bot.send('memory')
  const [told]: unknown[] = await once(bot, 'message')
  const { heapUsed, external, rss } = record(told)
  return { heap: Number(heapUsed) + Number(external), resident: Number(rss) }
}

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length * share)] ?? 0

/** Milliseconds from each event to its answer, at the rate. */
const measureLatency = async ({ ask, answered, answeredAt, until }: Chat): Promise<readonly number[]> => {
  const before = answered()
  const sent = new Map<string, number>()
  for (let event = 0; event < rate * seconds; event++) {
    const start = performance.now()
    sent.set(ask(), start)
    await sleep(Math.max(0, 1000 / rate - (performance.now() - start)))
  }
  await until(() => answered() >= before + sent.size, 'the answers', 30_000)
  const ends = answeredAt()
  return [...sent].flatMap(([id, start]) => {
    const end = ends.get(id)
    return end === undefined ? [] : [end - start]
  })
}

/** Asks, some at a time, until so many events were answered. */
const reach = async ({ ask, answered, until }: Chat, events: number): Promise<void> => {
  const some = 25
  while (answered() < events) {
    const goal = Math.min(events, answered() + some)
    for (let left = goal - answered(); left > 0; left -= 1) ask()
    await until(() => answered() >= goal, 'the answers', 60_000)
  }
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const verdict = (passes: boolean): string => (passes ? 'kept' : 'MISSED')

const measure = async (chat: Chat, bot: ReturnType<typeof fork>): Promise<boolean> => {
  await chat.until(chat.connected, 'the bot', 30_000)
  await reach(chat, 100)
  const latency = await measureLatency(chat)
  const p99 = percentile(latency, 0.99)
  write(
    `event to posted answer, ${rate} a second for ${seconds} s: median ${percentile(latency, 0.5).toFixed(1)} ms, p99 ${p99.toFixed(1)} ms (budget ${budget.milliseconds} ms: ${verdict(p99 <= budget.milliseconds)})`,
  )
  await reach(chat, 1_000)
  const before = await memoryOf(bot)
  await reach(chat, 10_000)
  const after = await memoryOf(bot)
  const grown = after.resident - before.resident
  const isFlat = grown <= budget.megabytes * 1024 * 1024
  write(
    `resident after 1,000 events ${megabytes(before.resident)} (heap ${megabytes(before.heap)}), after 10,000 ${megabytes(after.resident)} (${megabytes(after.heap)}): ${megabytes(grown)} more (budget ${budget.megabytes} MB: ${verdict(isFlat)})`,
  )
  return p99 <= budget.milliseconds && isFlat
}

/** The options of Node that `npm start` has. */
const shipped = String(record(record(JSON.parse(readFileSync('package.json', 'utf8')))['scripts'])['start'])
  .split(' ')
  .filter((word) => word.startsWith('--'))

/** Runs the bot in a process of its own, measures it, and says whether it kept its budgets; status 1 where it did not. */
export const bench = async (chat: Chat): Promise<void> => {
  const folder = mkdtempSync(join(tmpdir(), 'diagnose401-'))
  const store = { STORE: `sqlite:${join(folder, 'store.sqlite')}`, LOG_LEVEL: 'warn' }
  const env = { ...process.env, ...chat.environment, ...store }
  const bot = fork(join(import.meta.dirname, 'bot.ts'), { env, execArgv: ['--expose-gc', ...shipped] })
  try {
    if (!(await measure(chat, bot))) process.exitCode = 1
  } finally {
    bot.kill()
    await chat.stop()
    rmSync(folder, { recursive: true })
  }
}
