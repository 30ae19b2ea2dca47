import { visible } from '../visible.ts'
import { copyButton } from './copy.ts'
import { html } from './element.ts'
import type { Child } from './element.ts'

/** A code span from this length on that ends its sentence is a command to be copied, and stands on lines of its own. */
const longSpan = 34

const command = (text: string): Child =>
  html(
    'span',
    { class: 'command' },
    html('code', {}, text),
    copyButton('Copy', async () => text, 'Copy this command'),
  )

/** Our own words, in which `code spans` are marked by backticks; what was pasted stays text. */
export const prose = (text: string): readonly Child[] => {
  const parts = visible(text).split('`')
  const last = parts.length - 2
  const isCommand = (parts[last]?.length ?? 0) >= longSpan && /^[.:]?$/.test(parts.at(-1) ?? '')
  return parts.flatMap((part, index) => {
    if (index % 2 === 0) return isCommand && index > last ? [] : [part]
    return [isCommand && index === last ? command(part) : html('code', {}, part)]
  })
}

/** A pasted line, with what was blacked out told to who cannot see it. */
export const pasted = (text: string): readonly Child[] =>
  visible(text)
    .split(/(\u2588+)/)
    .map((part) =>
      part.startsWith('\u2588')
        ? html('span', { class: 'blacked', role: 'img', 'aria-label': 'blacked out' }, part)
        : part,
    )
