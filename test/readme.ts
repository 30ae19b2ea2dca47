/** Writes the generated parts of README.md: the example's answer, the table of products, the score on the public reports. `npm run readme` */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

import { diagnose, toReport } from '../src/index.ts'
import type { Diagnosis } from '../src/index.ts'
import { products } from '../src/products/index.ts'

const root = join(import.meta.dirname, '..')
const example = ['test/cases/token-expired/jwt-three-hours-past-its-exp.txt', '--now', '2026-01-15T12:00:00Z']

/** Whether the public reports stand beside the checkout. */
export const publicCases = join(root, '../shared/cases')

const indent = (text: string): string => text.replaceAll(/^(?=.)/gm, '    ')

const exampleAnswer = (): string =>
  indent(
    execFileSync(process.execPath, ['adapters/cli/main.ts', ...example], { cwd: root, encoding: 'utf8' }).trimEnd(),
  )

const columns = 4

const productTable = (): string => {
  const texts = products.reduce((sum, { says }) => sum + says.length, 0)
  const cells = products
    .toSorted((one, other) => one.name.localeCompare(other.name, 'en'))
    .map(({ name, says }) => `${name} | ${says.length}`)
  const rows = Array.from({ length: Math.ceil(cells.length / columns) }, (_, row) => {
    const inRow = Array.from({ length: columns }, (_, column) => cells[row * columns + column] ?? ' | ')
    return `| ${inRow.join(' | ')} |`
  })
  const head = `|${' product | texts |'.repeat(columns)}\n|${' --- | --- |'.repeat(columns)}`
  return `${products.length} products, servers, libraries and protocols with ${texts} texts of theirs, each with the page or source file that has it:\n\n${head}\n${rows.join('\n')}`
}

type PublicCase = {
  readonly id: string
  readonly message: string
  readonly files?: readonly { name: string; content: string }[]
  readonly now: string
  readonly truth: { readonly cause: string; readonly also_accept?: readonly string[]; readonly inferable: string }
}

/** The fold of a case, by a hash of its id: A and B were looked at while rules were written, C only for its score. */
const foldOf = (id: string): string =>
  'ABC'.charAt(Number.parseInt(createHash('sha1').update(id).digest('hex').slice(0, 8), 16) % 3)

type Verdict = {
  readonly fold: string
  readonly inferable: string
  readonly first: boolean
  readonly three: boolean
  readonly certain: boolean
}

const judge = async ({ id, truth, ...report }: PublicCase): Promise<Verdict> => {
  const diagnosis: Diagnosis = await diagnose(toReport(report, new Date(report.now)))
  const right = new Set([truth.cause, ...(truth.also_accept ?? [])])
  const causes = diagnosis.findings.map(({ cause }) => cause)
  return {
    fold: foldOf(id),
    inferable: truth.inferable,
    first: right.has(causes[0] ?? ''),
    three: causes.slice(0, 3).some((cause) => right.has(cause)),
    certain: diagnosis.findings[0]?.certainty === 'certain',
  }
}

const share = (verdicts: readonly Verdict[], right: (verdict: Verdict) => boolean): string =>
  verdicts.length === 0 ? '–' : `${Math.round((100 * verdicts.filter(right).length) / verdicts.length)} %`

const scoreTable = async (): Promise<string> => {
  const files = readdirSync(publicCases).filter((name) => name.endsWith('.json'))
  const verdicts = await Promise.all(
    files.map((name) => judge(JSON.parse(readFileSync(join(publicCases, name), 'utf8')) as PublicCase)),
  )
  const inferable = verdicts.filter((one) => one.inferable === 'yes')
  const certain = verdicts.filter((one) => one.certain)
  const fold = (name: string): string =>
    share(
      inferable.filter((one) => one.fold === name),
      ({ first }) => first,
    )
  return [
    `Measured on ${verdicts.length} real public reports whose threads state the cause (${inferable.length} of them can be inferred from the message alone):`,
    '',
    '| | right |',
    '| --- | --- |',
    `| first answer, where it can be inferred | ${share(inferable, ({ first }) => first)} |`,
    `| among three, where it can be inferred | ${share(inferable, ({ three }) => three)} |`,
    `| first answer, all reports | ${share(verdicts, ({ first }) => first)} |`,
    `| right where it says it is certain | ${share(certain, ({ first }) => first)} of ${certain.length} |`,
    `| first answer by fold, all three read by now | ${fold('A')}, ${fold('B')}, ${fold('C')} |`,
    '',
    heldOut,
  ].join('\n')
}

/** What was measured on threads that nobody had looked at: no run of today can measure that again. */
const heldOut =
  'These reports were read while the rules were written, so the figures above flatter. The honest ones are fresh public threads, found and ' +
  'labelled afterwards and scored batch by batch before anybody looked at a miss. Nine batches (239 reports) were right first in 65 %, and ' +
  'forty-two later ones (1,880, spread over all causes) in 58 % (40 to 77 % a batch; the last twenty-four 61 %) and among three in 75 %. Where it said it was ' +
  'certain it was right in 342 of 360; who mends it was right in 65 %. After each batch its misses are mended by rules for the whole family of wordings, each with its ' +
  "source; what they are worth only the next batch tells. What it gets wrong most: prose without a product's words or a contrast; tools with " +
  'a defect that their words do not show; and who mends it.'

const replacePart = (text: string, name: string, part: string): string => {
  const [start, end] = [`<!-- ${name} -->`, `<!-- /${name} -->`]
  const [from, to] = [text.indexOf(start), text.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`README.md has no part ${name}.`)
  return `${text.slice(0, from + start.length)}\n\n${part}\n\n${text.slice(to)}`
}

/** README.md with its generated parts made afresh; the score only where the public reports stand beside the checkout. */
export const freshReadme = async (text: string): Promise<string> => {
  const generated = replacePart(replacePart(text, 'example', exampleAnswer()), 'products', productTable())
  return existsSync(publicCases) ? replacePart(generated, 'score', await scoreTable()) : generated
}

if (import.meta.main) {
  const path = join(root, 'README.md')
  writeFileSync(path, await freshReadme(readFileSync(path, 'utf8')))
}
