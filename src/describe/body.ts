import type { Seen } from '../evidence.ts'
import { carriesCredential } from '../http/url.ts'
import type { RawCredential } from '../readers/reader.ts'

const names = /^(?:client_secret|client_assertion|password|passwd|pwd|refresh_token|assertion|secret)$/i
const longest = 20_000

const isCredential = (name: string): boolean =>
  names.test(name) || (carriesCredential(name) && name !== 'code' && name !== 'key')

const inForm = (text: string): readonly (readonly [string, string])[] =>
  text.split('&').flatMap((pair) => {
    const [name = '', value = ''] = pair.split('=', 2)
    return [[decode(name.trim()), decode(value)] as const]
  })

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return text
  }
}

const inJson = (text: string): readonly (readonly [string, string])[] => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([name, one]) => (typeof one === 'string' ? [[name, one] as const] : []))
      : []
  } catch {
    return []
  }
}

/** The credentials in a request's body, by the names of form parameters and JSON members (RFC 6749 §2.3.1, §4.3.2, §6; RFC 6750 §2.2). */
export const credentialsInBody = ({ value, where }: Seen<string>): readonly RawCredential[] => {
  const text = value.slice(0, longest).trim()
  const pairs = text.startsWith('{') ? inJson(text) : inForm(text)
  return pairs
    .filter(([name, content]) => isCredential(name) && content !== '')
    .map(([name, content]) => ({ place: 'body', name, value: content, scheme: null, where }))
}
