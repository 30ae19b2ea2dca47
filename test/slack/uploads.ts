import { randomUUID } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'

import { list, text } from './json.ts'
import type { Json } from './json.ts'
import type { State } from './state.ts'

/** Gives a URL to upload a file to (docs.slack.dev/reference/methods/files.getUploadURLExternal). */
export const uploadUrl = ({ uploads, faults }: State, base: string, body: Json): Json => {
  const words = text(body['alt_txt'])
  if (words.length > 1_000) return { ok: false, error: 'alt_txt_too_large' }
  if (words === '') faults.push('a picture says nothing to those who cannot see it')
  const id = randomUUID()
  uploads.set(id, { length: Number(body['length']), words })
  return { ok: true, file_id: id, upload_url: `${base}upload/${id}` }
}

/** Takes the bytes of a file. */
export const takeUpload = async (
  { uploads, refused, note }: State,
  id: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> => {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(Buffer.from(chunk as Uint8Array))
  const upload = uploads.get(id)
  const bytes = Buffer.concat(chunks)
  const isTaken = upload?.length === bytes.length && request.method === 'POST' && !refused.get('upload')
  if (upload && isTaken) upload.bytes = bytes
  note('upload', { id, credentials: request.headers.authorization ?? '' })
  response.writeHead(isTaken ? 200 : 400).end(isTaken ? `OK - ${bytes.length}` : 'no')
}

/** Shares what was uploaded (docs.slack.dev/reference/methods/files.completeUploadExternal). */
export const completeUpload = ({ uploads, shared }: State, body: Json): Json => {
  for (const { id, title } of list(body['files'])) {
    const upload = uploads.get(text(id))
    if (!upload?.bytes) return { ok: false, error: 'file_not_found' }
    uploads.delete(text(id))
    const [channel, thread] = [text(body['channel_id']), text(body['thread_ts'])]
    shared.push({ channel, thread, title: text(title), words: upload.words, bytes: upload.bytes })
  }
  return { ok: true, files: [] }
}
