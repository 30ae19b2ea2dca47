import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** The vectors of a set beside the checkout, checked for their shape; null, with the reason printed, where the file does not stand there. */
export function loadVectors<Shape extends z.ZodType>(set: string, shape: Shape): readonly z.output<Shape>[] | null {
  const path = `../shared/vectors/${set}.json`
  if (existsSync(path))
    return z.object({ vectors: z.array(shape) }).parse(JSON.parse(readFileSync(path, 'utf8'))).vectors
  process.stderr.write(`skipped: the vectors ${path} do not stand beside this checkout\n`)
  return null
}
