import { render } from '../discord/render.ts'
import type { DiscordMessage } from '../discord/render.ts'
import type { Reply } from '../../src/index.ts'
import { html } from './element.ts'
import type { Child } from './element.ts'

/** Discord's marks within a line: an escaped letter, code, bold, an address. */
const mark = /\\(.)|`([^`]+)`|\*\*((?:\\.|[^*\\])+)\*\*|<(https:[^<>]+)>/gs

const inline = (text: string): readonly Child[] => {
  const children: Child[] = []
  let at = 0
  for (const match of text.matchAll(mark)) {
    const [whole, escaped, code, bold, address] = match
    children.push(text.slice(at, match.index))
    if (code !== undefined) children.push(html('code', {}, code))
    else if (bold !== undefined) children.push(html('b', {}, ...inline(bold)))
    else children.push(escaped ?? address)
    at = match.index + whole.length
  }
  return [...children, text.slice(at)]
}

const showLine = (line: string): HTMLElement => {
  if (line.startsWith('### ')) return html('h3', {}, ...inline(line.slice(4)))
  if (line.startsWith('-# ')) return html('small', {}, ...inline(line.slice(3)))
  const item = /^(\d+\.|-) /.exec(line)
  if (!item) return html('p', {}, ...inline(line))
  const bullet = item[1] === '-' ? '•' : (item[1] ?? '')
  return html('p', { class: 'item' }, html('span', {}, bullet), html('span', {}, ...inline(line.slice(item[0].length))))
}

const showText = (text: string): readonly HTMLElement[] =>
  text.split(/\n?```\n?/).flatMap((part, index) => {
    if (index % 2 === 1) return [html('pre', {}, part)]
    return part
      .split('\n')
      .filter((line) => line !== '')
      .map(showLine)
  })

const showRow = ({ components }: DiscordMessage['rows'][number], press: (id: string) => void): HTMLElement =>
  html(
    'div',
    { class: 'buttons' },
    ...components.flatMap((component) => {
      if (!('custom_id' in component) || !('label' in component)) return []
      const { custom_id: id, style, label } = component
      const button = html('button', { type: 'button', 'data-style': String(style) }, label ?? '')
      button.addEventListener('click', () => press(id.replace(/:.*$/s, '')))
      return [button]
    }),
  )

const showMessage = (
  { texts, rows, colour, file }: DiscordMessage,
  isPrivate: boolean,
  press: (id: string) => void,
): HTMLElement => {
  const edge = html('div', { class: 'container' })
  edge.append(
    ...texts.flatMap(showText),
    ...(file ? [html('p', { class: 'file' }, file.name)] : []),
    ...rows.map((row) => showRow(row, press)),
  )
  edge.style.setProperty('--edge-colour', `#${colour.toString(16).padStart(6, '0')}`)
  return html(
    'article',
    { class: 'discord' },
    html('p', { class: 'name' }, html('b', {}, 'diagnose401'), html('span', { class: 'app' }, 'APP')),
    edge,
    ...(isPrivate ? [html('p', { class: 'aside' }, 'Only you can see this')] : []),
  )
}

/** A reply as Discord shows it: the very texts and buttons that are sent, read as Discord reads them. */
export const showInDiscord = (reply: Reply, press: (id: string) => void): readonly HTMLElement[] => {
  const isPrivate = reply.to === 'reporter'
  return render(reply, { key: 'preview', isPrivate }).map((message) => showMessage(message, isPrivate, press))
}
