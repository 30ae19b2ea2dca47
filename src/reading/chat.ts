import { parseRequestLine } from '../http/message.ts'
import type { Line } from '../readers/reader.ts'
import { speaksSlack, unslack } from './slack-text.ts'

/** Words that may stand alone after an opening fence. */
const LANGUAGES = new Set(
  (
    'text txt plain plaintext none log logs console shell sh bash zsh fish powershell ps1 pwsh cmd bat batch terminal output http json ' +
    'jsonc json5 yaml yml toml ini conf config cfg properties env dotenv xml html htm svg css scss js jsx ts tsx javascript typescript ' +
    'node vue svelte python py py3 python3 java kotlin kt scala groovy gradle csharp cs c# fsharp vb vbnet go golang rust rs php ruby rb perl ' +
    'swift objc objective-c dart c cpp c++ h lua r sql graphql gql dockerfile docker makefile nginx apache apacheconf htaccess diff patch ' +
    'hcl terraform tf markdown md elixir erlang haskell clojure traceback error stacktrace raw curl har csv cmake proto aspnet razor'
  ).split(' '),
)

const COLOURS = /\u001b(?:\[[0-9;:?]{0,32}[A-Za-z]|\][^\u0007\u001b]{0,400}(?:\u0007|\u001b\\)?|[()][A-Z0-9])/g

/** The text of a fence's line: what stands beside the backticks, but not the name of a language. */
const unfence = (line: string): string => {
  const trimmed = line.trim()
  const mark = trimmed.includes('```') ? '```' : trimmed.startsWith('~~~') ? '~~~' : ''
  if (mark === '') return unquoteCode(line, trimmed)
  const opens = trimmed.startsWith(mark)
  if (!opens && !trimmed.endsWith(mark)) return line
  const rest = trimmed.replaceAll(mark, '').trim()
  const language = rest.split(/[\s{:]/, 1)[0]?.toLowerCase() ?? ''
  const names = opens && !trimmed.endsWith(mark) && LANGUAGES.has(language) && !/\s\S+\s\S/.test(rest)
  return names || rest === '' ? '' : opens ? rest : line.slice(0, line.lastIndexOf(mark)).trimEnd()
}

/** A line that is one run of inline code loses its backticks. */
const unquoteCode = (line: string, trimmed: string): string =>
  trimmed.length > 2 && trimmed.startsWith('`') && trimmed.indexOf('`', 1) === trimmed.length - 1
    ? trimmed.slice(1, -1)
    : line

const isQuoted = (line: string): boolean => line.includes('>') && /^ {0,3}>(?!>)/.test(line) && line.trim() !== '>'

const withoutMark = (line: string): string => line.replace(/^ {0,3}> ?/, '')

/** What `curl -v` prints starts with `>`, `<` or `*` as well: such lines are evidence, no quotation. */
const isTrace = (run: readonly string[], before: string, after: string): boolean => {
  const inner = run.map(withoutMark)
  if (inner.some((line) => /^[<*>] |^HTTP\/\d(?:\.\d)? \d{3}/.test(line))) return false
  if (inner.some((line) => parseRequestLine(line) !== null)) return true
  return /^[<*] ?/.test(before) || /^[<*] ?/.test(after)
}

/** Takes one level of `>` quoting off each run of quoted lines. */
const unquote = (lines: readonly string[]): readonly string[] => {
  const out = [...lines]
  for (let start = 0; start < lines.length; start++) {
    if (!isQuoted(lines[start] ?? '')) continue
    let end = start
    while (end < lines.length && /^ {0,3}>/.test(lines[end] ?? '')) end++
    if (!isTrace(lines.slice(start, end), lines[start - 1] ?? '', lines[end] ?? ''))
      for (let at = start; at < end; at++) out[at] = withoutMark(lines[at] ?? '')
    start = end
  }
  return out
}

const DOTTED_START = /(?:^HTTP\/\d\.\d \d{3}.{0,80}| HTTP\/\d\.\d)\.$/

/** Takes the dots off that tcpdump prints for CR: from a start line that ends in one, to the first line without. */
const undot = (lines: readonly string[]): readonly string[] => {
  let dotted = false
  return lines.map((line) => {
    dotted = line.endsWith('.') && (dotted || DOTTED_START.test(line))
    return dotted ? line.slice(0, -1) : line
  })
}

/**
 * Undoes what chat and terminals do to text, line by line: fences, `>` quoting, Slack's links and entities, real colour codes,
 * carriage returns, tcpdump's dots. Evidence stays: smart quotes, characters of no width and colour codes in words are kept.
 * The number of lines is that of the text. What does not stand in the text at all is not looked for in each line.
 */
export const plainLines = (text: string): readonly string[] => {
  let lines: readonly string[] = text.split('\n')
  if (text.includes('\r') || text.includes('\u001b'))
    lines = lines.map((line) => line.replace(/\r$/, '').replaceAll('\r', ' ').replace(COLOURS, ''))
  const slack = speaksSlack(text)
  if (slack) lines = lines.map(unslack)
  if (slack || (text.includes('>') && /^ {0,3}>/m.test(text))) lines = unquote(unquote(lines))
  if (text.includes('`') || text.includes('~~~')) lines = lines.map(unfence)
  return text.includes('HTTP/') ? undot(lines) : lines
}

/** The lines of a text with chat's damage undone, and their places; `input` names the text in them. */
export const undoChat = (input: string, text: string): readonly Line[] =>
  plainLines(text).map((line, index) => ({ text: line, where: { input, line: index + 1 } }))
