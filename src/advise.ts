import type { Ask, Steps } from './cause.ts'
import type { Audience, Diagnosis, DiagnosisFinding } from './diagnosis.ts'
import type { Evidence, Leak, Scene, Where } from './evidence.ts'
import type { Pointer } from './examine.ts'
import { fixerOf } from './fixer.ts'
import { statusOfReport } from './status-of-report.ts'
import type { Finding } from './rank.ts'
import { moment } from './time.ts'
import { withoutTried } from './tried-steps.ts'

/** A diagnosis before it is laid out as text. */
export type Advice = Omit<Diagnosis, 'text' | 'redacted'>

const mostSigns = 3
const mostDifferences = 2
const mostSteps = 6
const longestQuote = 240
/** So much of a long line is quoted before the words that count. */
const leadIn = 60

/** Puts what a phrase's expression found into a sentence; backticks in it would end a code span. */
const fill = (sentence: string, groups: Readonly<Record<string, string>>): string =>
  sentence.includes('{')
    ? sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => groups[name]?.replaceAll('`', '') ?? whole)
    : sentence

const lineOf = ({ inputs }: Evidence, { input, line }: Where): string | undefined =>
  inputs.find(({ name }) => name === input)?.lines[line - 1]

/** Where the quote of a long line begins: at its beginning, or at a word shortly before the words that count. */
const startOf = (line: string, words: string): number => {
  const at = line.toLowerCase().indexOf(words.toLowerCase())
  if (at < leadIn || at + words.length <= longestQuote) return 0
  const start = Math.min(at - leadIn, line.length - longestQuote)
  const space = line.indexOf(' ', start - 1)
  return space >= 0 && space < at ? space + 1 : start
}

