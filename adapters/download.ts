/** Where files may be fetched from, and with what. */
export type Source = {
  /** The hosts that may be asked and shown the fields: `files.example.com`, `*.example.com`, `127.0.0.1:8080`. */
  readonly hosts: readonly string[]
  readonly fetch: typeof fetch
  /** Fields of every request, such as the bot's credentials. */
  readonly fields?: Readonly<Record<string, string>>
}

/** How a download ended: with the bytes; elsewhere than it may; refused by its server; or larger than it may be. */
export type Download =
  | { readonly state: 'whole'; readonly bytes: Uint8Array; readonly type: string }
  | { readonly state: 'outside' | 'too-large' }
  | { readonly state: 'refused'; readonly status: number }

/** How long a download may take, in milliseconds. */
const patience = 20_000

const redirectsAtMost = 3

const matches = (url: URL, host: string): boolean =>
  host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : url.host === host || url.hostname === host

/** What is fetched with credentials comes from no host that is not on the list, and over plain HTTP only from this machine. */
const isAllowed = (url: URL, hosts: readonly string[]): boolean =>
  (url.protocol === 'https:' || url.hostname === '127.0.0.1') && hosts.some((host) => matches(url, host))

/** Asks, and follows redirects to allowed hosts only; undefined where it would have to leave them. */
const request = async (
  url: URL | null,
  source: Source,
  signal: AbortSignal,
  hops = redirectsAtMost,
): Promise<Response | undefined> => {
  if (!url || !isAllowed(url, source.hosts)) return undefined
  const response = await source.fetch(url, { headers: source.fields ?? {}, redirect: 'manual', signal })
  const location = response.headers.get('location')
  if (response.status < 300 || response.status > 399 || location === null || hops === 0) return response
  await response.body?.cancel()
  return request(URL.parse(location, url), source, signal, hops - 1)
}

/** The bytes of a body; undefined where there are more than `most`, and the rest is not waited for. */
const gather = async (body: Response['body'], most: number): Promise<Uint8Array | undefined> => {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of body ?? []) {
    size += chunk.length
    if (size > most) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** Downloads at most `most` bytes of an address, within 20 seconds. Rejects where the network fails. */
export const download = async (address: string, source: Source, most: number): Promise<Download> => {
  const response = await request(URL.parse(address), source, AbortSignal.timeout(patience))
  if (!response) return { state: 'outside' }
  if (!response.ok) {
    await response.body?.cancel()
    return { state: 'refused', status: response.status }
  }
  const bytes = await gather(response.body, most)
  return bytes ? { state: 'whole', bytes, type: response.headers.get('content-type') ?? '' } : { state: 'too-large' }
}
