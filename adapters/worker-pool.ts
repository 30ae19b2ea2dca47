import { once } from 'node:events'
import { Worker } from 'node:worker_threads'

/** Does tasks in threads of their own, while this one goes on. */
export type Pool<Task, Result> = {
  /** Rejects with WorkerLost where the worker died or took too long; another takes its place. */
  readonly run: (task: Task) => Promise<Result>
  readonly close: () => Promise<void>
}

/** Of a pool; times in milliseconds. */
export type PoolOptions = {
  /** How many tasks are done at once; further ones wait. */
  readonly workers: number
  /** How long a task may take. */
  readonly limitMs: number
  /** After how long without a task a worker is ended, with the memory it holds. */
  readonly restMs: number
  /** Megabytes that a worker may fill. */
  readonly memory: number
}

/** A worker died, or was ended because it took too long. */
export class WorkerLost extends Error {
  override readonly name = 'WorkerLost'
}

const ignore = (): void => {}

/** The worker's answer to a task. */
const answerOf = async (worker: Worker, task: unknown, limitMs: number): Promise<unknown> => {
  const done = new AbortController()
  const signal = AbortSignal.any([done.signal, AbortSignal.timeout(limitMs)])
  const message = once(worker, 'message', { signal })
  const exit = once(worker, 'exit', { signal })
  exit.catch(ignore)
  worker.postMessage(task)
  try {
    const [answer]: unknown[] = await Promise.race([message, exit.then(() => Promise.reject(new Error('ended')))])
    return answer
  } catch (error) {
    throw new WorkerLost('A worker died, or took too long.', { cause: error })
  } finally {
    done.abort()
    message.catch(ignore)
  }
}

/** Lets so many at once through; the others wait for their turn. */
const openGate = (places: number) => {
  const waiting: (() => void)[] = []
  let free = places
  return {
    enter: async (): Promise<void> => {
      if (free > 0) free -= 1
      else await new Promise<void>((resolve) => void waiting.push(resolve))
    },
    leave: (): void => {
      const next = waiting.shift()
      if (next) next()
      else free += 1
    },
  }
}

/** A pool of workers on a script, which answers each message with one message. Workers are started when they are needed. */
export const openPool = <Task, Result>(script: URL, options: PoolOptions): Pool<Task, Result> => {
  const { workers, limitMs, restMs, memory } = options
  const gate = openGate(workers)
  const resting = new Map<Worker, NodeJS.Timeout>()
  const start = (): Worker => {
    const worker = new Worker(script, { resourceLimits: { maxOldGenerationSizeMb: memory } })
    return worker.on('error', ignore).on('exit', () => resting.delete(worker))
  }
  const take = (): Worker => {
    const [rested] = resting.keys()
    clearTimeout(rested && resting.get(rested))
    if (rested) resting.delete(rested)
    const worker = rested ?? start()
    worker.ref()
    return worker
  }
  const rest = (worker: Worker): void => {
    worker.unref()
    resting.set(worker, setTimeout(() => void worker.terminate(), restMs).unref())
  }
  return {
    run: async (task) => {
      await gate.enter()
      const worker = take()
      try {
        const answer = await answerOf(worker, task, limitMs)
        rest(worker)
        return answer as Result
      } catch (error) {
        await worker.terminate()
        throw error
      } finally {
        gate.leave()
      }
    },
    close: async () => {
      await Promise.all([...resting.keys()].map((worker) => worker.terminate()))
    },
  }
}
