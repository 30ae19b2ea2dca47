import { partsOf, valueOf } from './literals.ts'
import { matchesOf } from '../../search/matches.ts'

/** A credential given to a call by itself: `auth=('user', password)`. */
export type CodeCredential = {
  readonly name: string
  readonly value: string
  readonly scheme: string | null
  readonly at: number
}

/** Calls and arguments with a user's name and password, and the scheme that they are sent with. */
const PAIRS: readonly (readonly [RegExp, string, string | null])[] = [
  [/\bauth\s{0,3}=\s{0,3}\(/g, 'auth', 'basic'],
  [/\bHTTPBasicAuth\s{0,2}\(/g, 'HTTPBasicAuth', 'basic'],
  [/\bHTTPDigestAuth\s{0,2}\(/g, 'HTTPDigestAuth', 'digest'],
  [/\b(?:HttpNtlmAuth|HTTPNtlmAuth)\s{0,2}\(/g, 'HttpNtlmAuth', 'ntlm'],
  [
    /\b(?:SetBasicAuth|setBasicAuth|basicAuth|basic_auth|Credentials\.basic|aiohttp\.BasicAuth|withBasicAuth|HttpBasicAuthenticator|httpBasic)\s{0,2}\((?=\s{0,20}[\w"'$])/g,
    'basic',
    'basic',
  ],
  [/\bnew NetworkCredential\s{0,2}\(/g, 'NetworkCredential', null],
  [/["']auth["']\s{0,3}=>\s{0,3}(?:array\s{0,2}\(|\[)/g, 'auth', 'basic'],
]

const OBJECT = /\bauth\s{0,3}:\s{0,3}\{/g
const USERPWD = /CURLOPT_USERPWD\s{0,3}(?:,|=>)\s{0,3}/g

const member = (text: string, names: RegExp): string => {
  const match = names.exec(text)
  return match ? valueOf(text, match.index + match[0].length).value : ''
}

/** The credentials that a program's text gives to calls outside fields, as `user:password`. */
export const codeCredentialsIn = (text: string): readonly CodeCredential[] => [
  ...PAIRS.flatMap(([expression, name, scheme]) =>
    matchesOf(text, expression).flatMap((match): readonly CodeCredential[] => {
      const parts = partsOf(text, match.index + match[0].length - 1).slice(0, 2)
      return parts.length < 2
        ? []
        : [{ name, scheme, at: match.index, value: parts.map(({ start }) => valueOf(text, start).value).join(':') }]
    }),
  ),
  ...matchesOf(text, OBJECT).flatMap((match): readonly CodeCredential[] => {
    const inside = text.slice(match.index, match.index + 400)
    const user = member(inside, /\b(?:username|user)["']?\s{0,3}:\s{0,3}/)
    const password = member(inside, /\b(?:password|pass)["']?\s{0,3}:\s{0,3}/)
    return user === '' && password === ''
      ? []
      : [{ name: 'auth', scheme: 'basic', at: match.index, value: `${user}:${password}` }]
  }),
  ...matchesOf(text, USERPWD).map((match) => ({
    name: 'CURLOPT_USERPWD',
    scheme: 'basic',
    at: match.index,
    value: valueOf(text, match.index + match[0].length).value,
  })),
]
