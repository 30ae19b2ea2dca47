import type { webApi } from '@slack/bolt'

import type { Picture } from '../../src/index.ts'
import type { Log } from '../log.ts'
import { toPng } from '../picture.ts'
import { visible } from '../visible.ts'
import { limits } from './limits.ts'
import { errorOf, given, record, string } from './payload.ts'

/** Where a picture goes, and with what. */
type Destination = {
  readonly client: webApi.WebClient
  readonly fetch: typeof fetch
  readonly channel: string
  readonly thread?: string
}

/** Sends a picture into a thread, after the answer. Never rejects: the answer says the same in words. */
export type Illustrate = (to: Destination, picture: Picture) => Promise<void>

/** Slack did not take the bytes of a picture. */
class NotUploaded extends Error {
  override readonly name = 'NotUploaded'
}

/**
 * Uploads a picture and shares it in a thread (docs.slack.dev/messaging/working-with-files). The library's own way,
 * files.uploadV2, names the words for those who cannot see it `alt_text`, where Slack's method reads `alt_txt`.
 */
const upload = async ({ client, fetch, channel, thread }: Destination, { title, text }: Picture, png: Uint8Array) => {
  const told = { filename: 'picture.png', length: png.length, alt_txt: visible(text).slice(0, limits.altText) }
  const { upload_url: url, file_id: id } = record(await client.apiCall('files.getUploadURLExternal', told))
  const body = new Blob([new Uint8Array(png)], { type: 'image/png' })
  const response = await fetch(string(url), { method: 'POST', body, redirect: 'error' })
  await response.body?.cancel()
  if (!response.ok || given(id) === undefined) throw new NotUploaded(`Slack answered ${response.status} to an upload.`)
  await client.files.completeUploadExternal({
    files: [{ id: string(id), title }],
    channel_id: channel,
    ...(thread && { thread_ts: thread }),
  })
}

/** Opens the way for pictures; without the scope `files:write` it is tried once, and no more. */
export const openIllustrate = (log: Log): Illustrate => {
  let mayUpload = true
  return async (to, picture) => {
    if (!mayUpload) return
    try {
      const png = await toPng(picture)
      if (png) await upload(to, picture, png)
    } catch (error) {
      const lacksScope = errorOf(error) === 'missing_scope'
      if (lacksScope) mayUpload = false
      log.warn({ event: lacksScope ? 'pictures-need-files-write' : 'picture-not-sent', platform: 'slack', error })
    }
  }
}
