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
