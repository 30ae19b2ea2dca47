import type { ShellWriter } from './writer.ts'

/** A scanner's place in the text, and what waits for the end of the line. */
export interface BashScan {
  readonly text: string
  readonly writer: ShellWriter
  readonly hereDocuments: { delimiter: string; strip: boolean }[]
  /** An unmatched `$(` or backtick was met: looking for its end again and again would cost the square of the length. */
  unclosed: boolean
}

/** Ends a command at a line's end, and reads the here-documents that its line began. */
export function readNewline(scan: BashScan, at: number): number {
  scan.writer.endCommand('\n', at)
  let next = at + 1
  for (const { delimiter, strip } of scan.hereDocuments.splice(0)) {
    const lines: string[] = []
    while (next < scan.text.length) {
      const end = endOfLine(scan.text, next)
      const line = scan.text.slice(next, end).replace(/\r$/, '')
      const kept = strip ? line.replace(/^\t+/, '') : line
      next = end + 1
      if (kept === delimiter) break
      lines.push(`${kept}\n`)
    }
    scan.writer.hereDocument(lines.join(''))
  }
  return next
}

/** The offset of the line feed that ends the line, or of the end of the text. */
export function endOfLine(text: string, at: number): number {
  const end = text.indexOf('\n', at)
  return end === -1 ? text.length : end
}

const operators = /(?:<<<|<<-?|<&|<>|<|>>|>&|>\||>)/y
const hereDocumentWord = /[ \t]*(?:'([^'\n]*)'|"([^"\n]*)"|\\?([^\s;&|<>()'"\\]+))/y

/** Reads a redirection's operator; `<<` also notes the delimiter of its here-document (POSIX.1-2024 §2.7.4). */
export function readRedirection(scan: BashScan, at: number): number {
  const { text, writer } = scan
  operators.lastIndex = at
  const operator = operators.exec(text)?.[0] ?? text.charAt(at)
  writer.endWord(at)
  if (operator !== '<<' && operator !== '<<-') {
    writer.redirect(operator)
    return at + operator.length
  }
  hereDocumentWord.lastIndex = at + operator.length
  const word = hereDocumentWord.exec(text)
  if (word === null) return at + operator.length
  const delimiter = word[1] ?? word[2] ?? word[3] ?? ''
  scan.hereDocuments.push({ delimiter, strip: operator === '<<-' })
  writer.redirect('<<')
  writer.text(delimiter, at + operator.length)
  writer.endWord(at + operator.length + word[0].length)
  return at + operator.length + word[0].length
}
