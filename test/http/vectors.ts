import { existsSync, readFileSync } from 'node:fs'

/** The vectors of a set beside the checkout, as written in its file; null, with the reason printed, where the file does not stand there. */
export function loadVectors<Vector>(set: string): readonly Vector[] | null {
  const path = `../shared/vectors/${set}.json`
  if (existsSync(path))
    return (JSON.parse(readFileSync(path, 'utf8')) as { readonly vectors: readonly Vector[] }).vectors
  process.stderr.write(`skipped: the vectors ${path} do not stand beside this checkout\n`)
  return null
}
