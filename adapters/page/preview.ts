import type { Reply, Turn } from '../../src/index.ts'
import { isAction, turnOf } from '../actions.ts'
import { byId, html } from './element.ts'
import { examples } from './examples.ts'
import { showInDiscord } from './preview-discord.ts'
import { showInSlack } from './preview-slack.ts'
import { openThinker } from './thinker.ts'

const chats = [
  { id: 'slack', name: 'Slack', show: showInSlack },
  { id: 'discord', name: 'Discord', show: showInDiscord },
]

const start = async (): Promise<void> => {
  const { think } = openThinker('worker.js')
  const field = byId('message', HTMLTextAreaElement)
  const form = byId('composer', HTMLFormElement)
  const status = byId('status', HTMLElement)

  byId('chats', HTMLElement).append(
    ...chats.map(({ id, name }) => html('section', { 'aria-label': name }, html('h2', {}, name), html('div', { id }))),
  )

  const press = (id: string): void => {
    if (isAction(id)) void take(turnOf(id))
    else status.textContent = 'This button needs a chat.'
  }
  const tell = (replies: readonly Reply[]): void => {
    for (const { id, show } of chats) byId(id, HTMLElement).append(...replies.flatMap((reply) => show(reply, press)))
    status.textContent = 'Answered.'
  }
  const take = async (turn: Turn): Promise<void> => {
    const told = await think({ type: 'turn', turn })
    if (told.type === 'said') tell(told.replies)
    else if (told.type === 'unusable') status.textContent = told.message
  }

  const begin = async (): Promise<void> => {
    await think({ type: 'turn', turn: { type: 'forget' } })
    for (const { id } of chats) byId(id, HTMLElement).replaceChildren()
    await take({ type: 'pasted', report: { message: field.value, files: [], now: new Date() } })
  }
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    void begin()
  })
  const chooser = byId('example', HTMLSelectElement)
  chooser.append(...examples.map(({ name }, index) => html('option', { value: String(index) }, name)))
  chooser.addEventListener('change', () => {
    field.value = examples[Number(chooser.value)]?.text ?? ''
    void begin()
  })
  field.value = examples[0]?.text ?? ''
  await begin()
  document.documentElement.dataset['loaded'] = 'true'
}

start().catch(() => {
  byId('status', HTMLElement).textContent = 'This page could not be started.'
})