/** A line that is too long to be quoted is cut where the words that count stay in. */
const cut = (line: string, words: string): string => {
  if (line.length <= longestQuote) return line
  const start = startOf(line, words)
  const end = start + longestQuote
  return `${start > 0 ? '… ' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

const sentenceOf = ({ cause, facts, met }: Pointer, scene: Scene): string => {
  if (!met) return cause.words.because(facts, scene)
  return met.phrase.because ? fill(met.phrase.because, met.groups) : `These are words of ${met.product.name}.`
}

/** A product speaks once of a line: of several of its phrases there, the strongest tells most. */
const oncePerLine = (pointers: readonly Pointer[]): readonly Pointer[] => {
  if (pointers.length < 2) return pointers
  const first = new Map<string, Pointer>()
  const keyOf = ({ met, where }: Pointer): string => `${met?.product.name} ${where.input} ${where.line}`
  for (const pointer of pointers) if (!first.has(keyOf(pointer))) first.set(keyOf(pointer), pointer)
  return pointers.filter((pointer) => !pointer.met || first.get(keyOf(pointer)) === pointer)
}

const inQuotes = /“([^“”]{0,400})”/

/** The words of the report that a pointer goes by: those of the phrase, or those that its sentence repeats. */
const wordsOf = ({ met }: Pointer, sentence: string): string => met?.phrase.text ?? inQuotes.exec(sentence)?.[1] ?? ''

/** Whether a sentence was said before, or one that quotes the same words of the report, cut at another place. */
const isSaid = (text: string, said: readonly string[]): boolean => {
  const quoted = inQuotes.exec(text)?.[1]
  return said.some((before) => {
    if (before === text) return true
    const other = quoted === undefined ? undefined : inQuotes.exec(before)?.[1]
    return (
      quoted !== undefined &&
      other !== undefined &&
      (other.includes(quoted) || quoted.includes(other)) &&
      before.replace(inQuotes, '') === text.replace(inQuotes, '')
    )
  })
}

const signsOf = (finding: Finding, evidence: Evidence): DiagnosisFinding['because'] => {
  const said: string[] = []
  const telling = finding.pointers.filter(({ met }) => !met || met.phrase.because)
  return oncePerLine(telling.length > 0 ? telling : finding.pointers)
    .flatMap((pointer) => {
      const text = sentenceOf(pointer, evidence.scene)
      if (text === '' || isSaid(text, said)) return []
      said.push(text)
      const line = lineOf(evidence, pointer.where)?.trim()
      return { text, where: pointer.where, ...(line && { quote: cut(line, wordsOf(pointer, text)) }) }
    })
    .slice(0, mostSigns)
}

/** How a call that works and the one that fails differ: proof beside the signs of what is found first. */
const differencesIn = (evidence: Evidence): DiagnosisFinding['because'] =>
  evidence.comparisons
    .flatMap(({ differences }) => differences)
    .slice(0, mostDifferences)
    .map(({ text, where }) => ({ text, where }))

const ownFacts = ({ pointers }: Finding): object | undefined => pointers.find(({ facts }) => facts)?.facts

const publish = (finding: Finding, evidence: Evidence): DiagnosisFinding => ({
  cause: finding.cause.id,
  certainty: finding.certainty,
  title: finding.cause.words.title(ownFacts(finding), evidence.scene),
  because: signsOf(finding, evidence),
  fixer: fixerOf(finding, evidence),
  why: finding.cause.words.why,
  references: [
    ...new Set([...finding.cause.references, ...finding.pointers.flatMap(({ met }) => met?.phrase.source ?? [])]),
  ],
})

const withDifferences = (finding: DiagnosisFinding, evidence: Evidence | undefined): DiagnosisFinding => {
  const told = new Set(finding.because.map(({ text }) => text))
  const differences = evidence ? differencesIn(evidence).filter(({ text }) => !told.has(text)) : []
  return { ...finding, because: [...finding.because, ...differences] }
}

const stepsOf = (finding: Finding, evidence: Evidence, audience: Audience): readonly string[] => {
  const particular = finding.pointers.flatMap(({ met }) =>
    (met?.phrase.steps?.[audience] ?? []).map((step) => fill(step, met?.groups ?? {})),
  )
  const general = finding.cause.words[audience](ownFacts(finding), evidence.scene)
  return withoutTried([...new Set([...particular, ...general])], evidence).slice(0, mostSteps)
}

const asks = (findings: readonly Finding[], scene: Scene): readonly Ask[] => {
  const [first] = findings
  if (!first || first.certainty === 'certain') return []
  const particular = first.pointers.flatMap(({ met }) => (met?.phrase.ask ? { what: met.phrase.ask } : []))
  return [...particular, first.cause.ask(scene, ownFacts(first))].slice(0, 1)
}

const guessAudience = (evidence: Evidence, [first]: readonly Finding[]): Audience => {
  const fixer = first && fixerOf(first, evidence)
  return fixer === 'visitor' || (evidence.scene.visitor && fixer !== 'owner') ? 'visitor' : 'developer'
}

/** Until when a leaked token lives by its own `exp`; nothing where it does not tell. */
const lifeOf = ({ where }: Leak, tokens: Evidence['tokens']): { readonly until?: string } => {
  const token = tokens.find((one) => one.where.input === where.input && one.where.line === where.line)
  const exp = token?.value.claims.exp
  return exp ? { until: moment(exp.value) } : {}
}

const warnOf = (leak: Leak, { tokens }: Evidence): Diagnosis['secrets'][number] => ({
  kind: leak.kind,
  where: leak.where,
  advice: `Treat it as known to others: ${leak.revoke ? `revoke it at ${leak.revoke}` : 'change or revoke it'}, and remove it from where you posted it.`,
  ...lifeOf(leak, tokens),
})

/** Words the findings for the evidence: titles, proof, steps for both audiences, and what to ask. `audience` overrides the guess. */
export const advise = (findings: readonly Finding[], evidence: Evidence, audience?: Audience): Advice => {
  const { scene } = evidence
  const [first] = findings
  const steps: Steps = {
    visitor: first ? stepsOf(first, evidence, 'visitor') : [],
    developer: first ? stepsOf(first, evidence, 'developer') : [],
  }
  return {
    status: statusOfReport(scene, first),
    audience: audience ?? guessAudience(evidence, findings),
    findings: findings.map((finding) =>
      withDifferences(publish(finding, evidence), finding === first ? evidence : undefined),
    ),
    steps,
    ask: findings.length > 0 ? asks(findings, scene) : scene.success ? [] : [nothingRecognised],
    secrets: evidence.leaks.filter(({ live }) => live).map((leak) => warnOf(leak, evidence)),
    unread: evidence.unread,
    success: scene.success,
  }
}

/** The one most useful thing where nothing was recognised. */
const nothingRecognised: Ask = {
  what: 'the whole answer of the server, its status line and its fields, above all `WWW-Authenticate`; or, from a browser, the words on the page and what you did before',
  means: 'The status, the challenge and the words tell who refuses and what is wanted.',
  command: "curl -sS -o /dev/null -D - 'https://…'",
}
