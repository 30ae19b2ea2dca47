import type { KnownFiles } from './curl-body.ts'

/** One part of a multipart form; `content` is undefined where it is in a file unseen. */
export interface FormPart {
  readonly name: string
  readonly content: string | undefined
  readonly file?: string
  readonly filename?: string
  readonly type?: string
}

/** Media types that curl knows by a file's ending (lib/mime.c, Curl_mime_contenttype). */
const types: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain',
  htm: 'text/html',
  html: 'text/html',
  pdf: 'application/pdf',
  xml: 'application/xml',
}

/** Reads the value of `-F`: `name=content`, `name=@file`, `name=<file`, each with `;type=` and `;filename=`. */
export function readForm(written: string, literal: boolean, known: KnownFiles): FormPart {
  const equals = written.indexOf('=')
  const name = equals === -1 ? written : written.slice(0, equals)
  const rest = equals === -1 ? '' : written.slice(equals + 1)
  if (literal) return { name, content: rest }
  const mark = rest.charAt(0)
  const fromFile = mark === '@' || mark === '<'
  const { value, parameters } = readParameters(fromFile ? rest.slice(1) : rest)
  const type = parameters.get('type')
  const filename = parameters.get('filename')
  const own = type ?? (filename === undefined ? undefined : typeOf(filename))
  if (!fromFile) return { name, content: value, ...(own === undefined ? {} : { type: own }), ...filenameOf(parameters) }
  const guessed = type ?? (mark === '@' ? typeOf(value) : undefined)
  const base = mark === '@' ? { filename: value.slice(value.lastIndexOf('/') + 1) } : {}
  const kind = guessed === undefined ? {} : { type: guessed }
  return { name, content: known.get(value), file: value, ...base, ...filenameOf(parameters), ...kind }
}

function filenameOf(parameters: ReadonlyMap<string, string>): { readonly filename?: string } {
  const filename = parameters.get('filename')
  return filename === undefined ? {} : { filename }
}

function typeOf(file: string): string {
  return types[file.slice(file.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}

/** The first word, quoted or up to `;`, and the parameters after it; unknown ones are skipped, as curl does with a warning. */
function readParameters(text: string): { readonly value: string; readonly parameters: ReadonlyMap<string, string> } {
  const words = splitAtSemicolons(text)
  const parameters = new Map<string, string>()
  for (const word of words.slice(1)) {
    const match = /^\s*(type|filename|encoder|headers)=/.exec(word)
    if (match !== null) parameters.set(match[1] ?? '', unquoted(word.slice(match[0].length)))
  }
  return { value: unquoted(words[0] ?? ''), parameters }
}

function splitAtSemicolons(text: string): readonly string[] {
  const words: string[] = []
  let from = 0
  let quoted = false
  let fresh = true
  for (let at = 0; at < text.length; at += 1) {
    const character = text.charAt(at)
    if (quoted && character === '\\') at += 1
    else if (character === '"' && (quoted || fresh)) quoted = !quoted
    else if (character === ';' && !quoted) {
      words.push(text.slice(from, at))
      from = at + 1
    }
    fresh = character === ';' || character === '=' || (fresh && character === ' ')
  }
  return [...words, text.slice(from)]
}

function unquoted(word: string): string {
  const trimmed = word.trim()
  if (!trimmed.startsWith('"')) return trimmed
  const end = /^"((?:[^"\\]|\\.)*)"/s.exec(trimmed)
  return end === null ? trimmed : (end[1] ?? '').replaceAll(/\\(["\\])/g, '$1')
}

/** Writes the parts as multipart/form-data with the boundary `BOUNDARY`; undefined where a file's content is unseen. */
export function writeForm(parts: readonly FormPart[], disposition: string, slashes: boolean): string | undefined {
  const out: string[] = []
  for (const { name, content, filename, type } of parts) {
    if (content === undefined) return undefined
    const label = name === '' ? '' : `; name="${escaped(name, slashes)}"`
    const file = filename === undefined ? '' : `; filename="${escaped(filename, slashes)}"`
    const kind = type === undefined ? '' : `Content-Type: ${type}\r\n`
    out.push(`--BOUNDARY\r\nContent-Disposition: ${disposition}${label}${file}\r\n${kind}\r\n${content}\r\n`)
  }
  return `${out.join('')}--BOUNDARY--\r\n`
}

function escaped(text: string, slashes: boolean): string {
  if (slashes) return text.replaceAll(/(["\\])/g, '\\$1')
  return text.replaceAll('"', '%22').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}
