import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import type { Readable, Writable } from 'node:stream'

import { openPool } from '../worker-pool.ts'
import type { Arguments } from './arguments.ts'
import { answerLine, lostLine } from './batch-line.ts'

/** What a worker is asked; it answers with a line for each. */
export type BatchTask = { readonly lines: readonly string[]; readonly wishes: Arguments }

/** So many lines are answered here: a worker takes longer to start than they do. */
const few = 250

/** Lines that are answered together at the most. */
const most = 50

/** The worker beside this file, whether Node runs the sources or what was built of them. */
const script = new URL(`./batch-worker${extname(import.meta.url)}`, import.meta.url)

const workers = availableParallelism()

/** The lines as they arrive, so that whoever waits for an answer before the next line gets it. */
async function* arrivalsOf(input: Readable): AsyncIterable<readonly string[]> {
  let begun: string[] = []
  for await (const chunk of input.setEncoding('utf8') as AsyncIterable<string>) {
    const [first = '', ...others] = chunk.split('\n')
    begun.push(first)
    const last = others.pop()
    if (last === undefined) continue
    yield [begun.join(''), ...others]
    begun = [last]
  }
  yield [begun.join('')]
}

async function* groupsOf(input: Readable): AsyncIterable<readonly string[]> {
  for await (const arrived of arrivalsOf(input)) {
    const lines = arrived.filter((line) => line.trim() !== '')
    for (let at = 0; at < lines.length; at += most) yield lines.slice(at, at + most)
  }
}

/** Answers groups of lines: of the first few here, of others in workers, so that a long batch takes all cores. */
const openAnswers = (wishes: Arguments) => {
  const pool = openPool<BatchTask, readonly string[]>(script, {
    workers,
    limitMs: 600_000,
    restMs: 60_000,
    memory: 4_096,
  })
  let given = 0
  const aside = async (lines: readonly string[]): Promise<readonly string[]> =>
    await pool.run({ lines, wishes }).catch(() => lines.map(lostLine))
  return {
    answer: async (lines: readonly string[]): Promise<readonly string[]> => {
      given += lines.length
      return given <= few
        ? await Promise.all(lines.map(async (line) => await answerLine(line, wishes)))
        : await aside(lines)
    },
    close: pool.close,
  }
}

/**
 * Answers one report a line with one diagnosis a line, in order (contract.md, "A report"). A line that cannot be used
 * gives its error on its own line, and the batch goes on. `progress` is told the number of lines done.
 */
export const runBatch = async (
  input: Readable,
  output: Writable,
  wishes: Arguments,
  progress: (done: number) => void,
): Promise<void> => {
  const { answer, close } = openAnswers(wishes)
  let done = 0
  const write = async (answers: readonly string[]): Promise<void> => {
    for (const one of answers) {
      if (!output.write(`${one}\n`)) await new Promise<void>((resolve) => output.once('drain', () => resolve()))
      progress(++done)
    }
  }
  let written = Promise.resolve()
  const underWay: Promise<void>[] = []
  for await (const lines of groupsOf(input)) {
    const answers = answer(lines)
    written = written.then(async () => await write(await answers))
    underWay.push(written)
    if (underWay.length > 2 * workers) await underWay.shift()
  }
  await written
  await close()
}
