import { render } from '../slack/render.ts'
import type { SlackMessage } from '../slack/render.ts'
import type { Reply } from '../../src/index.ts'
import { html } from './element.ts'
import type { Child } from './element.ts'

type Block = SlackMessage['blocks'][number]
type RichText = Extract<Block, { type: 'rich_text' }>
type Part = Extract<RichText['elements'][number], { type: 'rich_text_section' | 'rich_text_preformatted' }>

const showText = (element: Part['elements'][number]): Child => {
  const text = 'text' in element && typeof element.text === 'string' ? element.text : `[${element.type}]`
  const style = ('style' in element && element.style) || {}
  if ('code' in style && style.code) return html('code', {}, text)
  if ('bold' in style && style.bold) return html('b', {}, text)
  return 'italic' in style && style.italic ? html('i', {}, text) : text
}

const showPart = (part: RichText['elements'][number]): HTMLElement => {
  if (part.type === 'rich_text_preformatted') return html('pre', {}, ...part.elements.map(showText))
  return html('p', {}, ...part.elements.map((element) => ('elements' in element ? '' : showText(element))))
}

const showBlock = (block: Block, press: (id: string) => void): readonly HTMLElement[] => {
  if (block.type === 'header') return [html('h3', {}, block.text.text)]
  if (block.type === 'rich_text') return block.elements.map(showPart)
  if (block.type !== 'actions') return [html('p', {}, `[${block.type}]`)]
  const buttons = block.elements.flatMap((element) => {
    if (element.type !== 'button') return []
    const button = html('button', { type: 'button' }, element.text.text)
    button.addEventListener('click', () => press(element.action_id ?? ''))
    return [button]
  })
  return [html('div', { class: 'buttons' }, ...buttons)]
}

/** A reply as Slack shows it: the very blocks that are sent, read as Slack reads them. */
export const showInSlack = (reply: Reply, press: (id: string) => void): readonly HTMLElement[] =>
  render(reply, { key: 'preview', isPrivate: reply.to === 'reporter' }).map(({ blocks }) =>
    html(
      'article',
      { class: 'slack' },
      ...(reply.to === 'reporter' ? [html('p', { class: 'aside' }, 'Only visible to you')] : []),
      html('p', { class: 'name' }, html('b', {}, 'diagnose401'), html('span', { class: 'app' }, 'APP')),
      ...blocks.flatMap((block) => showBlock(block, press)),
    ),
  )
