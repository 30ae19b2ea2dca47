import * as fc from 'fast-check'

import type { bodies } from '../../src/secrets/prefix-kind.ts'
import { prefixKinds } from '../../src/secrets/prefix-kinds.ts'
import { encodePart } from '../cases.ts'

const digits = '0123456789'
const hex = `${digits}abcdef`
const letters = 'abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ'
const alphanumeric = letters + digits

/** A text of so many characters of an alphabet, as even as a generator's: shrinking and bias would make words of it. */
export const from = (alphabet: string, length: number): fc.Arbitrary<string> =>
  fc
    .noShrink(fc.noBias(fc.array(fc.constantFrom(...alphabet.split('')), { minLength: length, maxLength: length })))
    .map((all) => all.join(''))
    .filter((text) => new Set(text).size > Math.min(length, alphabet.length) * 0.4)

/** As `from`, with a digit and a letter among them, as any long value of a generator has. */
const mixed = (alphabet: string, length: number): fc.Arbitrary<string> =>
  from(alphabet, length - 2).map((text) => `${text.slice(0, 3)}7q${text.slice(3)}`)

const sized = (alphabet: string, ...lengths: readonly number[]): fc.Arbitrary<string> =>
  fc.constantFrom(...lengths).chain((length) => mixed(alphabet, length))

const alphabets: Readonly<Record<keyof typeof bodies, string>> = {
  hex,
  digits,
  letters: 'abcdefghijkMNOPQRSTUV',
  alnum: alphanumeric,
  base64url: `${alphanumeric}_`,
  dotted: alphanumeric,
  base64: `${alphanumeric}+/`,
  token: alphanumeric,
}

/** A value, and what of it is public. */
export type MadeUp = { readonly prefix: string; readonly body: string }

/** What an issuer could have made: its public prefix, and random characters with a digit among them. */
export const prefixed: fc.Arbitrary<MadeUp> = fc
  .constantFrom(...prefixKinds)
  .chain(({ prefix, body, least }) =>
    from(alphabets[body], least - 1).map((rest) => ({ prefix, body: `${body === 'letters' ? 'x' : '7'}${rest}` })),
  )

/** A signed token in compact form (RFC 7515 §7.1). */
export const signedToken = fc
  .tuple(mixed(alphanumeric, 43), fc.constantFrom('RS256', 'HS256', 'ES256'), fc.uuid())
  .map(
    ([signature, alg, sub]) =>
      `${encodePart({ alg, typ: 'JWT' })}.${encodePart({ iss: 'https://login.example.com', sub, exp: 1_767_225_600 })}.${signature}`,
  )

/** An encrypted token in compact form (RFC 7516 §7.1): five parts. */
export const encryptedToken = fc
  .tuple(...[86, 16, 64, 22].map((length) => mixed(`${alphanumeric}_-`, length)))
  .map((parts) => `${encodePart({ alg: 'RSA-OAEP', enc: 'A256GCM' })}.${parts.join('.')}`)

/** A value without a form of its own: hexadecimal, letters and digits, base64url. */
export const opaque = fc.oneof(
  sized(hex, 32, 40, 64),
  sized(alphanumeric, 20, 27, 32, 48),
  sized(`${alphanumeric}_-`, 32, 43, 86).map((text) => `k${text}z`),
)

/** What a generator of passwords makes, and what a person does who must mix. */
export const password = fc.oneof(
  sized(`${alphanumeric}!#*+-.=?^_~`, 12, 16, 20).map((text) => `x${text}z`),
  fc
    .tuple(
      fc.constantFrom('Winter', 'Orchid', 'tr0mbone', 'Kestrel'),
      from(letters, 5),
      fc.integer({ min: 10, max: 9999 }),
    )
    .map(([word, more, number]) => `${word}${more}${number}!`),
)

/** Base64 of so many random bytes, as of a Kerberos ticket or a key. */
export const bytes = (length: number): fc.Arbitrary<string> =>
  fc
    .noShrink(fc.noBias(fc.uint8Array({ minLength: length, maxLength: length })))
    .filter((all) => new Set(all).size > Math.min(length / 3, 99))
    .map((all) => Buffer.from(all).toString('base64'))

/** Any token: with a public prefix, signed, encrypted, opaque. */
export const token: fc.Arbitrary<MadeUp> = fc.oneof(
  { weight: 3, arbitrary: prefixed },
  {
    weight: 5,
    arbitrary: fc.oneof(signedToken, encryptedToken, opaque, opaque, opaque).map((body) => ({ prefix: '', body })),
  },
)
