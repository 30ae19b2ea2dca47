import type { Diagnosis } from '../../src/index.ts'

/** Characters of a fragment, and bytes of what it unpacks to, beyond which it is not read. */
const longestFragment = 32_768
const largest = 262_144

const collect = async (
  stream: ReadableStream<Uint8Array>,
  limit: number,
): Promise<Uint8Array<ArrayBuffer> | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return new Uint8Array(await new Blob(chunks as BlobPart[]).arrayBuffer())
}

const toBase64Url = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')

const fromBase64Url = (text: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0))

/** Packs a diagnosis into a link's fragment (base64url of raw deflate). The paste is left out, and the text is made afresh. */
export const packDiagnosis = async (diagnosis: Diagnosis): Promise<string> => {
  const { redacted: _, ...kept } = diagnosis
  const packed = new Blob([JSON.stringify({ ...kept, text: '' })])
    .stream()
    .pipeThrough(new CompressionStream('deflate-raw'))
  const bytes = await collect(packed, Number.POSITIVE_INFINITY)
  return toBase64Url(bytes ?? new Uint8Array())
}

/** The value in a link's fragment, which anybody may have made; undefined where it is none of ours. Nothing is assumed of its form. */
export const unpackFragment = async (fragment: string): Promise<unknown> => {
  if (fragment.length > longestFragment || !/^[\w-]+$/.test(fragment)) return undefined
  try {
    const unpacked = new Blob([fromBase64Url(fragment)]).stream().pipeThrough(new DecompressionStream('deflate-raw'))
    const bytes = await collect(unpacked, largest)
    return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as unknown)
  } catch {
    return undefined
  }
}
