import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'

/** Where the shared vectors stand: beside the checkout, or where `VECTORS` says, for a copy of it that stands elsewhere. */
export const vectorsFolder = process.env['VECTORS'] ?? '../shared/vectors'

/** The vectors of a set, checked for their shape; null, with the reason printed, where the file does not stand there. */
export function loadVectors<Shape extends z.ZodType>(set: string, shape: Shape): readonly z.output<Shape>[] | null {
  const path = `${vectorsFolder}/${set}.json`
  if (existsSync(path))
    return z.object({ vectors: z.array(shape) }).parse(JSON.parse(readFileSync(path, 'utf8'))).vectors
  process.stderr.write(`skipped: the vectors ${path} do not stand beside this checkout\n`)
  return null
}
