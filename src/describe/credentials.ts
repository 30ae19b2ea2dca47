import type { Credentials, Digest, Placeholder, Seen, Signature, Where } from '../evidence.ts'
import type { Credentials as RawCredentials } from '../http/credentials.ts'
import type { RawCredential, RawField } from '../readers/reader.ts'
import { optional } from '../optional.ts'
import { kindByPrefix } from '../secret.ts'
import { looksRandom } from '../secrets/characters.ts'
import { MARK } from '../secrets/placeholder.ts'
import { describeDigest } from './digest.ts'
import type { DigestSurroundings } from './digest.ts'
import type { Ledger } from './ledger.ts'
import { describeNegotiate } from './negotiate.ts'
import { describeToken } from './token.ts'

/** Field names whose value is a credential, `Authorization` and `Cookie` aside. CSRF tokens are none. */
const credentialField =
  /^(?!.*(?:csrf|xsrf))(?:x-|ocp-apim-|cf-|sec-websocket-)?(?:[a-z]+-){0,3}(?:api-?key|apikey|access-?key|subscription-?key|functions-key|auth-?key|token|authorization|authentication|secret|credentials?|password|access-jwt-assertion|user-email|client-id|client-secret)$/

const notCredentials: ReadonlySet<string> = new Set([
  'x-amz-security-token',
  'x-amzn-trace-id',
  'continuation-token',
  'x-continuation-token',
])

/** Whether a field of this name (lower case) carries credentials to an origin server or a proxy. */
export const carriesCredentials = (name: string): boolean =>
  name === 'authorization' ||
  name === 'proxy-authorization' ||
  (credentialField.test(name) && !notCredentials.has(name))

const kindOf = (value: string): { kind?: string } => optional('kind', kindByPrefix(value))

/** Several names with `${…}` round each: an expression, as the reader of code writes it. */
const isExpression = (text: string): boolean => text.indexOf('${') !== text.lastIndexOf('${')

/** The longest value that is read again for the stand-in within it, UTF-16 units; what is longer was never meant as a credential. */
const longestValue = 2000

type NameAndValue = { readonly name: string; readonly value: string }

/** As it reads where it stands, for what only seems a stand-in may have a secret beside it. */
const asItStands = (text: string, { name, value }: NameAndValue, { conceal }: Ledger): string =>
  value.length <= longestValue && conceal(`${name}: ${value}`).includes(text)
    ? text
    : conceal(text).replaceAll(/[\w+/=-]{8,}/g, MARK)

/** A stand-in is quoted in answers; of an expression the names are not, since a secret in the midst of code reads as one. */
const tame = ({ kind, text }: Placeholder, field: NameAndValue, ledger: Ledger): Placeholder => ({
  kind,
  text: isExpression(text)
    ? '${…}'
    : asItStands(text, field, ledger).replaceAll(/\w{8,}/g, (name) => (looksRandom(name) ? MARK : name)),
})

const looksLikeToken = (value: string): boolean => value.includes('.') || value.startsWith('eyJ')

const describeBasic = ({ username, password }: RawCredentials): Pick<Credentials, 'basic'> => ({
  basic: {
    user: username ? 'present' : 'empty',
    password: password === null ? 'missing' : password === '' ? 'empty' : 'present',
    userIsEmail: username?.includes('@') ?? false,
  },
})

const describeSignature = (raw: RawCredentials): Signature | undefined => {
  if (!raw.scheme?.startsWith('aws4-')) return undefined
  const [, , region, service] = raw.params.get('credential')?.split('/') ?? []
  return {
    algorithm: raw.schemeAsWritten ?? '',
    ...(region && { region }),
    ...(service && { service }),
    signedFields: raw.params.get('signedheaders')?.split(';') ?? [],
    placedIn: 'field',
  }
}

const byScheme = (
  raw: RawCredentials,
  where: Where,
  ledger: Ledger,
  around: DigestSurroundings,
): Partial<Credentials> => {
  const value = raw.token68 ?? raw.rest
  if (raw.form === 'basic') return { ...describeBasic(raw), ...kindOf(raw.password ?? '') }
  if (raw.scheme === 'digest') return { digest: describeDigest(raw.params, around) satisfies Digest }
  if (raw.scheme === 'negotiate' || raw.scheme === 'ntlm') {
    const negotiate = describeNegotiate(raw.token68)
    return negotiate ? { negotiate } : {}
  }
  const signature = describeSignature(raw)
  if (signature) return { signature }
  return looksLikeToken(value) && !raw.placeholder
    ? { token: describeToken(value, where, ledger), ...kindOf(value) }
    : kindOf(value)
}

/** What the value of `Authorization` or `Proxy-Authorization` is like (RFC 9110 §11.6.2). */
export const describeAuthorization = (
  field: RawField,
  ledger: Ledger,
  around: DigestSurroundings = {},
): Seen<Credentials> => {
  const raw = ledger.credentialsIn(field.value)
  const name = field.name.toLowerCase()
  return {
    where: field.where,
    value: {
      place: name,
      name: field.name,
      scheme: raw.scheme,
      schemeAsWritten: raw.schemeAsWritten,
      form: raw.form,
      length: raw.rest.length,
      faults: raw.faults,
      same: ledger.numberOf(raw.rest),
      ...(raw.placeholder && { placeholder: tame(raw.placeholder, field, ledger) }),
      ...byScheme(raw, field.where, ledger, around),
    },
  }
}

const edgeFaults = (value: string): string[] => [
  ...(/^["'“”‘’].*["'“”‘’]$/.test(value) ? ['quoted'] : []),
  ...(/[\u0000-\u001f\u007f\u00a0\u200b-\u200f\ufeff]/.test(value) ? ['control-character'] : []),
  ...(/^(?:bearer|basic|token)\s/i.test(value) ? ['scheme-inside'] : []),
]

/** What a credential is like that stands alone: the value of a key's field, a query parameter, a cookie, an option. */
export const describeAlone = (
  credential: RawCredential | (RawField & { readonly place: string }),
  ledger: Ledger,
): Seen<Credentials> => {
  const { value, where, name, place } = credential
  const placeholder = ledger.placeholderIn(value)
  const scheme = 'scheme' in credential ? credential.scheme : null
  const colon = value.indexOf(':')
  const basic = scheme === 'basic' || scheme === 'digest' || place === 'userinfo'
  return {
    where,
    value: {
      place,
      name,
      scheme,
      schemeAsWritten: scheme,
      form: placeholder ? 'placeholder' : value === '' ? 'none' : 'other',
      length: value.length,
      faults: edgeFaults(value),
      same: ledger.numberOf(value),
      ...(placeholder && { placeholder: tame(placeholder, credential, ledger) }),
      ...kindOf(value),
      ...(basic && {
        basic: {
          user: colon === 0 || value === '' ? 'empty' : 'present',
          password: colon < 0 ? 'missing' : colon === value.length - 1 ? 'empty' : 'present',
          userIsEmail: value.slice(0, colon).includes('@'),
        } as const,
      }),
      ...(!placeholder && value.startsWith('eyJ') && { token: describeToken(value, where, ledger) }),
    },
  }
}
