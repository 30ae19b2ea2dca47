/** Authentication parameters as read from a challenge or credentials: names in lower case, null for a name without value (RFC 9110 §11.2). */
export type AuthParams = ReadonlyMap<string, string | null>

/** A Digest challenge (RFC 7616 §3.3): what a server asks for. */
export interface DigestChallenge {
  readonly realm: string | null
  readonly nonce: string | null
  readonly opaque: string | null
  /** As written; absent means MD5. */
  readonly algorithm: string | null
  /** The offered qualities of protection in lower case; empty means RFC 2069, without any. */
  readonly qop: readonly string[]
  readonly stale: boolean
  readonly charset: string | null
  readonly userhash: boolean
  readonly domain: readonly string[]
}

/** Digest credentials (RFC 7616 §3.4): what a client sends, in the raw. */
export interface DigestCredentials {
  /** The user name, or its hash where `userhash` is true; `username*` is decoded (RFC 8187). */
  readonly username: string | null
  readonly realm: string | null
  readonly nonce: string | null
  readonly uri: string | null
  readonly response: string | null
  readonly algorithm: string | null
  readonly cnonce: string | null
  readonly opaque: string | null
  readonly qop: string | null
  readonly nc: string | null
  readonly userhash: boolean
}

/** What is wrong with Digest credentials, by themselves or against the challenge and the request (RFC 7616 §3.4). */
export type DigestFault =
  | { readonly fault: 'parameter-missing'; readonly name: string }
  | { readonly fault: 'qop-not-sent'; readonly offered: readonly string[] }
  | { readonly fault: 'qop-not-offered'; readonly sent: string; readonly offered: readonly string[] }
  | {
      readonly fault:
        | 'cnonce-missing'
        | 'nc-missing'
        | 'nc-malformed'
        | 'nc-reused'
        | 'opaque-differs'
        | 'response-malformed'
    }
  | { readonly fault: 'nonce-differs' }
  | {
      readonly fault: 'realm-differs' | 'uri-differs' | 'algorithm-differs'
      readonly sent: string
      readonly expected: string
    }
  | { readonly fault: 'algorithm-unknown'; readonly sent: string }

/** What the credentials are held against: the challenge they answer, the request they came on, and the `nc` values sent before with this nonce. */
export interface DigestContext {
  readonly challenge?: DigestChallenge
  /** The request target as it stands in the request line (RFC 9112 §3.2). */
  readonly target?: string
  readonly earlier?: readonly DigestCredentials[]
}

const isTrue = (value: string | null | undefined): boolean => value?.toLowerCase() === 'true'

const words = (value: string | null | undefined, separator: string): string[] =>
  (value ?? '')
    .split(separator)
    .map((word) => word.trim())
    .filter((word) => word !== '')

/** Reads the parameters of a Digest challenge (RFC 7616 §3.3). */
export const readDigestChallenge = (params: AuthParams): DigestChallenge => ({
  realm: params.get('realm') ?? null,
  nonce: params.get('nonce') ?? null,
  opaque: params.get('opaque') ?? null,
  algorithm: params.get('algorithm') ?? null,
  qop: words(params.get('qop')?.toLowerCase(), ','),
  stale: isTrue(params.get('stale')),
  charset: params.get('charset') ?? null,
  userhash: isTrue(params.get('userhash')),
  domain: words(params.get('domain'), ' '),
})

/** `UTF-8''J%C3%A4s` to its text (RFC 8187 §3.2); other charsets and broken escapes are left as written. */
const decodeExtended = (value: string): string => {
  const [charset, , encoded] = value.split("'", 3)
  if (charset?.toLowerCase() !== 'utf-8' || encoded === undefined) return value
  try {
    return decodeURIComponent(encoded)
  } catch {
    return value
  }
}

/** Reads the parameters of Digest credentials (RFC 7616 §3.4). */
export const readDigestCredentials = (params: AuthParams): DigestCredentials => {
  const extended = params.get('username*')
  return {
    username: params.get('username') ?? (typeof extended === 'string' ? decodeExtended(extended) : null),
    realm: params.get('realm') ?? null,
    nonce: params.get('nonce') ?? null,
    uri: params.get('uri') ?? null,
    response: params.get('response') ?? null,
    algorithm: params.get('algorithm') ?? null,
    cnonce: params.get('cnonce') ?? null,
    opaque: params.get('opaque') ?? null,
    qop: params.get('qop')?.toLowerCase() ?? null,
    nc: params.get('nc') ?? null,
    userhash: isTrue(params.get('userhash')),
  }
}
