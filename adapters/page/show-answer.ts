import type { Answer, Block } from '../../src/index.ts'
import { copyButton } from './copy.ts'
import { html } from './element.ts'
import { pasted, prose } from './show-text.ts'

const quote = (place: string, text: string, jump: (place: string) => void): HTMLElement => {
  const link = html('button', { type: 'button', class: 'place' }, place)
  link.addEventListener('click', () => jump(place))
  return html('blockquote', {}, link, html('code', {}, ...pasted(text)))
}

const list = (tag: 'ol' | 'ul', title: string, items: readonly string[]): HTMLElement =>
  html(
    'section',
    { class: tag === 'ol' ? 'steps' : 'list' },
    html('h3', {}, title),
    html(tag, {}, ...items.map((item) => html('li', {}, ...prose(item)))),
  )

const show = (block: Block, jump: (place: string) => void): HTMLElement => {
  switch (block.type) {
    case 'heading':
      return html('h2', {}, ...prose(block.text))
    case 'paragraph':
      return html('p', {}, ...prose(block.text))
    case 'quote':
      return quote(block.place, block.text, jump)
    case 'steps':
      return list('ol', block.title, block.items)
    case 'list':
      return list('ul', block.title, block.items)
    case 'code':
      return html(
        'div',
        { class: 'code' },
        html(
          'pre',
          { tabindex: '0', role: 'region', 'aria-label': 'Text to copy' },
          html('code', {}, ...pasted(block.text)),
        ),
        copyButton('Copy', async () => block.text, 'Copy this text'),
      )
    default:
      return html('p', { class: 'warning' }, ...prose(block.text))
  }
}

/** An answer as elements; `jump` shows the line of the paste that a quote names. */
export const showAnswer = (answer: Answer, jump: (place: string) => void): readonly HTMLElement[] =>
  answer.map((block) => show(block, jump))
