import { availableParallelism } from 'node:os'
import { extname } from 'node:path'

import type { Turn } from '../src/index.ts'
import { converseHere } from './converse.ts'
import type { Converse, Conversed } from './converse.ts'
import { openPool } from './worker-pool.ts'
import type { PoolOptions } from './worker-pool.ts'

/** What a worker is asked. */
export type ConverseTask = { readonly kept: string | undefined; readonly turn: Turn }

/** What a worker answers; an error crosses as its name. */
export type ConverseAnswer =
  | { readonly type: 'conversed'; readonly conversed: Conversed }
  | { readonly type: 'failed'; readonly name: string }

/** UTF-16 code units that are read within some tens of milliseconds, in which no other event has to wait for long. */
const small = 64 * 1024

const usual: PoolOptions = {
  workers: Math.max(1, Math.min(4, availableParallelism() - 1)),
  limitMs: 60_000,
  restMs: 60_000,
  memory: 2_048,
}

/** The worker beside this file, whether Node runs the sources or what was emitted of them. */
const script = new URL(`./converse-worker${extname(import.meta.url)}`, import.meta.url)

const sizeOf = (kept: string | undefined, turn: Turn): number => {
  const texts = 'report' in turn ? [turn.report.message, ...turn.report.files.map(({ content }) => content)] : []
  return texts.reduce((sum, text) => sum + text.length, kept?.length ?? 0)
}

const conversedBy = (answer: ConverseAnswer): Conversed => {
  if (answer.type === 'conversed') return answer.conversed
  throw Object.assign(new Error('A worker failed at a turn.'), { name: answer.name })
}

/**
 * Converses here where there is little to read, else aside, in a worker, so that whatever comes meanwhile is answered.
 * Rejects with WorkerLost where a worker died or took longer than a minute.
 */
export const openConverse = (options: Partial<PoolOptions> = {}) => {
  const pool = openPool<ConverseTask, ConverseAnswer>(script, { ...usual, ...options })
  const converse: Converse = async (kept, turn) =>
    sizeOf(kept, turn) <= small ? converseHere(kept, turn) : conversedBy(await pool.run({ kept, turn }))
  return { converse, close: pool.close }
}
