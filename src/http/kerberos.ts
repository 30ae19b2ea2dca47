import { derAt, isCut, readDer, readDerList, readInteger } from './asn1.ts'
import { errorNames, etypeNames } from './kerberos-names.ts'

/** A Kerberos message in the raw, as far as it can be read without a key (RFC 4120 §5). */
export interface KerberosMessage {
  readonly type: KerberosType
  /** Of the service that the ticket is for. */
  readonly realm: string | null
  /** The service principal name, its parts joined by slashes, without the realm. */
  readonly spn: string | null
  /** The encryption type of the ticket (RFC 3961 registry), by name. */
  readonly etype: string | null
  readonly kvno: number | null
  /** Of a KRB-ERROR: name and number (RFC 4120 §7.5.9). */
  readonly errorCode: string | null
  readonly errorText: string | null
  /** Of a KRB-ERROR: the server's time as it stands, YYYYMMDDHHMMSSZ. */
  readonly serverTime: string | null
  readonly isCutShort: boolean
}

const types = {
  10: 'AS-REQ',
  11: 'AS-REP',
  12: 'TGS-REQ',
  13: 'TGS-REP',
  14: 'AP-REQ',
  15: 'AP-REP',
  30: 'KRB-ERROR',
} as const

/** The Kerberos messages that can stand in a Negotiate token or near one (RFC 4120 §5.10). */
export type KerberosType = (typeof types)[keyof typeof types]

const SEQUENCE = 0x30
const INTEGER = 0x02
const GENERAL_STRING = 0x1b
const context = (number: number): number => 0xa0 + number

const text = (content: Uint8Array | null): string | null =>
  content === null ? null : new TextDecoder('utf-8').decode(content)

const integerAt = (sequence: Uint8Array | null, number: number): number | null =>
  readInteger(derAt(sequence, context(number), INTEGER))

const nameAt = (sequence: Uint8Array | null, number: number): string | null => {
  const parts = derAt(sequence, context(number), SEQUENCE, context(1), SEQUENCE)
  if (parts === null) return null
  return readDerList(parts)
    .filter(({ tag }) => tag === GENERAL_STRING)
    .map(({ content }) => text(content))
    .join('/')
}

type Details = Partial<KerberosMessage>

/** Ticket (RFC 4120 §5.3): realm, service, and with which key it is encrypted. */
const readTicket = (ticket: Uint8Array | null): Details => {
  const encrypted = derAt(ticket, context(3), SEQUENCE)
  const etype = integerAt(encrypted, 0)
  return {
    realm: text(derAt(ticket, context(1), GENERAL_STRING)),
    spn: nameAt(ticket, 2),
    etype: etype === null ? null : (etypeNames[etype] ?? String(etype)),
    kvno: integerAt(encrypted, 1),
  }
}

/** KRB-ERROR (RFC 4120 §5.9.1). */
const readError = (sequence: Uint8Array | null): Details => {
  const code = integerAt(sequence, 6)
  return {
    realm: text(derAt(sequence, context(9), GENERAL_STRING)),
    spn: nameAt(sequence, 10),
    errorCode: code === null ? null : `${errorNames[code] ?? 'KRB_ERROR'} (${code})`,
    errorText: text(derAt(sequence, context(11), GENERAL_STRING)),
    serverTime: text(derAt(sequence, context(4), 0x18)),
  }
}

const detailsOf = (type: KerberosType, sequence: Uint8Array | null): Details =>
  type === 'KRB-ERROR'
    ? readError(sequence)
    : readTicket(derAt(sequence, context(type === 'AP-REQ' ? 3 : 5), 0x61, SEQUENCE))

const nothing = {
  realm: null,
  spn: null,
  etype: null,
  kvno: null,
  errorCode: null,
  errorText: null,
  serverTime: null,
} as const

const isType = (number: number): number is keyof typeof types => number in types

/** An application tag names the message; some libraries leave it off an error, whose `pvno` and `msg-type` tell it then. */
const typeOf = (tag: number, content: Uint8Array): KerberosType | null => {
  if (tag !== SEQUENCE && content[0] !== SEQUENCE) return null
  const isBare = tag === SEQUENCE && integerAt(content, 0) === 5
  const number = (tag & 0xe0) === 0x60 ? tag & 0x1f : isBare ? (integerAt(content, 1) ?? 0) : 0
  return isType(number) ? types[number] : null
}

/** Reads a Kerberos message (RFC 4120 §5.5 to §5.9); null where the bytes are none. A message that was cut is read as far as it goes. */
export const readKerberos = (bytes: Uint8Array): KerberosMessage | null => {
  const outer = readDer(bytes)
  if (outer === null) return null
  const type = typeOf(outer.tag, outer.content)
  if (type === null) return null
  const sequence = outer.tag === SEQUENCE ? outer.content : derAt(outer.content, SEQUENCE)
  return { ...nothing, ...detailsOf(type, sequence), type, isCutShort: isCut(bytes) }
}
