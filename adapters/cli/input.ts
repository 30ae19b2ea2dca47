import { open } from 'node:fs/promises'

import { decodeText } from '../decode.ts'
import { Unusable } from './arguments.ts'

/** The largest input that is read, in bytes; a HAR of a long session has some 20 MB. */
export const inputLimit = 40 * 1024 * 1024

const megabyte = 1024 * 1024

const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'it may not be read',
  EISDIR: 'it is a folder',
  EPERM: 'it may not be read',
}

const gather = async (chunks: AsyncIterable<Buffer | string>, name: string): Promise<Buffer> => {
  const parts: Buffer[] = []
  let size = 0
  for await (const chunk of chunks) {
    const part = Buffer.from(chunk)
    size += part.length
    if (size > inputLimit)
      throw new Unusable(`${name} has more than ${inputLimit / megabyte} MB. Cut it down to the failing request.`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** The text of bytes. Throws Unusable on binary data. */
const toText = (bytes: Buffer, name: string): string => {
  const text = decodeText(bytes)
  if (text === undefined) throw new Unusable(`${name} is binary data, not text. Save the output as text and try again.`)
  return text
}

/** Reads a file as text. Throws Unusable with one sentence where it cannot be read. */
export const readFileText = async (path: string): Promise<string> => {
  try {
    const file = await open(path)
    try {
      return toText(await gather(file.createReadStream({ autoClose: false }), path), path)
    } finally {
      await file.close()
    }
  } catch (error) {
    if (error instanceof Unusable) throw error
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    throw new Unusable(`${path} cannot be read: ${reasons[code] ?? (code || 'an unknown fault')}.`, { cause: error })
  }
}

/** Reads a stream, such as standard input, to its end as text. */
export const readStreamText = async (stream: AsyncIterable<Buffer | string>): Promise<string> =>
  toText(await gather(stream, 'The input'), 'The input')
