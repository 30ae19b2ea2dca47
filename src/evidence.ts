import type { Attempt, Change, Contrast, Layer, People, Remark, Timing } from './circumstance.ts'

import type { TokenKind } from './http/token-kind.ts'
import type { Indexed } from './search/indexed.ts'

/** What was read from a report. Nothing here holds a secret: the types have no place for one. */

/** A place in what was pasted: the message or a file, and the line in it, counted from 1. */
export type Where = { readonly input: string; readonly line: number }

/** Lines of an input, counted from 1, the first and the last of them. */
export type Stretch = readonly [first: number, last: number]

/** A fact with the place where it stands. */
export type Seen<T> = { readonly value: T; readonly where: Where }

/** One text that was pasted, its secrets concealed; lines are those of the report. */
export type Input = { readonly name: string; readonly lines: readonly string[] }

/** A field of a message (RFC 9110 §5), the value with its secrets concealed. */
export type Field = { readonly name: string; readonly value: string; readonly where: Where }

/** One challenge of a `WWW-Authenticate` or `Proxy-Authenticate` field (RFC 9110 §11.6.1, §11.7.1). */
export type Challenge = {
  readonly scheme: string
  readonly params: ReadonlyMap<string, string | null>
  readonly token68: boolean
  readonly faults: readonly string[]
  readonly proxy: boolean
  /** What a Negotiate or NTLM challenge carries, where it could be read. */
  readonly negotiate?: Negotiate
}

/** What a placeholder is: a template's word, an unexpanded variable, a value that is absent, an example, a redaction by hand. */
export type Placeholder = {
  readonly kind: 'template' | 'variable' | 'absent-value' | 'example' | 'redaction'
  readonly text: string
}

/** What a Negotiate or NTLM token is like (RFC 4178, RFC 4559, MS-NLMP). */
export type Negotiate = {
  readonly container: string
  readonly mechanism: 'ntlm' | 'kerberos' | null
  readonly messageType: number | null
  readonly realm?: string
  readonly service?: string
  readonly faults: readonly string[]
}

/** What a Digest `Authorization` is like, and whether its response is right where the password stands in the report (RFC 7616). */
export type Digest = {
  readonly params: ReadonlyMap<string, string | null>
  readonly response: 'verifies' | 'fails' | 'undecidable'
  readonly faults: readonly string[]
}

/** What a request signed with AWS Signature Version 4 says of itself. */
export type Signature = {
  readonly algorithm: string
  readonly date?: Date
  readonly region?: string
  readonly service?: string
  readonly signedFields: readonly string[]
  readonly placedIn: 'field' | 'query'
  readonly expires?: number
}

/** Credentials as they were sent or written down: what they are like, never what they are. */
export type Credentials = {
  /** `authorization`, `proxy-authorization`, `cookie`, another field's name, `query`, `body`, `userinfo` or `option`. */
  readonly place: string
  /** The field's, parameter's or cookie's own name. */
  readonly name: string
  /** The scheme in lower case; null where none stands. */
  readonly scheme: string | null
  readonly schemeAsWritten: string | null
  readonly form: string
  /** The length of the credential itself in characters, scheme left out. */
  readonly length: number
  /** What is wrong with its form: `quoted`, `line-break`, `colon-after-scheme` …, as http/credentials.ts names them. */
  readonly faults: readonly string[]
  readonly placeholder?: Placeholder
  /** The number of this value among the different ones of the report: two equal numbers are two equal credentials. */
  readonly same: number
  /** The product's kind, where a public prefix tells: `GitHub personal access token`. */
  readonly kind?: string
  readonly token?: Token
  readonly basic?: {
    readonly user: 'present' | 'empty'
    readonly password: 'present' | 'empty' | 'missing'
    readonly userIsEmail: boolean
  }
  readonly digest?: Digest
  readonly negotiate?: Negotiate
  readonly signature?: Signature
}

/** A claim that tells nothing about a person (RFC 7519 §4.1 and the issuers' own). */
export type Claims = {
  readonly iss?: Seen<string>
  readonly aud?: Seen<readonly string[]>
  readonly exp?: Seen<Date>
  readonly nbf?: Seen<Date>
  readonly iat?: Seen<Date>
  readonly scope?: Seen<readonly string[]>
  readonly roles?: Seen<readonly string[]>
  /** The names of all claims that stand in it. */
  readonly names: readonly string[]
}

/** What a JSON Web Token is like (RFC 7515, 7516, 7519). */
export type Token = {
  readonly form: 'jws' | 'jwe' | 'not-jwt'
  readonly parts: number
  readonly alg?: string
  readonly typ?: string
  readonly kid?: string
  readonly claims: Claims
  readonly kind: TokenKind | 'unknown'
  /** Why the kind is believed to be so, in words that hold no value of the token; and the product that makes such tokens. */
  readonly kindBecause?: string
  readonly issuedBy?: string
  readonly faults: readonly string[]
  /** Whether the signature verifies with a key that stands in the same report. */
  readonly signature: 'verifies' | 'fails' | 'undecidable'
}

