/** How long a diagnosis takes, each figure beside its budget: `npm run bench`; with `-- --readme` the table goes into README.md too. */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'

import { measureGrowth, measureSizes } from './in-process.ts'
import { measureBatch, measureProcesses } from './processes.ts'
import { isMet, toMarkdown, toText } from './table.ts'
import type { Row } from './table.ts'

const rows: Row[] = []
/** The packages of the comparison are loaded when all else was measured: a process that answers does not have them. */
const measurePartsLast = async (): Promise<readonly Row[]> => (await import('./parts.ts')).measureParts()

for (const measure of [measureSizes, measureBatch, measureProcesses, measureGrowth, measurePartsLast]) {
  const some = await measure()
  rows.push(...some)
  process.stdout.write(`${toText(some)}\n\n`)
}
const failed = rows.filter((row) => isMet(row) === false)
process.stdout.write(failed.length === 0 ? 'Every budget is met.\n' : `${failed.length} budgets are not met.\n`)

if (process.argv.includes('--readme')) {
  const path = join(import.meta.dirname, '../../README.md')
  const [start, end] = ['<!-- bench -->', '<!-- /bench -->']
  const text = readFileSync(path, 'utf8')
  const part = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}):\n\n${toMarkdown(rows)}`
  writeFileSync(path, text.replace(/<!-- bench -->[^]*<!-- \/bench -->/, `${start}\n\n${part}\n\n${end}`))
}
