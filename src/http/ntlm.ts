import { ntlmBits, ntlmFlagNames } from './ntlm-flags.ts'
import type { NtlmTargetInfo } from './ntlm-target-info.ts'
import { readTargetInfo } from './ntlm-target-info.ts'

/** What is wrong with an NTLM message (MS-NLMP §2.2.1). */
export type NtlmFault = 'cut-short' | 'unknown-message-type' | 'name-not-utf-16'

/** An NTLM message in the raw (MS-NLMP §2.2.1): names that it does not hold are null. */
export interface NtlmMessage {
  /** 1 negotiate, 2 challenge, 3 authenticate; other numbers do not exist. Null where the message ends before it. */
  readonly type: number | null
  readonly flags: number | null
  readonly flagNames: readonly string[]
  /** Of the client in type 1, of the user in type 3. */
  readonly domain: string | null
  readonly user: string | null
  readonly workstation: string | null
  readonly targetName: string | null
  readonly targetInfo: NtlmTargetInfo | null
  /** Eight bytes in upper-case hex. */
  readonly serverChallenge: string | null
  /** major.minor.build */
  readonly osVersion: string | null
  /** By the length of the NT response: 24 bytes are NTLMv1. */
  readonly ntlmVersion: 'v1' | 'v2' | null
  /** The message holds an integrity code (type 3 only, by its layout). */
  readonly hasMic: boolean | null
  readonly faults: readonly NtlmFault[]
}

const SIGNATURE = [0x4e, 0x54, 0x4c, 0x4d, 0x53, 0x53, 0x50, 0]

/** Whether bytes start as every NTLM message does: `NTLMSSP` and a zero (MS-NLMP §2.2.1). */
export const isNtlm = (bytes: Uint8Array): boolean => SIGNATURE.every((byte, i) => bytes[i] === byte)

interface Message {
  readonly bytes: Uint8Array
  readonly view: DataView
  readonly flags: number
  readonly faults: Set<NtlmFault>
}

interface Payload {
  readonly content: Uint8Array
  readonly length: number
  readonly offset: number
}

const nothing: Payload = { content: new Uint8Array(), length: 0, offset: 0 }

/** A field of the fixed part: length, room, and offset of its content, which is clipped where it runs over the end. */
const payloadAt = ({ bytes, view, faults }: Message, at: number): Payload => {
  if (at + 8 > bytes.length) {
    faults.add('cut-short')
    return nothing
  }
  const [length, offset] = [view.getUint16(at, true), view.getUint32(at + 4, true)]
  if (length > 0 && offset + length > bytes.length) faults.add('cut-short')
  return {
    content: bytes.subarray(Math.min(offset, bytes.length), Math.min(offset + length, bytes.length)),
    length,
    offset,
  }
}

/** Names are UTF-16 where the Unicode flag is set, and otherwise in the client's OEM code page, taken for Windows-1252. */
const nameOf = ({ content }: Payload, isUnicode: boolean, faults: Set<NtlmFault>): string | null => {
  if (content.length === 0) return null
  try {
    return new TextDecoder(isUnicode ? 'utf-16le' : 'windows-1252', { fatal: true, ignoreBOM: true }).decode(content)
  } catch {
    faults.add('name-not-utf-16')
    return null
  }
}

/** Where the payload starts, which tells whether version and integrity code stand before it: writers leave them out. */
const payloadStart = (payloads: readonly Payload[]): number => {
  const filled = payloads.filter(({ length }) => length > 0)
  return Math.min(...(filled.length > 0 ? filled : payloads).map(({ offset }) => offset))
}

const versionAt = ({ bytes, view, flags }: Message, at: number): string | null => {
  if ((flags & ntlmBits.version) === 0 || at + 8 > bytes.length) return null
  return `${view.getUint8(at)}.${view.getUint8(at + 1)}.${view.getUint16(at + 2, true)}`
}

type Details = Partial<NtlmMessage>

const readNegotiate = (message: Message): Details => {
  const [domain, workstation] = [payloadAt(message, 16), payloadAt(message, 24)]
  return {
    domain: nameOf(domain, false, message.faults),
    workstation: nameOf(workstation, false, message.faults),
    osVersion: versionAt(message, 32),
  }
}

const readChallenge = (message: Message): Details => {
  const { bytes, flags, faults } = message
  const name = payloadAt(message, 12)
  const hasInfo = name.length === 0 || name.offset >= 48
  const info = hasInfo && bytes.length >= 48 ? payloadAt(message, 40) : nothing
  const challenge = bytes.subarray(24, 32)
  if (challenge.length < 8) faults.add('cut-short')
  return {
    targetName: nameOf(name, (flags & ntlmBits.unicode) !== 0, faults),
    targetInfo: readTargetInfo(info.content),
    serverChallenge:
      challenge.length < 8
        ? null
        : Array.from(challenge, (byte) => byte.toString(16).padStart(2, '0'))
            .join('')
            .toUpperCase(),
    osVersion: payloadStart([name, info]) >= 56 ? versionAt(message, 48) : null,
  }
}

const ntlmVersionOf = (length: number): 'v1' | 'v2' | null => {
  if (length > 24) return 'v2'
  return length === 24 ? 'v1' : null
}

const readAuthenticate = (message: Message): Details => {
  const [lm, nt, domain, user, workstation] = [12, 20, 28, 36, 44].map((at) => payloadAt(message, at))
  const key = message.bytes.length >= 60 ? payloadAt(message, 52) : nothing
  const start = payloadStart([lm, nt, domain, user, workstation, key].map((payload) => payload ?? nothing))
  const isUnicode = (message.flags & ntlmBits.unicode) !== 0
  const name = (payload: Payload | undefined) => nameOf(payload ?? nothing, isUnicode, message.faults)
  return {
    domain: name(domain),
    user: name(user),
    workstation: name(workstation),
    osVersion: start >= 88 || (start >= 72 && start < 80) ? versionAt(message, 64) : null,
    ntlmVersion: ntlmVersionOf(nt?.content.length ?? 0),
    hasMic: start >= 80,
  }
}

const unknown: Omit<NtlmMessage, 'faults'> = {
  type: null,
  flags: null,
  flagNames: [],
  domain: null,
  user: null,
  workstation: null,
  targetName: null,
  targetInfo: null,
  serverChallenge: null,
  osVersion: null,
  ntlmVersion: null,
  hasMic: null,
}

/** Where each message type has its flags. */
const flagsAt: Readonly<Record<number, number>> = { 1: 12, 2: 20, 3: 60 }

const readers: Readonly<Record<number, (message: Message) => Details>> = {
  1: readNegotiate,
  2: readChallenge,
  3: readAuthenticate,
}

/**
 * Reads an NTLM message (MS-NLMP §2.2.1.1 to §2.2.1.3); null where the bytes are none.
 * More lenient than the specification: what a cut message still holds is read, and fields left out by older writers are told by the layout.
 */
export const readNtlm = (bytes: Uint8Array): NtlmMessage | null => {
  if (!isNtlm(bytes)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12) return { ...unknown, faults: ['cut-short'] }
  const type = view.getUint32(8, true)
  const at = flagsAt[type]
  if (at === undefined) return { ...unknown, type, faults: ['unknown-message-type'] }
  const flags = at + 4 <= bytes.length ? view.getUint32(at, true) : null
  const message: Message = { bytes, view, flags: flags ?? 0, faults: new Set() }
  const details = readers[type]?.(message)
  return { ...unknown, ...details, type, flags, flagNames: ntlmFlagNames(flags ?? 0), faults: [...message.faults] }
}
