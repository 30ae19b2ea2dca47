import { parentPort } from 'node:worker_threads'

const fill = (): never => {
  const hoard: number[][] = []
  for (;;) hoard.push(Array.from({ length: 100_000 }, (_, index) => index))
}

const hang = (): never => {
  for (;;) performance.now()
}

/** A worker to be lost: answers with what it was given, unless it is told to die, to throw, to fill its memory or to take for ever. */
parentPort?.on('message', (task: string) => {
  if (task === 'die') process.exit(3)
  if (task === 'throw') throw new Error('made up')
  if (task === 'fill') fill()
  if (task === 'for ever') hang()
  parentPort?.postMessage(task)
})
