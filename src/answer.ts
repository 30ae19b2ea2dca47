import { composeAbout } from './about.ts'
import type { Certainty } from './cause.ts'
import type { Audience, Diagnosis, DiagnosisFinding } from './diagnosis.ts'

/** A piece of an answer. Text may hold `code spans` of ours; a quote is the reporter's own and inert. */
export type Block =
  | { readonly type: 'heading'; readonly text: string }
  | { readonly type: 'paragraph'; readonly text: string }
  | { readonly type: 'quote'; readonly place: string; readonly text: string }
  | { readonly type: 'steps'; readonly title: string; readonly audience: Audience; readonly items: readonly string[] }
  | { readonly type: 'list'; readonly title: string; readonly items: readonly string[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'warning'; readonly text: string }

/** A diagnosis laid out to be read, from which every adapter renders. */
export type Answer = readonly Block[]

/** The certainty in words, set here and nowhere else: put before a title's clause. */
const prefix: Readonly<Record<Certainty, string>> = { certain: '', likely: 'Most likely ', possible: 'Possibly ' }

/** A clause as a sentence begins; a host name or other name with a dot in it stays as it is written. */
export const capital = (text: string): string =>
  /^\S{0,200}[.:/]\S/.test(text) ? text : text.charAt(0).toUpperCase() + text.slice(1)

/** The headline of a finding, with its certainty. */
export const headline = ({ certainty, title }: Pick<DiagnosisFinding, 'certainty' | 'title'>): string =>
  capital(`${prefix[certainty]}${title}`)

const placeOf = ({ where: { input, line } }: Pick<DiagnosisFinding['because'][number], 'where'>): string =>
  input === 'message' ? `line ${line}` : `${input}, line ${line}`

export const whoFixes: Readonly<Record<DiagnosisFinding['fixer'], string>> = {
  visitor: 'whoever wants in',
  caller: 'whoever sends the request',
  owner: 'the owner of the server',
  'proxy-admin': 'whoever runs the proxy or the network',
  provider: 'the provider',
}

const stepsTitle = (audience: Audience, { fixer }: DiagnosisFinding): string =>
  audience === 'visitor' ? 'If you only want in' : `To fix it (${whoFixes[fixer]})`

/** The signs with the reporter's own lines; a line that proves two things is quoted once, and what the headline says is not said again. */
export const proof = (finding: DiagnosisFinding): Block[] => {
  const quoted = new Set<string>()
  return finding.because.flatMap((sign): Block[] => {
    const said = capital(sign.text)
    const paragraphs: Block[] = said === `${headline(finding)}.` ? [] : [{ type: 'paragraph', text: said }]
    if (sign.quote === undefined || quoted.has(placeOf(sign))) return paragraphs
    quoted.add(placeOf(sign))
    return [{ type: 'quote', place: placeOf(sign), text: sign.quote }, ...paragraphs]
  })
}

export const steps = ({ steps }: Diagnosis, audience: Audience, first: DiagnosisFinding): Block[] =>
  steps[audience].length === 0
    ? []
    : [{ type: 'steps', title: stepsTitle(audience, first), audience, items: steps[audience] }]

export const alternatives = ([first, ...rest]: Diagnosis['findings']): Block[] =>
  !first || first.certainty === 'certain' || rest.length === 0
    ? []
    : [{ type: 'list', title: 'It may also be', items: rest.slice(0, 2).map(({ title }) => capital(title)) }]

const asked = (opening: string, { ask: [ask] }: Pick<Diagnosis, 'ask'>): Block[] =>
  ask
    ? [
        { type: 'paragraph', text: `${opening} ${ask.what}.${ask.means ? ` ${ask.means}` : ''}` },
        ...(ask.command ? [{ type: 'code' as const, text: ask.command }] : []),
      ]
    : []

export const question = (diagnosis: Diagnosis): Block[] => asked('To be sure, send', diagnosis)

/** One warning for each kind of secret, with all the places where it stands. */
const warnings = ({ secrets }: Diagnosis): Block[] =>
  [...Map.groupBy(secrets, ({ kind, advice }) => `${kind} ${advice}`).values()].flatMap((group): Block[] => {
    const [first] = group
    if (!first) return []
    const places = [...new Set(group.map(placeOf))].slice(0, 5).join(', ')
    return [{ type: 'warning', text: `A secret stands in what you pasted: ${first.kind}, ${places}. ${first.advice}` }]
  })

const nothing = ({ success, status, ask, unread }: Diagnosis): Block[] => {
  if (success)
    return [
      { type: 'heading', text: `Nothing failed here${status === null ? '' : `: the exchange ends with ${status}`}` },
      { type: 'paragraph', text: 'A 401 on the way is a step of the scheme: the server asks, and the client answers.' },
    ]
  const seen =
    status === null
      ? 'I found no status and no words that I know'
      : `I see the status ${status}, but nothing that tells why`
  return [
    { type: 'heading', text: 'I cannot tell the cause from this yet' },
    { type: 'paragraph', text: `${seen}.${unread.length > 0 ? ` ${unread.join(' ')}` : ''}` },
    ...asked('Send', { ask }),
  ]
}

/** Lays a diagnosis out as an answer; `text` is not needed for it. */
export const compose = (diagnosis: Diagnosis): Answer => {
  const [first] = diagnosis.findings
  if (diagnosis.about) return [...composeAbout(diagnosis.about, diagnosis.steps), ...warnings(diagnosis)]
  if (!first) return [...nothing(diagnosis), ...warnings(diagnosis)]
  const other: Audience = diagnosis.audience === 'visitor' ? 'developer' : 'visitor'
  return [
    { type: 'heading', text: headline(first) },
    ...proof(first),
    { type: 'paragraph', text: first.why },
    ...steps(diagnosis, diagnosis.audience, first),
    ...steps(diagnosis, other, first),
    ...question(diagnosis),
    ...alternatives(diagnosis.findings),
    ...diagnosis.unread.map((text) => ({ type: 'paragraph' as const, text })),
    ...warnings(diagnosis),
  ]
}

const plain = (block: Block): string => {
  switch (block.type) {
    case 'quote':
      return `> ${block.place}   ${block.text}`
    case 'steps':
      return [`${block.title}:`, ...block.items.map((item, index) => `  ${index + 1}. ${item}`)].join('\n')
    case 'list':
      return [`${block.title}:`, ...block.items.map((item) => `  - ${item}`)].join('\n')
    case 'code':
      return `  ${block.text}`
    case 'warning':
      return `! ${block.text}`
    default:
      return block.text
  }
}

/** An answer as plain text; a quote stays with the sentence under it, everything else is a paragraph of its own. */
export const toPlainText = (answer: Answer): string =>
  answer.reduce((text, block, index) => {
    const before = answer[index - 1]
    const gap = index === 0 ? '' : before?.type === 'quote' || block.type === 'code' ? '\n' : '\n\n'
    return text + gap + plain(block)
  }, '')
