/** One element of a DER encoding (X.690 §8.1): its tag byte, and its content as far as the bytes reach. */
export interface DerElement {
  /** The identifier octet as it stands: class, constructed bit and number. */
  readonly tag: number
  readonly content: Uint8Array
  /** The element claims to be longer than the bytes that are there. */
  readonly cut: boolean
  /** The index after the element. */
  readonly end: number
}

interface Length {
  readonly value: number
  readonly start: number
}

const readLength = (bytes: Uint8Array, at: number): Length | null => {
  const first = bytes[at]
  if (first === undefined || first === 0x80) return null
  if (first < 0x80) return { value: first, start: at + 1 }
  const octets = first & 0x7f
  if (octets > 4 || at + octets >= bytes.length) return null
  let value = 0
  for (let i = 1; i <= octets; i++) value = value * 256 + (bytes[at + i] ?? 0)
  return { value, start: at + 1 + octets }
}

/**
 * Reads the DER element at an index (X.690 §8.1.2, §8.1.3); null where there is none.
 * Only tag numbers below 31 and definite lengths of at most four octets. An element that runs over the end is clipped, not refused.
 */
export const readDer = (bytes: Uint8Array, at = 0): DerElement | null => {
  const tag = bytes[at]
  if (tag === undefined || (tag & 31) === 31) return null
  const length = readLength(bytes, at + 1)
  if (length === null) return null
  const end = length.start + length.value
  return { tag, content: bytes.subarray(length.start, end), cut: end > bytes.length, end: Math.min(end, bytes.length) }
}

/** The elements one after the other in some bytes, up to the first that cannot be read. */
export const readDerList = (bytes: Uint8Array): readonly DerElement[] => {
  const elements: DerElement[] = []
  let element = readDer(bytes)
  while (element !== null && elements.length < 1000) {
    elements.push(element)
    element = readDer(bytes, element.end)
  }
  return elements
}

/** The content of the first element with one of a path of tags, going down one level for each; null where a step is missing, or the bytes are. */
export const derAt = (bytes: Uint8Array | null, ...path: readonly number[]): Uint8Array | null => {
  let content: Uint8Array | null = bytes
  for (const tag of path)
    content = content === null ? null : (readDerList(content).find((element) => element.tag === tag)?.content ?? null)
  return content
}

/** Whether an element, or any that it holds at its end, runs over the end of the bytes. */
export const isCut = (bytes: Uint8Array): boolean => {
  let [rest, depth] = [bytes, 0]
  while (depth++ < 40) {
    const last = readDerList(rest).at(-1)
    if (last === undefined) return false
    if (last.cut) return true
    if ((last.tag & 0x20) === 0) return false
    rest = last.content
  }
  return false
}

/** The content of an OBJECT IDENTIFIER as dotted numbers (X.690 §8.19). */
export const readOid = (content: Uint8Array): string => {
  const arcs: number[] = []
  let value = 0
  for (const byte of content) {
    value = value * 128 + (byte & 0x7f)
    if (byte >= 0x80) continue
    if (arcs.length === 0)
      arcs.push(Math.min(2, Math.floor(value / 40)), value - 40 * Math.min(2, Math.floor(value / 40)))
    else arcs.push(value)
    value = 0
  }
  return arcs.join('.')
}

/** The content of an INTEGER or ENUMERATED as a number (X.690 §8.3); null where it is empty or longer than six octets. */
export const readInteger = (content: Uint8Array | null): number | null => {
  if (content === null || content.length === 0 || content.length > 6) return null
  let value = (content[0] ?? 0) >= 0x80 ? -1 : 0
  for (const byte of content) value = value * 256 + byte
  return value
}
