import type { CurlArgument } from './curl-arguments.ts'
import { readForm, writeForm } from './curl-form.ts'

/** Contents of files that the paste itself writes; `-` is standard input. */
export type KnownFiles = ReadonlyMap<string, string>

/** A body or a query put together from `-d` and its like: its text (undefined: in files unseen), the files, where it starts. */
export interface CurlData {
  readonly text: string | undefined
  readonly files: readonly string[]
  readonly contentType: string | undefined
  readonly start: number
  readonly line: number
}

const dataOptions = new Set(['data', 'data-ascii', 'data-binary', 'data-raw', 'data-urlencode', 'json'])

/** The data of `-d`, `--data-*` and `--json`, joined with `&` (`--json`: with nothing), as curl's `set_data` does. */
export function dataOf(set: readonly CurlArgument[], known: KnownFiles): CurlData | undefined {
  const options = set.filter(({ name }) => dataOptions.has(name))
  const [first] = options
  if (first === undefined) return undefined
  const files: string[] = []
  let text: string | undefined
  let unseen = false
  for (const { name, value = '' } of options) {
    const piece = pieceOf(name, value, known, files)
    unseen ||= piece === undefined
    text = text === undefined ? (piece ?? '') : `${text}${name === 'json' ? '' : '&'}${piece ?? ''}`
  }
  const json = options.some(({ name }) => name === 'json')
  const contentType = json ? 'application/json' : 'application/x-www-form-urlencoded'
  return { text: unseen ? undefined : text, files, contentType, start: first.start, line: first.line }
}

function pieceOf(name: string, value: string, known: KnownFiles, files: string[]): string | undefined {
  if (name === 'data-urlencode') return urlEncoded(value, known, files)
  if (name === 'data-raw' || !value.startsWith('@')) return value
  const content = fileContent(value.slice(1), known, files)
  return name === 'data' || name === 'data-ascii' ? content?.replaceAll(/[\r\n\0]/g, '') : content
}

function fileContent(file: string, known: KnownFiles, files: string[]): string | undefined {
  files.push(file)
  return file === '/dev/null' ? '' : known.get(file)
}

/** `content`, `=content`, `name=content`, `@file`, `name@file`: the content is encoded, a blank as `+`. */
function urlEncoded(value: string, known: KnownFiles, files: string[]): string | undefined {
  const equals = value.indexOf('=')
  const separator = equals === -1 ? value.indexOf('@') : equals
  const name = separator === -1 ? '' : value.slice(0, separator)
  const rest = value.slice(separator + 1)
  const content = value.charAt(separator) === '@' ? fileContent(rest, known, files) : rest
  return content === undefined ? undefined : `${name === '' ? '' : `${name}=`}${escaped(content)}`
}

/** curl_easy_escape with `%20` as `+`: all but RFC 3986's unreserved characters. */
function escaped(text: string): string {
  const bytes = new TextEncoder().encode(text)
  const out: string[] = []
  for (const byte of bytes) {
    const character = String.fromCharCode(byte)
    if (/[A-Za-z0-9._~-]/.test(character)) out.push(character)
    else out.push(byte === 0x20 ? '+' : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
  }
  return out.join('')
}

/** What `--url-query` adds to the query; `+…` is added as it stands. */
export function urlQueryOf(set: readonly CurlArgument[], known: KnownFiles): string | undefined {
  const pieces = set
    .filter(({ name }) => name === 'url-query')
    .map(({ value = '' }) =>
      value.startsWith('+')
        ? value.slice(1)
        : (urlEncoded(value, known, []) ?? `${value.slice(0, value.indexOf('@'))}=`),
    )
  return pieces.length === 0 ? undefined : pieces.join('&')
}

/** The multipart body of `-F` and `--form-string`; its boundary is written `BOUNDARY`, since curl draws it by lot. */
export function formOf(set: readonly CurlArgument[], known: KnownFiles): CurlData | undefined {
  const options = set.filter(({ name }) => name === 'form' || name === 'form-string')
  const [first] = options
  if (first === undefined) return undefined
  const parts = options.map(({ name, value = '' }) => readForm(value, name === 'form-string', known))
  const files = parts.flatMap(({ file }) => file ?? [])
  const type =
    set.findLast(({ name, value }) => name === 'header' && /^content-type:/i.test(value ?? ''))?.value ??
    'multipart/form-data'
  const slashes = set.findLast(({ name }) => name === 'form-escape')?.negated === false
  const text = writeForm(parts, /multipart\/form-data/i.test(type) ? 'form-data' : 'attachment', slashes)
  return { text, files, contentType: 'multipart/form-data; boundary=BOUNDARY', start: first.start, line: first.line }
}
