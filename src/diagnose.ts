import { advise } from './advise.ts'
import { compose, toPlainText } from './answer.ts'
import type { Audience, Diagnosis } from './diagnosis.ts'
import type { Evidence } from './evidence.ts'
import { examine } from './examine.ts'
import { topicAsked } from './question.ts'
import { rank } from './rank.ts'
import { read } from './reading/read.ts'
import type { Report } from './report.ts'
import { aboutOf, stepsOf } from './topics/topic.ts'

/** What may be asked of a diagnosis: whose steps come first (default: guessed), whether the redacted paste is wanted too, and causes that were tried without success. */
export type Wishes = {
  readonly audience?: Audience
  readonly redacted?: boolean
  readonly ruledOut?: readonly string[]
}

const redactedPaste = ([message, ...files]: Evidence['inputs']): Diagnosis['redacted'] => ({
  message: message?.lines.join('\n') ?? '',
  files: files.map(({ name, lines }) => ({ name, content: lines.join('\n') })),
})

/** The way from evidence to what is answered: signs, findings, words, text. Causes that were ruled out go last; a question in general terms has a topic and no findings. */
export const conclude = (evidence: Evidence, { audience, redacted, ruledOut = [] }: Wishes = {}): Diagnosis => {
  const topic = topicAsked(evidence)
  const findings = evidence.scene.success || topic ? [] : rank(examine(evidence).pointers)
  const open = findings.filter(({ cause }) => !ruledOut.includes(cause.id))
  const ordered = [...open, ...findings.filter((finding) => !open.includes(finding))]
  const diagnosis: Diagnosis = {
    ...advise(ordered, evidence, audience),
    ...(topic && { about: aboutOf(topic), steps: stepsOf(topic), ask: [] }),
    ...(redacted && { redacted: redactedPaste(evidence.inputs) }),
    text: '',
  }
  return { ...diagnosis, text: toPlainText(compose(diagnosis)) }
}

/**
 * The whole way from what was pasted to what is answered. The same report gives the same diagnosis: the clock is part
 * of the report, and nothing outside it is asked.
 */
export const diagnose = async (report: Report, wishes: Wishes = {}): Promise<Diagnosis> => {
  const diagnosis = conclude(await read(report), wishes)
  return report.id === undefined ? diagnosis : { id: report.id, ...diagnosis }
}
