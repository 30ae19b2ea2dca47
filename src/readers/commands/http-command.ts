import type { Dialect } from '../shell/types.ts'

/** The program, or the language's function, that a command is written for. */
export type HttpClient = 'curl' | 'wget' | 'httpie' | 'xh' | 'powershell' | 'fetch'

/** A field that a command sends: `written` in it, made of an `option` (`-A`, `-b`, `-u`), or the client's `default`. */
export interface CommandField {
  readonly name: string
  readonly value: string
  readonly origin: 'written' | 'option' | 'default'
  /** Names of shell variables that stand in it; expanded or not is told by the command's faults. */
  readonly variables: readonly string[]
  readonly start: number
  readonly line: number
}

/** Credentials that a command gives its client, raw; `schemes` in lower case are those that the client may use. */
export interface CommandCredentials {
  readonly schemes: readonly string[]
  /** `at-once`: in the first request; `after-challenge`: only when the server asks. */
  readonly sent: 'at-once' | 'after-challenge'
  readonly username?: string
  /** Undefined: none written, so the client asks at the terminal. */
  readonly password?: string
  readonly token?: string
  readonly place: 'option' | 'userinfo' | 'netrc'
  /** The option's long name: `user`, `oauth2-bearer`, `auth`. */
  readonly option: string
  readonly start: number
  readonly line: number
}

/** The content of a request; `text` is undefined where a file, standard input or a variable holds it. */
export interface CommandBody {
  readonly text: string | undefined
  readonly files: readonly string[]
  readonly start: number
  readonly line: number
}

/** The proxy of a request, and the `Proxy-Authorization` that is sent to it at once. */
export interface CommandProxy {
  readonly url: string
  readonly authorization?: string
  readonly credentials?: CommandCredentials
}

/** Each request has all fields of its command: one of more addresses is a hostile text or a table, not a request that was refused. */
export const mostRequests = 20

/** A request that a command sends, redirects and answers to challenges left out. */
export interface CommandRequest {
  readonly method: string | undefined
  /** The URL as requested: completed, globbed, without userinfo and fragment. */
  readonly url: string
  readonly fields: readonly CommandField[]
  readonly body: CommandBody | undefined
  /** The first request goes without its body, to fetch a challenge (Digest, NTLM). */
  readonly probes: boolean
  readonly credentials: CommandCredentials | undefined
  readonly proxy: CommandProxy | undefined
  /** Whether redirects are followed, and whether credentials go along to other hosts. */
  readonly redirects: 'none' | 'same-host-credentials' | 'all-credentials'
  readonly verifiesCertificate: boolean
  readonly clientCertificate: string | undefined
  /** Files that hold what cannot be seen here: cookies, netrc, fields, configuration. */
  readonly unseenFiles: readonly { readonly option: string; readonly file: string }[]
  readonly start: number
  readonly line: number
}

/** Something wrong with a command: a shell's, an argument's or a URL's fault; never holds a value. */
export interface CommandFault {
  readonly kind: string
  readonly name?: string
  readonly start: number
  readonly line: number
}

/** A command that sends HTTP requests, read. Offsets and 0-based lines are of the text given. */
export interface HttpCommand {
  readonly client: HttpClient
  /** The program as written: `curl.exe`. */
  readonly program: string
  readonly dialect: Dialect
  readonly dialectBecause: string
  readonly requests: readonly CommandRequest[]
  readonly options: readonly { readonly name: string; readonly negated: boolean; readonly line: number }[]
  readonly faults: readonly CommandFault[]
  /** What the client's own reading of its command line exits with; 0: it goes on to send. */
  readonly exitCode: number
  readonly start: number
  readonly end: number
  readonly line: number
  readonly lineCount: number
}
