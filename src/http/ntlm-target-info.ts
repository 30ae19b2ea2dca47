/** What a server tells of itself in an NTLM challenge, by the names of its AV pairs (MS-NLMP §2.2.2.1); times in ISO 8601. */
export type NtlmTargetInfo = Readonly<Record<string, string | number>>

const names: Readonly<Record<number, string>> = {
  1: 'MSV_AV_NB_COMPUTER_NAME',
  2: 'MSV_AV_NB_DOMAIN_NAME',
  3: 'MSV_AV_DNS_COMPUTER_NAME',
  4: 'MSV_AV_DNS_DOMAIN_NAME',
  5: 'MSV_AV_DNS_TREE_NAME',
  6: 'MSV_AV_FLAGS',
  7: 'MSV_AV_TIMESTAMP',
  8: 'MSV_AV_SINGLE_HOST',
  9: 'MSV_AV_TARGET_NAME',
  10: 'MSV_AV_CHANNEL_BINDINGS',
}

/** Milliseconds between 1601, where a FILETIME starts, and 1970 (MS-DTYP §2.3.3). */
const EPOCH_GAP = 11_644_473_600_000n

const readFileTime = (value: DataView): string => {
  const ticks = value.getBigUint64(0, true)
  const date = new Date(Number(ticks / 10_000n - EPOCH_GAP))
  const micros = String((ticks / 10n) % 1_000_000n).padStart(6, '0')
  return date.toISOString().replace(/\.\d+Z$/, micros === '000000' ? 'Z' : `.${micros}Z`)
}

const readValue = (id: number, value: Uint8Array): string | number => {
  const view = new DataView(value.buffer, value.byteOffset, value.byteLength)
  if (id === 6 && value.length >= 4) return view.getUint32(0, true)
  if (id === 7 && value.length >= 8) return readFileTime(view)
  if (id === 8 || id === 10) return Array.from(value, (byte) => byte.toString(16).padStart(2, '0')).join('')
  return new TextDecoder('utf-16le').decode(value)
}

/** Reads the AV pairs of an NTLM challenge up to their end mark, or as far as they reach (MS-NLMP §2.2.2.1). */
export const readTargetInfo = (bytes: Uint8Array): NtlmTargetInfo => {
  const info: Record<string, string | number> = {}
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 0; at + 4 <= bytes.length;) {
    const [id, length] = [view.getUint16(at, true), view.getUint16(at + 2, true)]
    if (id === 0) break
    const name = names[id]
    if (name !== undefined) info[name] = readValue(id, bytes.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return info
}
