import { exchangeWriter } from './lines/exchange-writer.ts'
import { messageLines, type MessageLine } from './lines/message-lines.ts'
import type { Line, Reader } from './reader.ts'
import { plainText } from './lines/terminal.ts'

/**
 * Reads messages that stand in the paste as they go over the wire: HTTPie `-v`, `curl -i`, `-I` and `-D-`, lwp-request `-u`, telnet, tcpdump,
 * the output of an IDE for a `.http` file, raw views of proxies (RFC 9112 §2.1).
 */
export const httpMessage: Reader = {
  format: 'http-message',
  read: (lines) => {
    const writer = exchangeWriter()
    const messages = messageLines(writer, { via: 'wire', scheme: () => undefined })
    for (const line of linesWithNext(lines)) {
      if (line === undefined) messages.gap()
      else messages.take(line)
    }
    return { taken: messages.taken(), exchanges: writer.exchanges() }
  },
}

/** The lines as they were meant, each with the next one that is not blank; undefined where another reader took one. */
export function linesWithNext(lines: readonly (Line | undefined)[]): readonly (MessageLine | undefined)[] {
  const found: (MessageLine | undefined)[] = []
  let next = ''
  for (let index = lines.length - 1; index >= 0; index--) {
    const line = lines[index]
    const text = line === undefined ? '' : plainText(line.text)
    found.push(line && { text, where: line.where, index, next })
    if (text.trim() !== '') next = text.trim()
  }
  return found.reverse()
}
