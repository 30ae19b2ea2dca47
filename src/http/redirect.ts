import { type PastedUrl, parseUrl } from './url.ts'

/** What changes from one address of a redirect to the next, which is what decides whether a client keeps the credentials (RFC 9110 §15.4). */
export interface UrlChange {
  readonly host: 'same' | 'other'
  readonly port: 'same' | 'other'
  readonly scheme: 'same' | 'https-to-http' | 'http-to-https' | 'other'
  readonly path: 'same' | 'slash-added' | 'slash-removed' | 'other'
  readonly query: 'same' | 'dropped' | 'added' | 'other'
  /** Scheme, host and port are the same (RFC 6454 §5). */
  readonly sameOrigin: boolean
  /** The registrable domain is the same; see `siteOf` for how far that can be told. */
  readonly sameSite: boolean
  /** The other host is the first one with `www.` added or taken away. */
  readonly www: boolean
}

const DEFAULT_PORTS: ReadonlyMap<string, number> = new Map([
  ['http', 80],
  ['ws', 80],
  ['https', 443],
  ['wss', 443],
  ['ftp', 21],
  ['rtsp', 554],
  ['ssh', 22],
])

/** The port that a client connects to: the one in the address, or the scheme's default (RFC 9110 §4.2); null where neither is known. */
export function effectivePort(url: PastedUrl): number | null {
  return url.port ?? DEFAULT_PORTS.get(url.scheme ?? '') ?? null
}

/** The address that a Location field value leads to from the address of the request, absolute or relative (RFC 9110 §10.2.2, RFC 3986 §5.2). */
export function resolveLocation(from: PastedUrl, location: string): PastedUrl | null {
  const to = parseUrl(location)
  if (to === null || (to.host !== null && to.scheme !== null)) return to
  const base = { scheme: from.scheme, host: from.host, port: from.port, userinfo: null }
  if (location.trim().startsWith('//')) return { ...to, scheme: from.scheme }
  const written = to.host === null ? to.path : `${to.host}${to.path}`
  const path = mergePath(from.path, written)
  return { ...to, ...base, path, trailingSlash: path.endsWith('/') }
}

/** Resolves a relative path, its dot segments removed (RFC 3986 §5.2.3, §5.2.4). */
function mergePath(base: string, path: string): string {
  if (path === '') return base
  const whole = path.startsWith('/') ? path : `${base.slice(0, base.lastIndexOf('/') + 1) || '/'}${path}`
  const segments: string[] = []
  for (const segment of whole.split('/').slice(1)) {
    if (segment === '..') segments.pop()
    else if (segment !== '.') segments.push(segment)
  }
  const open = /\/\.{1,2}$/.test(whole) && segments.at(-1) !== ''
  return `/${segments.join('/')}${open && segments.length > 0 ? '/' : ''}`
}

/** Compares two addresses of a redirect, the second one resolved; a part that one address leaves out counts as the same. */
export function compareUrls(from: PastedUrl, to: PastedUrl): UrlChange {
  const host = from.host === null || to.host === null || from.host === to.host ? 'same' : 'other'
  const scheme = changeOfScheme(from.scheme, to.scheme)
  const defaults = from.port === null && to.port === null
  const samePort =
    effectivePort(from) === effectivePort(to) || (defaults && scheme === 'same') || (defaults && isUpgrade(scheme))
  return {
    host,
    port: samePort ? 'same' : 'other',
    scheme,
    path: changeOfPath(from.path, to.path),
    query: changeOfQuery(from, to),
    sameOrigin: host === 'same' && samePort && scheme === 'same',
    sameSite: host === 'same' || siteOf(from.host ?? '') === siteOf(to.host ?? ''),
    www: host === 'other' && (`www.${from.host}` === to.host || from.host === `www.${to.host}`),
  }
}

/** Between http and https the default port changes with the scheme: that is no change of its own. */
function isUpgrade(scheme: UrlChange['scheme']): boolean {
  return scheme === 'http-to-https' || scheme === 'https-to-http'
}

function changeOfScheme(from: string | null, to: string | null): UrlChange['scheme'] {
  if (from === null || to === null || from === to) return 'same'
  if (from === 'https' && to === 'http') return 'https-to-http'
  return from === 'http' && to === 'https' ? 'http-to-https' : 'other'
}

function changeOfPath(from: string, to: string): UrlChange['path'] {
  const [before, after] = [from || '/', to || '/']
  if (before === after) return 'same'
  if (`${before}/` === after) return 'slash-added'
  return before === `${after}/` ? 'slash-removed' : 'other'
}

function changeOfQuery(from: PastedUrl, to: PastedUrl): UrlChange['query'] {
  const [before, after] = [JSON.stringify(from.query), JSON.stringify(to.query)]
  if (before === after) return 'same'
  if (after === '[]') return 'dropped'
  return before === '[]' ? 'added' : 'other'
}

/** Second-level labels under which registries of countries sell names, and hosts whose customers are sites of their own. */
const SHARED_SUFFIX =
  /\.(?:(?:co|com|org|net|ac|gov|edu|gob|or|ne|go|mil)\.[a-z]{2}|(?:github|gitlab)\.io|(?:pages|workers)\.dev|herokuapp\.com|azurewebsites\.net|cloudfront\.net|vercel\.app|netlify\.app|web\.app|appspot\.com|onrender\.com|fly\.dev|run\.app|amazonaws\.com|blob\.core\.windows\.net)$/

/**
 * The registrable domain of a host; an IP address or a single label stands for itself. Deviation from the Public Suffix List, which is too
 * large to carry: two labels, or three under `co.uk` and its like and under well-known hosters.
 */
export function siteOf(host: string): string {
  if (/^[\d.]+$|^\[/.test(host)) return host
  const suffix = SHARED_SUFFIX.exec(host)?.[0] ?? host.slice(host.lastIndexOf('.'))
  const before = host.slice(0, host.length - suffix.length)
  return before.slice(before.lastIndexOf('.') + 1) + suffix
}
