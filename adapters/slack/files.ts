import type { Report } from '../../src/index.ts'
import type { SlackFile } from './asked.ts'

/** The most that is read of one message's files together, in bytes: what the core reads well within Slack's three seconds. */
export const filesLimit = 4 * 1024 * 1024

/** How long a download may take, in milliseconds. */
const patience = 20_000

/** What is needed to download: the bot's token, the hosts that may be asked and shown it, and a fetch. */
export type Downloads = {
  readonly token: string
  readonly hosts: readonly string[]
  readonly fetch: typeof fetch
}

/** The files of a message that could be read, and a sentence for each that could not. */
export type Gathered = { readonly files: Report['files']; readonly unread: readonly string[] }

/** A file that cannot be read; the message is one sentence for people. */
class Unreadable extends Error {
  override readonly name = 'Unreadable'
}

const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`

const matches = (url: URL, host: string): boolean =>
  host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.host === host || url.hostname === host

/** The token is shown to no host that is not on the list, and over plain HTTP only to this machine. */
const isAllowed = (url: URL, hosts: readonly string[]): boolean =>
  (url.protocol === 'https:' || url.hostname === '127.0.0.1') && hosts.some((host) => matches(url, host))

const tooLarge = (name: string, size: number): Unreadable =>
  new Unreadable(
    `${name} is too large (${size > filesLimit ? `${megabytes(size)}; ` : ''}at most ${megabytes(filesLimit)} are read). Cut it down to the failing request.`,
  )

/** Asks for a file, following redirects only to hosts that may see the token. */
const request = async (
  address: string,
  name: string,
  { token, hosts, fetch }: Downloads,
  hops = 3,
): Promise<Response> => {
  const url = URL.parse(address)
  if (!url || !isAllowed(url, hosts))
    throw new Unreadable(`${name} lies outside Slack, and I do not fetch from there. Upload it, or paste its text.`)
  const response = await fetch(url, {
    headers: { authorization: `Bearer ${token}` },
    redirect: 'manual',
    signal: AbortSignal.timeout(patience),
  })
  const location = response.headers.get('location')
  if (response.status < 300 || response.status > 399 || location === null || hops === 0) return response
  await response.body?.cancel()
  return request(new URL(location, url).href, name, { token, hosts, fetch }, hops - 1)
}

const download = async (body: Response['body'], name: string, room: number): Promise<Uint8Array> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > room) throw tooLarge(name, 0)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Slack answers a token without `files:read` with 200 and the page to log in (github.com/slackapi/bolt-js/issues/2585). */
const isLoginPage = (file: SlackFile, response: Response, text: string): boolean =>
  (response.headers.get('content-type') ?? '').startsWith('text/html') &&
  (file.mimetype !== 'text/html' || /<title>[^<]{0,200}\b(?:Slack|Sign in|Login)\b/i.test(text.slice(0, 5000)))

const toText = (bytes: Uint8Array, name: string): string => {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null
  if (!wide && bytes.subarray(0, 8000).includes(0))
    throw new Unreadable(`${name} is no text. Paste what it says, or attach it as text, HAR, log or JSON.`)
  return new TextDecoder(wide ?? 'utf-8').decode(bytes)
}

const readFile = async (file: SlackFile, downloads: Downloads, room: number): Promise<string> => {
  if (file.url === undefined) throw new Unreadable(`${file.name} cannot be downloaded by an app. Paste its text.`)
  if ((file.size ?? 0) > room) throw tooLarge(file.name, file.size ?? 0)
  const response = await request(file.url, file.name, downloads)
  if (!response.ok)
    throw new Unreadable(`${file.name} could not be downloaded: Slack answered ${response.status}. Paste its text.`)
  const text = toText(await download(response.body, file.name, room), file.name)
  if (isLoginPage(file, response, text))
    throw new Unreadable(
      `I may not read files here: the app lacks the scope files:read. Whoever installed it can add it and reinstall; until then, paste the text of ${file.name}.`,
    )
  return text
}

/** Downloads the files of a message, one after the other, within one limit for all; what cannot be read is said, never thrown. */
export const readFiles = async (files: readonly SlackFile[], downloads: Downloads): Promise<Gathered> => {
  const read: { name: string; content: string }[] = []
  const unread: string[] = []
  let room = filesLimit
  for (const file of files) {
    try {
      const content = await readFile(file, downloads, room)
      room -= content.length
      read.push({ name: file.name, content })
    } catch (error) {
      unread.push(error instanceof Unreadable ? error.message : `${file.name} could not be downloaded. Paste its text.`)
    }
  }
  return { files: read, unread }
}
