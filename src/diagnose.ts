import { advise } from './advise.ts'
import { compose, toPlainText } from './answer.ts'
import type { Audience, Diagnosis } from './diagnosis.ts'
import { examine } from './examine.ts'
import { rank } from './rank.ts'
import { read } from './read.ts'
import type { Report } from './report.ts'

/** What may be asked of a diagnosis: whose steps come first (default: guessed), and whether the redacted paste is wanted too. */
export type Wishes = { readonly audience?: Audience; readonly redacted?: boolean }

/**
 * The whole way from what was pasted to what is answered. The same report gives the same diagnosis: the clock is part
 * of the report, and nothing outside it is asked.
 */
export const diagnose = async (report: Report, wishes: Wishes = {}): Promise<Diagnosis> => {
  const evidence = await read(report)
  const { pointers } = examine(evidence)
  const findings = evidence.scene.success ? [] : rank(pointers)
  const advice = advise(findings, evidence, wishes.audience)
  const diagnosis: Diagnosis = { ...(report.id !== undefined && { id: report.id }), ...advice, text: '' }
  const [message, ...files] = evidence.inputs
  return {
    ...diagnosis,
    ...(wishes.redacted && {
      redacted: {
        message: message?.lines.join('\n') ?? '',
        files: files.map(({ name, lines }) => ({ name, content: lines.join('\n') })),
      },
    }),
    text: toPlainText(compose(diagnosis)),
  }
}
