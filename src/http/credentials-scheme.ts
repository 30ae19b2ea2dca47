import { endOfToken } from './field.ts'
import { type Placeholder, readPlaceholder } from './placeholder.ts'
import { isKnownScheme, schemeMeantBy } from './scheme.ts'

/** What is wrong with the way credentials begin. */
export type SchemeFault =
  | 'brackets-around'
  | 'colon-after-scheme'
  | 'doubled-scheme'
  | 'field-name-inside'
  | 'line-break-around'
  | 'missing-blank'
  | 'no-scheme'
  | 'percent-encoded'
  | 'quotes-around'
  | 'smart-quotes'

/** How credentials begin: the scheme as written (null: none), what follows it, and a stand-in where that is all there is. */
export interface Opening {
  readonly scheme: string | null
  readonly rest: string
  readonly placeholder: Placeholder | null
  readonly faults: readonly SchemeFault[]
}

const WRAPPERS = ['""', "''", '``', '“”', '‘’', '””', '’’', '„“', '<>', '[]', '{}', '()']

/** The content of a text in quotes or brackets, and which of them; null where none stand round the whole. An opening one alone counts. */
export function unwrap(text: string): { readonly inner: string; readonly fault: SchemeFault } | null {
  const pair = WRAPPERS.find((pair) => text.startsWith(pair.charAt(0)) && text.endsWith(pair.charAt(1)))
  if (pair === undefined || text.length < 3) return null
  const inner = text.slice(1, -1)
  if (pair === '{}' && inner.startsWith('{')) return null
  const fault = '“”‘’„'.includes(pair.charAt(0))
    ? 'smart-quotes'
    : `"'\``.includes(pair.charAt(0))
      ? 'quotes-around'
      : 'brackets-around'
  return { inner, fault }
}

/** Parts credentials into their scheme and what follows it (RFC 9110 §11.4); `stray` says that odd blanks stood in the text before. */
export function readScheme(value: string, stray: boolean): Opening {
  const faults: SchemeFault[] = []
  let text = value.trim()
  if (/^[\r\n]|[\r\n]$/.test(value) && text !== '' && !stray) faults.push('line-break-around')
  const name = /^["']?(?:proxy-)?authorization["']?\s?[:=]/i.exec(text)
  if (name !== null) {
    faults.push('field-name-inside')
    text = text.slice(name[0].length).trimStart()
  }
  const wrapped = isKnownScheme(text.slice(0, endOfToken(text, 0))) ? null : unwrap(text)
  const word = wrapped === null ? null : wrapped.inner.trim().slice(0, endOfToken(wrapped.inner.trim(), 0))
  if (wrapped !== null && word !== null && (isKnownScheme(word) || wrapped.fault !== 'brackets-around')) {
    faults.push(wrapped.fault)
    text = wrapped.inner.trim()
  }
  return { ...partScheme(text, faults) }
}

function partScheme(text: string, faults: readonly SchemeFault[]): Opening {
  const end = endOfToken(text, 0)
  const word = text.slice(0, end)
  const follows = text.charAt(end)
  if (!isKnownScheme(word) && end < text.length && !/\s/.test(follows)) return partGlued(text, faults)
  if (end === text.length) return readSingleWord(text, faults)
  if (follows === ':') return doubled(word, text.slice(end + 1).trim(), [...faults, 'colon-after-scheme'])
  if (follows === '=' || follows === ',' || follows === ';') {
    const own = word.toLowerCase() === 'pveapitoken' // Proxmox VE writes `PVEAPIToken=user@realm!id=secret`
    return doubled(word, text.slice(end + 1).trim(), own ? faults : [...faults, 'missing-blank'])
  }
  if (!/\s/.test(follows)) return partGlued(text, faults)
  const whole = isKnownScheme(word) ? null : readPlaceholder(text)
  if (whole !== null && whole.kind !== 'example') return { scheme: null, rest: text, placeholder: whole, faults }
  return doubled(word, text.slice(end).trim(), faults)
}

/** A second scheme after the first: `Bearer Bearer …`, or another one's name where a token belongs. */
function doubled(scheme: string, rest: string, faults: readonly SchemeFault[]): Opening {
  const end = endOfToken(rest, 0)
  const word = rest.slice(0, end)
  const after = rest.slice(end).replace(/^:/, '').trim()
  const twice =
    word.toLowerCase() === scheme.toLowerCase() || /^(?:bearer|basic|digest|token|dpop|jwt|api-?key)$/i.test(word)
  if (!twice || after === '' || /^[=/+]/.test(after)) return { scheme, rest, placeholder: null, faults }
  return { scheme, rest: after, placeholder: null, faults: [...faults, 'doubled-scheme'] }
}

/** One word: a stand-in, a scheme alone, a scheme and token without a blank in between, or a token without a scheme. */
function readSingleWord(text: string, faults: readonly SchemeFault[]): Opening {
  if (text === '' || isKnownScheme(text))
    return { scheme: text === '' ? null : text, rest: '', placeholder: null, faults }
  const placeholder = readPlaceholder(text)
  if (placeholder !== null)
    return { scheme: null, rest: text, placeholder, faults: faultsOf(placeholder, text, faults) }
  const isWord = /^[A-Za-z][A-Za-z-]{0,18}(?:[-_.]?\d{0,3})$/.test(text) && !/^[A-Z]?[a-z]+[A-Z].*[A-Z]/.test(text)
  if (isWord || schemeMeantBy(text) !== null) return { scheme: text, rest: '', placeholder: null, faults }
  return partGlued(text, faults)
}

const GLUED = /^(bearer|basic|digest|token|dpop|negotiate|ntlm)(%20|\+|-|_|:|=|(?=ey[A-Z]|[A-Z0-9]))(?=.{6})/i

/** Of a token whose end was taken out its beginning still shows that no scheme stands before it, or one without a blank. */
const faultsOf = ({ kind }: Placeholder, text: string, faults: readonly SchemeFault[]): readonly SchemeFault[] => {
  if (kind !== 'redaction') return faults
  if (/^ey[A-Z]/.test(text)) return [...faults, 'no-scheme']
  return /^(?:bearer|token|jwt)ey[A-Z]/i.test(text) ? [...faults, 'missing-blank'] : faults
}

function partGlued(text: string, faults: readonly SchemeFault[]): Opening {
  const glued = GLUED.exec(text)
  const placeholder = readPlaceholder(text)
  if (glued === null || placeholder !== null)
    return {
      scheme: null,
      rest: text,
      placeholder,
      faults: placeholder === null ? [...faults, 'no-scheme'] : faultsOf(placeholder, text, faults),
    }
  const [start, scheme = '', between = ''] = glued
  const fault = between === '%20' || between === '+' ? 'percent-encoded' : 'missing-blank'
  return doubled(scheme, text.slice(start.length), [...faults, fault])
}
