import type { Action, Answer, Reply } from '../../src/index.ts'
import { actionLabels } from '../actions.ts'
import { visible } from '../visible.ts'
import { copyButton } from './copy.ts'
import { button, html } from './element.ts'
import { showAnswer } from './show-answer.ts'
import { showPicture } from './show-picture.ts'

/** What can be done with an answer. */
export type Deeds = {
  readonly press: (action: Action, answer: HTMLElement) => void
  /** Shows the line of the paste that a quote names. */
  readonly jump: (place: string) => void
  readonly redacted: () => Promise<string | undefined>
  readonly link: () => Promise<string | undefined>
}

const actionsOf = ({ actions }: Reply, article: HTMLElement, { press }: Deeds): readonly HTMLElement[] => {
  if (actions.length === 0) return []
  const buttons = actions.map((action) => {
    const element = button(actionLabels[action], () => press(action, article))
    element.dataset['action'] = action
    return element
  })
  return [html('div', { class: 'actions', role: 'group', 'aria-label': 'What next' }, ...buttons)]
}

const jsonOf = (reply: Reply): HTMLElement => {
  const text = JSON.stringify(reply.diagnosis, null, 2)
  const code = html('pre', { tabindex: '0', role: 'region', 'aria-label': 'The diagnosis as JSON' }, visible(text))
  return html(
    'details',
    { class: 'json' },
    html('summary', {}, 'JSON'),
    html(
      'div',
      { class: 'code' },
      code,
      copyButton('Copy', async () => text, 'Copy the JSON'),
    ),
  )
}

const toolsOf = (reply: Reply, { redacted, link }: Deeds): readonly HTMLElement[] => {
  if (!reply.diagnosis) return []
  const copies =
    reply.actions.length === 0
      ? []
      : [copyButton('Copy the paste, blacked out', redacted), copyButton('Copy a link to this', link)]
  return [html('div', { class: 'tools' }, ...copies, jsonOf(reply))]
}

/** The warning of a secret, told for a page on which nothing was posted: the chats' last sentence does not hold here. */
const noticeOf = (reply: Reply, deeds: Deeds): readonly HTMLElement[] => [
  ...showAnswer(
    reply.answer.filter(({ type }) => type !== 'paragraph'),
    deeds.jump,
  ),
  html('p', {}, 'It does not leave this page. If you post it elsewhere, post it blacked out.'),
]

/** What was seen, and from the steps on what is to be done: pictures stand between. */
const halves = (answer: Answer): readonly [Answer, Answer] => {
  const first = answer.findIndex(({ type }) => type === 'steps')
  return first < 0 ? [answer, []] : [answer.slice(0, first), answer.slice(first)]
}

/** A reply as an element that can be given the focus. */
export const showReply = (reply: Reply, deeds: Deeds): HTMLElement => {
  if (reply.redacted !== undefined)
    return html('aside', { class: 'notice', 'aria-label': 'About what you pasted' }, ...noticeOf(reply, deeds))
  const [seen, done] = halves(reply.answer)
  const article = html('article', { class: 'answer', tabindex: '-1', 'aria-label': 'Answer' })
  article.append(
    ...showAnswer(seen, deeds.jump),
    ...(reply.pictures ?? []).map(showPicture),
    ...showAnswer(done, deeds.jump),
    ...actionsOf(reply, article, deeds),
    ...toolsOf(reply, deeds),
  )
  return article
}

/** A sentence that is no answer, as that a file cannot be read. */
export const showSentence = (text: string): HTMLElement =>
  html('aside', { class: 'notice', tabindex: '-1', 'aria-label': 'Note' }, html('p', {}, text))
