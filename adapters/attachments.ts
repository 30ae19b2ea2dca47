import type { Report } from '../src/index.ts'
import { decodeText } from './decode.ts'
import { download } from './download.ts'
import type { Source } from './download.ts'

/** A file beside a message, by what the platform tells of it. */
export type Attachment = {
  readonly name: string
  /** Bytes. */
  readonly size?: number
  readonly type?: string
  /** Absent where an app cannot download it. */
  readonly url?: string
}

/** Where the files of a platform's messages come from. */
export type AttachmentSource = Source & {
  /** The platform, by the name that people know. */
  readonly platform: string
  /** A sentence where what was downloaded is not the file but a page of the platform's; undefined where it is the file. */
  readonly notTheFile?: (attachment: Attachment, type: string, text: string) => string | undefined
}

/** The files of a message that could be read, and a sentence for each that could not. */
export type Gathered = { readonly files: Report['files']; readonly unread: readonly string[] }

/** Nothing was attached. */
export const nothingAttached: Gathered = { files: [], unread: [] }

/** The most that is read of one message's files together, in bytes. */
export const attachmentsLimit = 20 * 1024 * 1024

/** A file that cannot be read; the message is one sentence for people. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const tooLarge = ({ name, size = 0 }: Attachment): Unreadable =>
  new Unreadable(
    `${name} is too large (${size > attachmentsLimit ? `${megabytes(size)}; ` : ''}at most ${megabytes(attachmentsLimit)} are read). Cut it down to the failing request.`,
  )

type Fetched = { readonly bytes: Uint8Array; readonly type: string }

const fetched = async (attachment: Attachment, source: AttachmentSource, room: number): Promise<Fetched> => {
  const { name, url, size = 0 } = attachment
  const { platform } = source
  if (url === undefined) throw new Unreadable(`${name} cannot be downloaded by an app. Paste its text.`)
  if (size > room) throw tooLarge(attachment)
  const got = await download(url, source, room)
  if (got.state === 'whole') return got
  if (got.state === 'too-large') throw tooLarge({ name })
  if (got.state === 'refused')
    throw new Unreadable(`${name} could not be downloaded: ${platform} answered ${got.status}. Paste its text.`)
  throw new Unreadable(`${name} lies outside ${platform}, and I do not fetch from there. Upload it, or paste its text.`)
}

const textOf = (attachment: Attachment, source: AttachmentSource, { bytes, type }: Fetched): string => {
  const text = decodeText(bytes)
  if (text === undefined)
    throw new Unreadable(`${attachment.name} is no text. Paste what it says, or attach it as text, HAR, log or JSON.`)
  const page = source.notTheFile?.(attachment, type, text)
  if (page !== undefined) throw new Unreadable(page)
  return text
}

/** Downloads the files of a message, one after the other, within one limit for all; what cannot be read is said, never thrown. */
export const readAttachments = async (
  attachments: readonly Attachment[],
  source: AttachmentSource,
): Promise<Gathered> => {
  const files: { name: string; content: string }[] = []
  const unread: string[] = []
  let room = attachmentsLimit
  for (const attachment of attachments) {
    const { name } = attachment
    try {
      const file = await fetched(attachment, source, room)
      room -= file.bytes.length
      files.push({ name, content: textOf(attachment, source, file) })
    } catch (error) {
      unread.push(error instanceof Unreadable ? error.message : `${name} could not be downloaded. Paste its text.`)
    }
  }
  return { files, unread }
}
