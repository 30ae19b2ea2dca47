import type { Circumstance, NamedStatus, Seen, Setting, Statement, Via, Where } from '../evidence.ts'

/** A line of the report after chat's damage is undone. */
export type Line = { readonly text: string; readonly where: Where }

/** A field as it stands in the paste, secrets included; it lives until read.ts has described it. */
export type RawField = { readonly name: string; readonly value: string; readonly where: Where }

/** A credential that stands outside a field: `-u` of a command, the userinfo of a URL, a named argument in code. */
export type RawCredential = {
  readonly place: 'option' | 'userinfo' | 'body' | 'query'
  readonly name: string
  readonly value: string
  /** The scheme it would be sent with: `basic` for `-u`, `digest` for `--digest -u`. */
  readonly scheme: string | null
  readonly where: Where
}

/** A request as a reader found it. */
export type RawRequest = {
  readonly via: Via
  readonly where: Where
  readonly method?: Seen<string>
  /** The whole URL where known; else the request target. */
  readonly url?: Seen<string>
  readonly fields: readonly RawField[]
  readonly credentials?: readonly RawCredential[]
  readonly body?: Seen<string>
  readonly client?: string
  /** Whether the absence of a field proves that it was not sent. */
  readonly complete: boolean
  readonly faults?: readonly Seen<string>[]
}

/** A response as a reader found it. */
export type RawResponse = {
  readonly where: Where
  readonly status?: Seen<number>
  readonly reason?: string
  readonly version?: string
  readonly fields: readonly RawField[]
  readonly body?: Seen<string>
}

/** A request with its response, as a reader paired them. */
export type RawExchange = { readonly request?: RawRequest; readonly response?: RawResponse }

/** A text that may be a token, a key or a password, found outside a message. */
export type RawToken = { readonly text: string; readonly where: Where; readonly name?: string }

/** What a reader understood. `taken` are indexes of the lines that no later reader need look at. */
export type Reading = {
  readonly taken?: Iterable<number>
  /** The input of which this reader understood all: what stands in it is in its exchanges, and its text is looked up no further. */
  readonly whole?: string
  /** Of a large input understood as a whole the text without what was passed over, its lines in their places. */
  readonly extract?: (text: string) => string
  readonly exchanges?: readonly RawExchange[]
  readonly statements?: readonly Statement[]
  readonly settings?: readonly Setting[]
  readonly circumstances?: readonly Circumstance[]
  readonly tokens?: readonly RawToken[]
  /** Statuses that are named in the text. */
  readonly statuses?: readonly NamedStatus[]
  /** What it could not read, in words for people. */
  readonly unread?: readonly string[]
}

/** What a reader may know of the whole report beside the lines: its message, whose words tell the shell. */
export type Hints = { readonly message?: string }

/**
 * Reads one format of evidence. It is given the lines of one input that no earlier reader took (indexes into `lines`
 * stay those of the whole input; taken lines are passed as undefined), returns what it understood, and never throws.
 */
export type Reader = {
  readonly format: string
  readonly read: (lines: readonly (Line | undefined)[], hints: Hints) => Reading
}
