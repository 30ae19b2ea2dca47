import { setTimeout as sleep } from 'node:timers/promises'

import { expect, onTestFinished, test } from 'vitest'

import { WorkerLost, openPool } from '../../adapters/worker-pool.ts'
import type { Pool, PoolOptions } from '../../adapters/worker-pool.ts'

const poolOf = (options: Partial<PoolOptions> = {}): Pool<string, string> => {
  const script = new URL('pool-worker.ts', import.meta.url)
  const pool = openPool<string, string>(script, { workers: 1, limitMs: 20_000, restMs: 20_000, memory: 64, ...options })
  onTestFinished(pool.close)
  return pool
}

test('tasks are answered, each with its own answer, however many there are', async () => {
  const pool = poolOf({ workers: 2 })
  const tasks = Array.from({ length: 20 }, (_, index) => `task ${index}`)
  expect(await Promise.all(tasks.map(pool.run))).toEqual(tasks)
})

test.each(['die', 'throw', 'fill'])(
  'a worker that is to %s is told as lost, and another takes its place',
  async (task) => {
    const pool = poolOf()
    const [lost, next] = await Promise.allSettled([pool.run(task), pool.run('after it')])
    expect(lost).toMatchObject({ status: 'rejected', reason: expect.any(WorkerLost) })
    expect(next).toEqual({ status: 'fulfilled', value: 'after it' })
  },
)

test('a worker that takes for ever is ended, and another takes its place', async () => {
  const pool = poolOf({ limitMs: 3_000 })
  await expect(pool.run('for ever')).rejects.toThrow(WorkerLost)
  expect(await pool.run('after it')).toBe('after it')
})

test('a worker without a task is ended after a while, and the next task is answered all the same', async () => {
  const pool = poolOf({ restMs: 20 })
  expect(await pool.run('one')).toBe('one')
  await sleep(200)
  expect(await pool.run('two')).toBe('two')
})
