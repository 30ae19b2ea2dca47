import { type AuthParamFault, endOfWord, readAuthParam } from './auth-param.ts'
import { endOfBlanks, isBlank, isToken, isToken68 } from './field.ts'
import { isKnownScheme } from './scheme.ts'

/** What breaks the grammar of a list of parameters. */
export type ParamsFault =
  | AuthParamFault
  | 'bad-parameter'
  | 'duplicate-parameter'
  | 'missing-comma'
  | 'trailing-comma'
  | 'two-credentials'

/** The parameters of credentials, by their names in lower case, and what was wrong with them. */
export interface CredentialsParams {
  readonly params: ReadonlyMap<string, string | null>
  readonly faults: readonly ParamsFault[]
}

/** The schemes whose credentials are parameters, always (RFC 7616, 7486, 8120, 7804, 8292, 5849, 9729; vendors' signatures). */
const BY_PARAMS = new Set(
  'digest hoba mutual scram-sha-1 scram-sha-256 vapid concealed hawk mac signature aws4-hmac-sha256'.split(' '),
)

/**
 * Reads the parameters that follow the scheme of credentials (RFC 9110 §11.4); null where it is followed by something else.
 * Deviations: those of auth-param.ts, except that a value without quotes may hold any character but comma and white space without a
 * fault (AWS, vapid); blanks for commas; a name alone is a parameter without a value; line ends between parameters.
 */
export function readCredentialsParams(scheme: string | null, rest: string): CredentialsParams | null {
  const byParams = scheme !== null && BY_PARAMS.has(scheme)
  if (scheme === null || (!byParams && (isToken68(rest) || readAuthParam(rest, 0) === null))) return null
  if (isToken68(rest) && !rest.slice(0, -1).includes('=')) return null
  const params = new Map<string, string | null>()
  const faults = new Set<ParamsFault>()
  let at = 0
  let comma = true
  while (at < rest.length) {
    const item = readItem(rest, at)
    if (item.second) faults.add('two-credentials')
    if (item.second) break
    if (!comma && item.end > at) faults.add('missing-comma')
    for (const fault of item.faults) faults.add(fault)
    if (item.name !== null && params.has(item.name)) faults.add('duplicate-parameter')
    else if (item.name !== null) params.set(item.name, item.value)
    const next = skipSeparators(rest, item.end)
    comma = next.comma
    at = next.end
    if (at >= rest.length && comma) faults.add('trailing-comma')
  }
  return params.size === 0 ? null : { params, faults: [...faults] }
}

interface Item {
  readonly name: string | null
  readonly value: string | null
  readonly end: number
  readonly faults: readonly ParamsFault[]
  readonly second: boolean
}

function readItem(text: string, at: number): Item {
  const param = readAuthParam(text, at)
  if (param !== null) {
    const faults = param.faults.filter((fault) => fault !== 'bad-token-char')
    return { ...decodeExtended(param.name, param.value), end: param.end, faults, second: false }
  }
  const end = Math.max(endOfWord(text, at), at + 1)
  const word = text.slice(at, end)
  const second = isKnownScheme(word) && isBlank(text.charAt(end))
  return { name: isToken(word) ? word.toLowerCase() : null, value: null, end, faults: ['bad-parameter'], second }
}

function skipSeparators(text: string, start: number): { readonly end: number; readonly comma: boolean } {
  let comma = false
  let at = start
  for (; at < text.length; at++) {
    const char = text.charAt(at)
    if (char === ',' || char === ';') comma = true
    else if (!isBlank(char) && char !== '\n') break
  }
  return { end: endOfBlanks(text, at), comma }
}

/** `username*=UTF-8''J%C3%A4…` as `username` (RFC 8187 §3.2.1), unless its escapes are broken. */
function decodeExtended(name: string, value: string): { readonly name: string; readonly value: string } {
  const encoded = name.endsWith('*') ? /^utf-8'[\w-]*'(.*)$/i.exec(value)?.[1] : undefined
  if (encoded === undefined) return { name, value }
  try {
    return { name: name.slice(0, -1), value: decodeURIComponent(encoded) }
  } catch {
    return { name, value }
  }
}
