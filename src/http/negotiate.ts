import { derAt, isCut, readDer, readDerList, readInteger, readOid } from './asn1.ts'
import { readBase64 } from './base64.ts'
import type { KerberosMessage } from './kerberos.ts'
import { readKerberos } from './kerberos.ts'
import type { NtlmMessage } from './ntlm.ts'
import { readNtlm } from './ntlm.ts'

/** A security mechanism that a Negotiate or NTLM token carries. */
export type Mechanism = 'ntlm' | 'kerberos' | 'negoex'

/** A token of the NTLM, Negotiate or Kerberos scheme in the raw (RFC 4559 §4, RFC 4178 §4.2, RFC 2743 §3.1). */
export interface NegotiateReading {
  readonly container: 'raw-ntlm' | 'spnego-init' | 'spnego-resp' | 'gss-kerberos' | 'kerberos' | 'unreadable'
  /** The mechanism of the token inside; of an offer without token, the one the client likes best. */
  readonly mech: Mechanism | null
  /** What a client offers in NegTokenInit, in its order. */
  readonly mechTypes: readonly string[]
  /** What a server chose in NegTokenResp. */
  readonly supportedMech: string | null
  readonly negState: string | null
  readonly ntlm: NtlmMessage | null
  readonly kerberos: KerberosMessage | null
  readonly faults: readonly NegotiateFault[]
}

/** What is wrong with a token of these schemes. */
export type NegotiateFault =
  | 'bad-base64'
  | 'cut-short'
  | 'unknown-message-type'
  | 'name-not-utf-16'
  | 'unknown-mechanism'

const SPNEGO = '1.3.6.1.5.5.2'
const KERBEROS = '1.2.840.113554.1.2.2'

/** Mechanisms by object identifier (RFC 4178 §3.2, RFC 4121 §4.1, MS-SPNG §1.9): the second Kerberos is an old mistake of Windows. */
const mechanisms: Readonly<Record<string, { readonly name: string; readonly mech: Mechanism | null }>> = {
  [KERBEROS]: { name: 'Kerberos', mech: 'kerberos' },
  '1.2.840.48018.1.2.2': { name: 'Kerberos (legacy Microsoft 1.2.840.48018.1.2.2)', mech: 'kerberos' },
  '1.2.840.113554.1.2.2.3': { name: 'Kerberos user-to-user', mech: 'kerberos' },
  '1.3.6.1.5.2.5': { name: 'IAKerb', mech: 'kerberos' },
  '1.3.6.1.4.1.311.2.2.10': { name: 'NTLM', mech: 'ntlm' },
  '1.3.6.1.4.1.311.2.2.30': { name: 'NegoEx', mech: 'negoex' },
  [SPNEGO]: { name: 'SPNEGO', mech: null },
}

const negStates = ['accept-completed', 'accept-incomplete', 'reject', 'request-mic'] as const

const OID = 0x06
const OCTETS = 0x04
const SEQUENCE = 0x30

const unreadable: NegotiateReading = {
  container: 'unreadable',
  mech: null,
  mechTypes: [],
  supportedMech: null,
  negState: null,
  ntlm: null,
  kerberos: null,
  faults: [],
}

const nameOf = (oid: string): string => mechanisms[oid]?.name ?? oid

const ofNtlm = (ntlm: NtlmMessage): NegotiateReading => {
  if (ntlm.faults.includes('name-not-utf-16')) return { ...unreadable, faults: ntlm.faults }
  return { ...unreadable, container: 'raw-ntlm', mech: 'ntlm', ntlm, faults: ntlm.faults }
}

const ofKerberos = (kerberos: KerberosMessage): NegotiateReading => ({
  ...unreadable,
  container: 'kerberos',
  mech: 'kerberos',
  kerberos,
  faults: kerberos.isCutShort ? ['cut-short'] : [],
})

const withFault = (reading: NegotiateReading, isFaulty: boolean, fault: NegotiateFault): NegotiateReading =>
  isFaulty && !reading.faults.includes(fault) ? { ...reading, faults: [...reading.faults, fault] } : reading

/** A token inside SPNEGO, whatever it is; SPNEGO in SPNEGO is not followed. */
const readInner = (bytes: Uint8Array | null): NegotiateReading => {
  const ntlm = bytes === null ? null : readNtlm(bytes)
  if (ntlm !== null) return ofNtlm(ntlm)
  return bytes === null ? unreadable : (readGssKerberos(bytes) ?? unreadable)
}

