import type { webApi } from '@slack/bolt'

import type { Attachment, AttachmentSource, Gathered } from '../attachments.ts'
import { nothingAttached, readAttachments } from '../attachments.ts'
import type { SlackFile } from './asked.ts'
import { toFiles } from './asked.ts'

/** What is needed to download: Slack's client for the workspace, the bot's token, the hosts that may be shown it, and a fetch. */
export type Downloads = {
  readonly client: webApi.WebClient
  readonly token: string
  readonly hosts: readonly string[]
  readonly fetch: typeof fetch
}

/** Slack answers a token without `files:read` with 200 and the page to log in (github.com/slackapi/bolt-js/issues/2585). */
const loginPage = ({ name, type: expected }: Attachment, type: string, text: string): string | undefined => {
  const isPage = type.startsWith('text/html')
  const isMeant =
    expected === 'text/html' && !/<title>[^<]{0,200}\b(?:Slack|Sign in|Login)\b/i.test(text.slice(0, 5000))
  if (!isPage || isMeant) return undefined
  return `I may not read files here: the app lacks the scope files:read. Whoever installed it can add it and reinstall; until then, paste the text of ${name}.`
}

const sourceOf = ({ token, hosts, fetch }: Downloads): AttachmentSource => ({
  platform: 'Slack',
  hosts,
  fetch,
  fields: { authorization: `Bearer ${token}` },
  notTheFile: loginPage,
})

/** Files of other organisations come by name only; files.info tells where they are. */
const located = async (client: webApi.WebClient, file: SlackFile): Promise<SlackFile> => {
  if (!file.hidden) return file
  const { file: found } = await client.files.info({ file: file.id }).catch(() => ({ file: undefined }))
  return toFiles([found])[0] ?? file
}

/** Reads the files of a message; what cannot be read is said, never thrown. */
export const gather = async (files: readonly SlackFile[], downloads: Downloads): Promise<Gathered> =>
  files.length === 0
    ? nothingAttached
    : readAttachments(await Promise.all(files.map((file) => located(downloads.client, file))), sourceOf(downloads))
