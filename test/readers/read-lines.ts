import { existsSync, readFileSync } from 'node:fs'
import type { RawExchange, Line, Reader, Reading } from '../../src/readers/reader.ts'

/** The lines of a text as read.ts hands them to readers. */
export function linesOf(text: string): Line[] {
  return text.split(/\r?\n/).map((line, index) => ({ text: line, where: { input: 'message', line: index + 1 } }))
}

/** Runs readers one after the other, each on what the earlier ones left. */
export function readWith(
  readers: readonly Reader[],
  text: string,
): { readonly readings: readonly Reading[]; readonly left: readonly string[] } {
  const lines: (Line | undefined)[] = linesOf(text)
  const readings = readers.map((reader) => {
    const reading = reader.read(lines, {})
    const taken = [...(reading.taken ?? [])]
    for (const index of taken) lines[index] = undefined
    return { ...reading, taken }
  })
  return { readings, left: lines.flatMap((line) => (line === undefined ? [] : [line.text])) }
}

/** All exchanges that the readers found. */
export function exchangesOf(readers: readonly Reader[], text: string): readonly RawExchange[] {
  return readWith(readers, text).readings.flatMap((reading) => reading.exchanges ?? [])
}

/** The statuses of the responses, in their order. */
export function statusesOf(exchanges: readonly RawExchange[]): readonly number[] {
  return exchanges.flatMap(({ response }) => (response?.status === undefined ? [] : [response.status.value]))
}

/** A file of the shared vectors; undefined, with the reason printed, where they do not stand beside the checkout. */
export function vectorFile(name: string): string | undefined {
  const path = new URL(`../../../shared/vectors/${name}`, import.meta.url)
  if (existsSync(path)) return readFileSync(path, 'utf8')
  process.stdout.write(`skipped: ../shared/vectors/${name} is not beside this checkout\n`)
  return undefined
}
