import { styleText } from 'node:util'

import { toPlainText } from '../../src/index.ts'
import type { Answer, Block } from '../../src/index.ts'

/** Control characters of a paste could move the cursor or recolour the terminal; they are shown as a box. */
const inert = (text: string): string =>
  text.replaceAll(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '\u25a1')

const styles: Partial<Record<Block['type'], Parameters<typeof styleText>[0]>> = {
  heading: 'bold',
  quote: 'dim',
  code: 'cyan',
  warning: 'yellow',
}

const paint = (block: Block): string => {
  const text = inert(toPlainText([block]))
  const style = styles[block.type]
  return style ? styleText(style, text, { stream: process.stdout }) : text
}

/** An answer as text for a terminal, ending in a line end. styleText obeys NO_COLOR and a stream that is no terminal. */
export const render = (answer: Answer, color: boolean): string => {
  if (!color || !process.stdout.isTTY) return `${inert(toPlainText(answer))}\n`
  return `${answer
    .map((block, index) => {
      const tight = index === 0 || answer[index - 1]?.type === 'quote' || block.type === 'code'
      return `${tight ? '' : '\n'}${paint(block)}`
    })
    .join('\n')}\n`
}
