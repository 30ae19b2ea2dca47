import { parentPort } from 'node:worker_threads'

import { converseHere } from './converse.ts'
import type { ConverseAnswer, ConverseTask } from './converse-aside.ts'

/** Of an error only its name leaves the worker: its message may repeat what was pasted. */
const answerTo = async ({ kept, turn }: ConverseTask): Promise<ConverseAnswer> => {
  try {
    return { type: 'conversed', conversed: await converseHere(kept, turn) }
  } catch (error) {
    return { type: 'failed', name: error instanceof Error ? error.name : 'unknown' }
  }
}

parentPort?.on('message', (task: ConverseTask) => {
  void answerTo(task).then((answer) => parentPort?.postMessage(answer))
})