/** The Kerberos token of GSS-API: its identifier, two bytes of token type, which are no DER, the message (RFC 4121 §4.1). */
const readGssKerberos = (bytes: Uint8Array): NegotiateReading | null => {
  const outer = readDer(bytes)
  if (outer?.tag !== 0x60) return null
  const oid = readDer(outer.content)
  if (oid?.tag !== OID || mechanisms[readOid(oid.content)]?.mech !== 'kerberos') return null
  const kerberos = readKerberos(outer.content.subarray(oid.end + 2))
  const reading: NegotiateReading = { ...unreadable, container: 'gss-kerberos', mech: 'kerberos', kerberos }
  return withFault(reading, outer.cut || kerberos?.isCutShort === true, 'cut-short')
}

/** NegTokenInit (RFC 4178 §4.2.1): mechTypes [0], mechToken [2]. */
const readInit = (sequence: Uint8Array | null): NegotiateReading => {
  const oids = readDerList(derAt(sequence, 0xa0, SEQUENCE) ?? new Uint8Array())
    .filter(({ tag }) => tag === OID)
    .map(({ content }) => readOid(content))
  const inner = readInner(derAt(sequence, 0xa2, OCTETS))
  const preferred = oids.map((oid) => mechanisms[oid]?.mech ?? null).find((mech) => mech !== null) ?? null
  return { ...inner, container: 'spnego-init', mechTypes: oids.map(nameOf), mech: inner.mech ?? preferred }
}

/** NegTokenResp (RFC 4178 §4.2.2): negState [0], supportedMech [1], responseToken [2]. */
const readResponse = (sequence: Uint8Array | null): NegotiateReading => {
  const state = readInteger(derAt(sequence, 0xa0, 0x0a))
  const oid = derAt(sequence, 0xa1, OID)
  return {
    ...readInner(derAt(sequence, 0xa2, OCTETS)),
    container: 'spnego-resp',
    negState: state === null ? null : (negStates[state] ?? String(state)),
    supportedMech: oid === null ? null : nameOf(readOid(oid)),
  }
}

const readGss = (bytes: Uint8Array, content: Uint8Array): NegotiateReading => {
  const oid = readDer(content)
  if (oid?.tag !== OID || readOid(oid.content) !== SPNEGO)
    return (
      readGssKerberos(bytes) ?? {
        ...unreadable,
        faults: [oid?.tag === OID && !oid.cut ? 'unknown-mechanism' : 'cut-short'],
      }
    )
  return withFault(readInit(derAt(content.subarray(oid.end), 0xa0, SEQUENCE)), isCut(bytes), 'cut-short')
}

const readBytes = (bytes: Uint8Array): NegotiateReading => {
  const ntlm = readNtlm(bytes)
  if (ntlm !== null) return ofNtlm(ntlm)
  const outer = readDer(bytes)
  if (outer?.tag === 0x60) return withFault(readGss(bytes, outer.content), outer.cut, 'cut-short')
  if (outer?.tag === 0xa0) return withFault(readInit(derAt(outer.content, SEQUENCE)), isCut(bytes), 'cut-short')
  if (outer?.tag === 0xa1) return withFault(readResponse(derAt(outer.content, SEQUENCE)), isCut(bytes), 'cut-short')
  const kerberos = readKerberos(bytes)
  if (kerberos !== null) return ofKerberos(kerberos)
  return withFault(unreadable, outer === null || outer.cut, 'cut-short')
}

/**
 * Reads the token68 of a Negotiate, NTLM or Kerberos field and tells NTLM, SPNEGO and Kerberos apart (RFC 4559 §4.1, RFC 4178 §4.2, MS-NLMP §2.2.1).
 * Null where the scheme stands alone. More lenient than the grammars: bad base64 and cut messages are read as far as they go.
 */
export const readNegotiate = (token68: string | null): NegotiateReading | null => {
  if (token68 === null || token68 === '') return null
  const { bytes, faults, padding } = readBase64(token68)
  const characters = token68.length - padding
  const isUnpadded = characters % 4 !== 0 && padding !== 4 - (characters % 4)
  return withFault(readBytes(bytes), faults.some((fault) => fault !== 'trailing-bits') || isUnpadded, 'bad-base64')
}
