const wideOf = (bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined => {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined
}

/** Whether bytes are no text: a NUL among the first 8,000, as git judges it. */
const isBinary = (bytes: Uint8Array): boolean => bytes.subarray(0, 8000).includes(0)

/**
 * The text of bytes: UTF-8, or UTF-16 with its mark as PowerShell's `>` writes it. Bytes that are no UTF-8 become
 * U+FFFD, so that a latin-1 log is still read. Undefined where the bytes are no text.
 */
export const decodeText = (bytes: Uint8Array): string | undefined => {
  const wide = wideOf(bytes)
  if (wide) return new TextDecoder(wide).decode(bytes)
  return isBinary(bytes) ? undefined : new TextDecoder('utf-8').decode(bytes)
}