/** How a request came to be known; only what was seen on the wire proves what was left out. */
export type Via = 'wire' | 'command' | 'code' | 'har' | 'panel' | 'log'

/** The address of a request, without what is secret in it. */
export type Address = {
  readonly text: string
  readonly scheme?: string
  readonly host?: string
  readonly port?: string
  readonly path: string
  readonly faults: readonly string[]
}

/** A request message, its credentials described. */
export type RequestMessage = {
  readonly via: Via
  readonly where: Where
  readonly method?: Seen<string>
  readonly address?: Seen<Address>
  readonly fields: readonly Field[]
  readonly credentials: readonly Seen<Credentials>[]
  /** Whether the absence of a field proves that it was not sent. */
  readonly complete: boolean
  /** Whether the body, if there is one, stands in the report too. */
  readonly bodySeen: boolean
  readonly client?: string
  /** What the command or code itself gets wrong: `single-quotes-on-cmd`, `variable-in-single-quotes` … */
  readonly faults: readonly Seen<string>[]
}

/** A cookie that a response sets (RFC 6265bis), without its value. */
export type SetCookie = {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly faults: readonly string[]
  readonly deletes: boolean
}

/** A status and its place; `inWords` where no number stands there but what means one (`Unauthorized`). */
export type NamedStatus = Seen<number> & { readonly inWords?: boolean }

/** A response message. */
export type ResponseMessage = {
  readonly where: Where
  readonly status?: NamedStatus
  readonly reason?: string
  readonly version?: string
  readonly fields: readonly Field[]
  readonly challenges: readonly Seen<Challenge>[]
  readonly setCookies: readonly Seen<SetCookie>[]
  readonly body?: Seen<string>
}

/** A request with its response, in the order in which they happened. */
export type Exchange = {
  readonly request?: RequestMessage
  readonly response?: ResponseMessage
  readonly redirectedFrom?: Exchange
  /** A refusal that is only a step: the client answered its challenge in the next exchange (RFC 9110 §11.6.1). */
  readonly step?: true
}

/** What a program said: an error body, an exception, a log line. `text` has its secrets concealed. */
export type Statement = {
  readonly text: string
  readonly by: 'body' | 'page' | 'client' | 'server-log' | 'access-log' | 'browser'
  readonly code?: string
  readonly status?: number
  readonly where: Where
}

/** A line of configuration or of code that decides authentication. */
export type Setting = { readonly format: string; readonly name: string; readonly value: string; readonly where: Where }

/** What the reporter tells of the circumstances, as facts. */
export type Circumstance = { readonly where: Where } & (
  | { readonly kind: 'works' | 'fails'; readonly with: Contrast }
  | { readonly kind: 'changed'; readonly what: Change }
  | { readonly kind: 'in-front' | 'absent'; readonly what: Layer }
  | { readonly kind: 'when'; readonly what: Timing }
  | { readonly kind: 'who'; readonly what: People }
  | { readonly kind: 'tried'; readonly what: Attempt }
  | { readonly kind: 'tells'; readonly what: Remark }
)

/** Two calls of one report, one that works and one that fails, and how they differ. */
export type Comparison = {
  readonly working: Exchange
  readonly failing: Exchange
  readonly differences: readonly { readonly what: string; readonly text: string; readonly where: Where }[]
}

/** A secret or personal datum that was pasted. */
export type Leak = {
  readonly kind: string
  readonly where: Where
  readonly live: boolean
  readonly personal: boolean
  readonly revoke?: string
}

/** The exchange in question, as far as it is known: what steps and titles name. */
export type Scene = {
  readonly status: number | null
  readonly statusWhere?: Where
  /** The report has words for the status (`Unauthorized`), and no number. */
  readonly statusInWords?: boolean
  readonly host?: string
  readonly url?: string
  readonly method?: string
  readonly scheme?: string
  readonly realm?: string
  readonly product?: string
  readonly client?: string
  /** The time of the request: the response's `Date`, a log's time, or the report's clock. */
  readonly time: Date
  /** Whether the paste shows the exchange end in success. */
  readonly success: boolean
  readonly visitor: boolean
}

/**
 * Text to look phrases up in: entities and escapes undone, white space single, so that wrapped lines match.
 * `text` is `cased` in lower case, offset for offset; `lineAt` gives the line of an offset, counted from 1.
 */
export type Folded = Indexed & {
  readonly input: string
  readonly cased: string
  readonly lineAt: (offset: number) => number
  /** What is announced in it as of another time. */
  readonly bygone: readonly Stretch[]
}

/** All that was read from a report. */
export type Evidence = {
  readonly now: Date
  readonly inputs: readonly Input[]
  readonly folded: readonly Folded[]
  readonly exchanges: readonly Exchange[]
  readonly tokens: readonly Seen<Token>[]
  readonly credentials: readonly Seen<Credentials>[]
  readonly statements: readonly Statement[]
  readonly settings: readonly Setting[]
  readonly circumstances: readonly Circumstance[]
  readonly comparisons: readonly Comparison[]
  readonly leaks: readonly Leak[]
  /** What could not be read, in words for people. */
  readonly unread: readonly string[]
  readonly scene: Scene
}
