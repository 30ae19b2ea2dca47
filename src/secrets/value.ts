import { isBlank, lineEnd } from './characters.ts'

/** Where a value stands, without its quotes. */
export type Value = {
  readonly start: number
  readonly end: number
  readonly quoted: boolean
  /** In a query, a fragment or a form: names and values parted by `&`. */
  readonly inForm: boolean
  /** The name begins the line, so that the value may have blanks in it. */
  readonly ownLine: boolean
  /** The argument of a command's option. */
  readonly option?: boolean
  /** Whether the end of a quoted value was found. */
  readonly isClosed?: boolean
}

const closers: Readonly<Record<string, string>> = {
  '"': '"',
  "'": "'",
  '`': '`',
  '“': '”',
  '‘': '’',
  '„': '“',
  '«': '»',
  '”': '”',
  '’': '’',
}

/** The run of `\`, `^` or a back-tick with which JSON in a string, cmd and PowerShell escape the quote that follows. */
const escapeRun = (text: string, at: number): string => {
  let end = at
  while (end < at + 16 && (text[end] === '\\' || text[end] === '^' || (text[end] === '`' && text[end + 1] === '"')))
    end++
  return text.slice(at, end)
}

const runBefore = (text: string, at: number): string => {
  let start = at
  while (
    start > 0 &&
    at - start < 16 &&
    (text[start - 1] === '\\' || text[start - 1] === '^' || text[start - 1] === '`')
  )
    start--
  return text.slice(start, at)
}

type Quoted = {
  readonly start: number
  readonly end: number
  /** Whether its end was found. */ readonly isClosed: boolean
}

/** Where the string ends that is opened at `at`, escapes and all; `undefined` if nothing is opened there. */
export const readQuoted = (text: string, at: number, reach = 8192): Quoted | undefined => {
  if (text.startsWith('&quot;', at)) return untilEntity(text, at + 6)
  const run = escapeRun(text, at)
  const close = closers[text[at + run.length] ?? '']
  if (close === undefined) return undefined
  const start = at + run.length + 1
  const ahead = text.slice(start, start + reach)
  let seen = 0
  for (let end = ahead.indexOf(close); end >= 0; end = ahead.indexOf(close, end + 1)) {
    if (ahead.slice(seen, end).includes('\n')) break
    seen = end
    const before = runBefore(ahead, end)
    if (before === run) return { start, end: start + end - before.length, isClosed: true }
    if (run === '' && before.length % 2 === 0 && ',}])\n'.includes(ahead[end + 1] ?? ','))
      return { start, end: start + end, isClosed: true }
  }
  return { start, end: unclosed(text, start, lineEnd(text, start, reach)), isClosed: false }
}

const untilEntity = (text: string, start: number): Quoted => {
  const line = text.slice(start, lineEnd(text, start, 2048))
  const end = line.indexOf('&quot;')
  return { start, end: end < 0 ? unclosed(text, start, start + line.length) : start + end, isClosed: end >= 0 }
}

const unclosed = (text: string, start: number, limit: number): number => {
  let end = start
  while (end < limit && !isBlank(text.charCodeAt(end))) end++
  return end
}

/** The operators that part a name from its value in configuration, code, forms and logs, the longest first. */
const operators = [
  '::=',
  '===',
  '!==',
  '=>',
  ':=',
  '?=',
  '.=',
  '+=',
  '==',
  '!=',
  '->',
  '=',
  ':',
  '%3D',
  '%3d',
  '\\u003d',
] as const

/** `JWT::ExpiredSignature`: a name within a module of Ruby, C++, PHP or Rust, and no value. */
const isMember = (text: string, at: number): boolean =>
  text.startsWith('::', at) && /^::(?:[A-Z][a-z]{1,30}){1,6}(?![\w-])/.test(text.slice(at, at + 200))

/** The operator at an offset, if there is one. */
export const operatorAt = (text: string, at: number): string | undefined =>
  '=:?.+!-%\\'.includes(text[at] ?? ' ') && !isMember(text, at)
    ? operators.find((operator) => text.startsWith(operator, at))
    : undefined

const formStops = '&#"\'<>`|, \t\n\r)}];\\’”'
const wordStops = ' \t\n\r"\'`<>,;’”\u00a0'

/** Reads a value that has no quotes: in a form to the next `&`, on its own line to the end of it, else to the next blank. */
export const readBare = (
  text: string,
  at: number,
  inForm: boolean,
  ownLine: boolean,
  reach: number,
): { readonly start: number; readonly end: number } => {
  const limit = Math.min(text.length, at + reach)
  let end = at
  if (inForm) {
    while (end < limit && !formStops.includes(text[end]!) && !text.startsWith('%26', end)) end++
  } else if (ownLine) {
    end = endOfLineValue(text, at, lineEnd(text, at, 1024))
  } else {
    while (
      end < limit &&
      !wordStops.includes(text[end]!) &&
      !(text[end] === '&' && /^&[\w.-]{1,40}=/.test(text.slice(end, end + 42)))
    )
      end++
    while (
      end > at &&
      ')]}.'.includes(text[end - 1]!) &&
      !text.slice(at, end).includes('([{'[')]}'.indexOf(text[end - 1]!)] ?? '\0')
    )
      end--
  }
  return { start: at, end }
}

/** A value may have a few words; a sentence is none, and a comment is not part of it. */
const endOfLineValue = (text: string, at: number, limit: number): number => {
  const line = text.slice(at, limit)
  const comment = line.search(/\s(?:#|\/\/)/)
  const value = (comment > 0 ? line.slice(0, comment) : line).trimEnd()
  if (value.split(/\s/, 7).length <= 5 && value.length <= 400) return at + value.length
  return at + (value.split(/\s/, 1)[0]?.length ?? 0)
}
