import type { AuthParamFault } from './auth-param.ts'
import type { BasicFault } from './basic.ts'
import { readBasic } from './basic.ts'
import { type DamageFault, readDamage } from './credentials-damage.ts'
import { readCredentialsParams } from './credentials-params.ts'
import { readScheme, type SchemeFault } from './credentials-scheme.ts'
import { isToken68 } from './field.ts'
import { type Placeholder, readPlaceholder } from './placeholder.ts'
import { schemeMeantBy } from './scheme.ts'
import { dropStrayCharacters, type StrayFault } from './stray.ts'

/**
 * How a value of Authorization or Proxy-Authorization is built: `basic` (decoded), `token68`, `params`, `scheme-only`, `placeholder` (a
 * stand-in for the credential, a redaction included), `other` (a product's own form: `SharedKey account:signature`), `malformed`, `none`.
 */
export type CredentialsForm =
  | 'basic'
  | 'token68'
  | 'params'
  | 'scheme-only'
  | 'placeholder'
  | 'other'
  | 'malformed'
  | 'none'

/** What breaks the grammar of credentials, or shows that their value was damaged or never filled in. */
export type CredentialsFault =
  | AuthParamFault
  | BasicFault
  | DamageFault
  | SchemeFault
  | StrayFault
  | 'bad-parameter'
  | 'duplicate-parameter'
  | 'empty'
  | 'empty-credentials'
  | 'misspelt-scheme'
  | 'missing-comma'
  | 'placeholder'
  | 'trailing-comma'
  | 'two-credentials'

/**
 * Credentials as read (RFC 9110 §11.4): the scheme in lower case and as written (null: none), what followed it as one text, and its
 * parts according to the form. Malformed credentials have the parts that can still be made out. All of it is secret.
 */
export interface Credentials {
  readonly form: CredentialsForm
  readonly scheme: string | null
  readonly schemeAsWritten: string | null
  readonly rest: string
  readonly username: string | null
  readonly password: string | null
  readonly charset: 'utf-8' | 'iso-8859-1' | 'utf-16' | null
  readonly token68: string | null
  readonly params: ReadonlyMap<string, string | null>
  readonly placeholder: Placeholder | null
  readonly faults: readonly CredentialsFault[]
}

/** The faults that leave a credential usable by some servers, or that are none of its form. */
const HARMLESS: ReadonlySet<CredentialsFault> = new Set<CredentialsFault>([
  ...([
    'bad-parameter',
    'bad-token-char',
    'base64url',
    'duplicate-parameter',
    'empty',
    'empty-credentials',
    'empty-value',
  ] as const),
  ...([
    'line-break-around',
    'missing-comma',
    'missing-padding',
    'misspelt-scheme',
    'obs-fold',
    'placeholder',
    'trailing-comma',
  ] as const),
  ...(['not-token68', 'single-quotes', 'unescaped-quote', 'unquoted-blanks'] as const),
])

/**
 * Reads a value of Authorization or Proxy-Authorization (RFC 9110 §11.6.2, §11.7.2). Any text is read.
 * Deviations, each with a fault: everything people do to a token on its way into the field; see CredentialsFault. White space at the ends and
 * several blanks after the scheme are read without a fault, parameters by their first value, `name*` decoded (RFC 8187) under the plain name.
 */
export function parseCredentials(value: string): Credentials {
  const { text, faults } = dropStrayCharacters(value)
  const opening = readScheme(text, faults.length > 0)
  const start = {
    ...NOTHING,
    schemeAsWritten: opening.scheme,
    scheme: opening.scheme?.toLowerCase() ?? null,
    rest: opening.rest,
  }
  const found = [...faults, ...opening.faults]
  if (opening.placeholder !== null)
    return settle({ ...start, form: 'placeholder', placeholder: opening.placeholder }, found)
  if (opening.rest === '') return settle({ ...start, ...readEmpty(value, opening.scheme) }, found)
  return settle({ ...start, ...readRest(start.scheme, opening.rest) }, found)
}

const NOTHING: Credentials = {
  form: 'none',
  scheme: null,
  schemeAsWritten: null,
  rest: '',
  username: null,
  password: null,
  charset: null,
  token68: null,
  params: new Map(),
  placeholder: null,
  faults: [],
}

/** Puts the faults together; those that no server reads past make the whole malformed. */
function settle(credentials: Credentials, before: readonly CredentialsFault[]): Credentials {
  const { form, schemeAsWritten, placeholder, charset } = credentials
  const faults = new Set([...before, ...credentials.faults])
  if (placeholder !== null && placeholder.kind !== 'redaction') faults.add('placeholder')
  if (form !== 'none' && schemeAsWritten !== null && schemeMeantBy(schemeAsWritten) !== null)
    faults.add('misspelt-scheme')
  const keeps = ['none', 'scheme-only', 'placeholder'].includes(form)
  const latin = form === 'basic' && charset === 'iso-8859-1'
  const harmful = [...faults].some((fault) => !HARMLESS.has(fault) && !(latin && fault === 'not-utf8'))
  return { ...credentials, form: harmful && !keeps ? 'malformed' : form, faults: [...faults] }
}

function readEmpty(value: string, scheme: string | null): Partial<Credentials> {
  if (scheme === null) return { form: 'none', faults: ['empty'] }
  const expanded = value.trimStart().length > scheme.length
  const placeholder = expanded ? ({ kind: 'absent-value', text: '' } as const) : null
  return { form: 'scheme-only', placeholder, faults: ['empty-credentials'] }
}

/** `user:password` as it is typed: a colon is no letter of Base64, whatever else stands in it. */
const isPlainPair = (rest: string): boolean => /^[\w.@+-]{1,80}:[\w.@+!-]{1,80}$/.test(rest)

/** Reads what follows the scheme. */
function readRest(scheme: string | null, rest: string): Partial<Credentials> {
  if (scheme === 'basic' && isPlainPair(rest)) return readBasicRest(rest, [])
  const placeholder = readPlaceholder(rest)
  if (placeholder !== null) return { form: 'placeholder', placeholder }
  const params = readCredentialsParams(scheme, rest)
  if (params !== null) return { form: 'params', ...params }
  const { value, faults } = readDamage(rest)
  const inside = faults.length > 0 && !faults.includes('whitespace-inside') ? readPlaceholder(value) : null
  if (inside !== null) return { form: 'placeholder', placeholder: inside, faults }
  if (scheme === 'basic') return readBasicRest(value, faults)
  if (isToken68(value)) return { form: 'token68', token68: value, faults }
  const ownForm = scheme === null || /[\s"]/.test(value) || faults.length > 0
  return { form: 'other', faults: ownForm || scheme !== 'bearer' ? faults : ['not-token68'] }
}

function readBasicRest(value: string, faults: readonly DamageFault[]): Partial<Credentials> {
  const basic = readBasic(value)
  const stood = [basic.username, basic.password].map((part) => readPlaceholder(part ?? '')).find(isEvident)
  return {
    ...basic,
    form: 'basic',
    token68: isToken68(value) ? value : null,
    placeholder: stood ?? null,
    faults: [...faults, ...basic.faults],
  }
}

/** Whether a stand-in is one for sure: `test`, `secret` or `$ecret` may be what somebody chose as their name or password. */
function isEvident(placeholder: Placeholder | null): placeholder is Placeholder {
  if (placeholder === null) return false
  const { kind, text } = placeholder
  if (kind === 'variable') return /^\$[A-Z_]{3,}$|[({[%]/.test(text)
  return kind === 'absent-value' || (kind === 'template' && /your|[<{[]/i.test(text))
}
