/** A text as NTLM writes it. */
export const utf16 = (text: string): number[] => [...Buffer.from(text, 'utf16le')]

/** Two octets, the lower first. */
export const uint16 = (value: number): number[] => [value & 255, value >> 8]

/** Four octets, the lowest first. */
export const uint32 = (value: number): number[] => [...uint16(value & 0xffff), ...uint16(value >>> 16)]

/** An AV pair (MS-NLMP §2.2.2.1). */
export const pair = (id: number, value: readonly number[]): number[] => [
  ...uint16(id),
  ...uint16(value.length),
  ...value,
]

/** What every NTLM message starts with (MS-NLMP §2.2.1). */
export const SIGNATURE = [...Buffer.from('NTLMSSP\0', 'latin1')]

/** Two negotiate flags (MS-NLMP §2.2.2.5). */
export const UNICODE = 0x1
export const VERSION = 0x0200_0000

/** Windows 10.0.17763 as a VERSION structure (MS-NLMP §2.2.2.10). */
export const OS = [10, 0, ...uint16(17763), 0, 0, 0, 15]

/** A message of that type: its fixed part, in which `null` is the place of the next payload, and the payloads after it. */
export const message = (
  type: number,
  fixed: readonly (readonly number[] | null)[],
  ...payloads: readonly number[][]
) => {
  const length = 12 + fixed.reduce((sum, part) => sum + (part?.length ?? 8), 0)
  const offsets = payloads.map((_, index) => length + payloads.slice(0, index).flat().length)
  let next = 0
  const written = fixed.map((part) => {
    if (part !== null) return part
    const [size, offset] = [payloads[next]?.length ?? 0, offsets[next] ?? 0]
    next++
    return [...uint16(size), ...uint16(size), ...uint32(offset)]
  })
  return Uint8Array.from([...SIGNATURE, ...uint32(type), ...written.flat(), ...payloads.flat()])
}
