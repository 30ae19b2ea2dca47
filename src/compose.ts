import { alternatives, capital, compose, headline, proof, question, steps, whoFixes } from './answer.ts'
import type { Answer } from './answer.ts'
import type { Diagnosis } from './diagnosis.ts'

/** A diagnosis for a chat: headline, the strongest proof, the steps of one audience, and the question; the rest is behind buttons. */
export const composeBrief = (diagnosis: Diagnosis): Answer => {
  const [first] = diagnosis.findings
  if (!first) return compose({ ...diagnosis, secrets: [] })
  return [
    { type: 'heading', text: headline(first) },
    ...proof({ ...first, because: first.because.slice(0, 1) }),
    ...steps(diagnosis, diagnosis.audience, first),
    ...question(diagnosis),
  ]
}

/** Why the first finding is believed and why it matters: all its proof, its sentence, what it rests on. */
export const composeWhy = ({ findings: [first] }: Diagnosis): Answer =>
  first
    ? [
        { type: 'heading', text: headline(first) },
        ...proof(first),
        { type: 'paragraph', text: first.why },
        { type: 'list', title: 'It rests on', items: first.references },
      ]
    : [{ type: 'paragraph', text: 'There is no finding yet to explain.' }]

/** The other causes that the evidence leaves open, each with its proof. */
export const composeOthers = (diagnosis: Diagnosis): Answer => {
  const others = diagnosis.findings.slice(1, 4)
  if (others.length === 0) return [{ type: 'paragraph', text: 'Nothing else fits what you pasted.' }]
  return others.flatMap((finding): Answer => [
    { type: 'heading', text: headline(finding) },
    ...proof({ ...finding, because: finding.because.slice(0, 1) }),
  ])
}

/** A short redacted note to copy for whoever can mend it. */
export const composeHandOver = (diagnosis: Diagnosis): Answer => {
  const [first] = diagnosis.findings
  if (!first) return compose({ ...diagnosis, secrets: [] })
  const facts = first.because.map(({ text, quote }) => (quote === undefined ? text : `${text} (${quote})`))
  const note = [
    `Hello, we are refused${diagnosis.status === null ? '' : ` with ${diagnosis.status}`}. ${headline(first)}.`,
    ...facts.map((fact) => `- ${fact}`),
    'What would mend it:',
    ...diagnosis.steps.developer.slice(0, 3).map((step, index) => `${index + 1}. ${step}`),
  ]
  return [
    { type: 'heading', text: `A note for ${whoFixes[first.fixer]}, to copy` },
    { type: 'code', text: note.join('\n') },
    ...alternatives(diagnosis.findings),
  ]
}

/** What to tell the author of a paste with secrets, and nobody else. */
export const composeWarning = (secrets: Diagnosis['secrets']): Answer => {
  const kinds = [...new Set(secrets.map(({ kind }) => kind))]
  return [
    {
      type: 'heading',
      text: `What you pasted holds ${kinds.length === 1 ? 'a secret' : 'secrets'}: ${kinds.join(', ')}`,
    },
    ...[...new Set(secrets.map(({ advice }) => advice))].map((advice) => ({
      type: 'warning' as const,
      text: capital(advice),
    })),
    ...[...new Set(secrets.flatMap(({ kind, until }) => (until ? [`The ${kind} lives until ${until}.`] : [])))].map(
      (text) => ({ type: 'paragraph' as const, text }),
    ),
    {
      type: 'paragraph',
      text: 'Delete your message, and post the version below in its place: the same paste, blacked out.',
    },
  ]
}
