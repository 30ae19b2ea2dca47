import { mostRequests as most } from './http-command.ts'

const range = /^(?:([a-z])-([a-z])|([A-Z])-([A-Z])|(\d{1,9})-(\d{1,9}))(?::(\d{1,6}))?$/

/**
 * Expands `{a,b}` and `[1-3]` as curl's URL globbing does (curl(1), "URL"; src/tool_urlglob.c), at most 20 URLs;
 * undefined where curl refuses the pattern (exit code 3). `[::1]` is an address, a backslash keeps a bracket.
 */
export function expandGlob(url: string): readonly string[] | undefined {
  let out: readonly string[] = ['']
  let at = 0
  while (at < url.length) {
    const character = url.charAt(at)
    const pattern = character === '{' || (character === '[' && !isAddress(url, at))
    if (character === '}' || (character === ']' && !closesAddress(url, at))) return undefined
    if (!pattern) {
      const escaped = character === '\\' && '{}[]'.includes(url.charAt(at + 1)) && at + 1 < url.length
      const end = escaped ? at + 2 : plainEnd(url, at + 1)
      const text = escaped ? url.charAt(at + 1) : url.slice(at, end)
      out = out.map((before) => before + text)
      at = end
      continue
    }
    const close = url.indexOf(character === '{' ? '}' : ']', at)
    const inside = close === -1 ? '' : url.slice(at + 1, close)
    const choices = character === '{' ? setOf(inside) : rangeOf(inside)
    if (choices === undefined) return undefined
    out = out.flatMap((before) => choices.map((choice) => before + choice)).slice(0, most)
    at = close + 1
  }
  return out
}

function plainEnd(url: string, from: number): number {
  let end = from
  while (end < url.length && !'{}[]\\'.includes(url.charAt(end))) end += 1
  return end
}

const address = /\[(?:[0-9A-Fa-f.]{0,40}:[0-9A-Fa-f:.]{0,40}(?:%[\w.~-]{1,40})?)?\]/y

function isAddress(url: string, at: number): boolean {
  if (/[0-9]-[0-9]/.test(url.slice(at, at + 6))) return false
  address.lastIndex = at
  return address.test(url.slice(0, at + 100))
}

function closesAddress(url: string, at: number): boolean {
  const open = url.lastIndexOf('[', at)
  return open !== -1 && at - open < 100 && isAddress(url, open)
}

function setOf(inside: string): readonly string[] | undefined {
  return inside === '' ? undefined : inside.split(',').slice(0, most)
}

function rangeOf(inside: string): readonly string[] | undefined {
  const match = range.exec(inside)
  if (match === null) return undefined
  const [, lower, lowerEnd, upper, upperEnd, first, last, step = '1'] = match
  const width = first?.startsWith('0') === true ? first.length : 0
  const from = first === undefined ? (lower ?? upper ?? '').charCodeAt(0) : Number(first)
  const to = first === undefined ? (lowerEnd ?? upperEnd ?? '').charCodeAt(0) : Number(last)
  if (from > to || Number(step) === 0) return undefined
  const out: string[] = []
  for (let value = from; value <= to && out.length < most; value += Number(step))
    out.push(first === undefined ? String.fromCharCode(value) : String(value).padStart(width, '0'))
  return out
}
