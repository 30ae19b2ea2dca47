import { existsSync, readFileSync } from 'node:fs'

/** The vectors of a set, or undefined with a printed reason where the shared folder does not stand beside the checkout. */
export function vectors<Vector>(set: string): readonly Vector[] | undefined {
  const file = new URL(`../../../shared/vectors/${set}.json`, import.meta.url)
  if (!existsSync(file)) {
    process.stderr.write(`skipped: ../shared/vectors/${set}.json is not there\n`)
    return undefined
  }
  return (JSON.parse(readFileSync(file, 'utf8')) as { vectors: readonly Vector[] }).vectors
}
