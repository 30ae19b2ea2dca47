import { parentPort } from 'node:worker_threads'

import { answerLine } from './batch-line.ts'
import type { BatchTask } from './batch.ts'

parentPort?.on('message', ({ lines, wishes }: BatchTask) => {
  void Promise.all(lines.map(async (line) => await answerLine(line, wishes))).then((answers) =>
    parentPort?.postMessage(answers),
  )
})
