/** What curl says of the connection before a request: whether it is encrypted, and the URL that it asks for next. */
export type CurlConnection = {
  readonly hear: (info: string) => void
  readonly scheme: () => 'http' | 'https' | undefined
  /** The URL of the request whose target this is, where curl has just told it; else the target. */
  readonly target: (target: string) => string
}

const CONNECTED = /^Connect(?:ed|ing) to (\S{1,255}) .{0,80}port (\d{1,5})/
const REUSED = /^Re-?using existing .{0,60}with (?:host|proxy) (\S{1,255})/i
const NEXT_URL = /^Issue another request to this URL: '(.{1,4000})'/
const OPENED = /^\[HTTP\/\d\] \[\d{1,9}\] OPENED stream for (\S{1,4000})/

/** Follows curl's `* ` lines (lib/connect.c, lib/vtls, lib/transfer.c). A tunnel through a proxy counts as encrypted from its TLS handshake on. */
export function curlConnection(): CurlConnection {
  const schemes = new Map<string, 'http' | 'https'>()
  let host = ''
  let next: string | undefined
  const connected = (name: string, scheme: 'http' | 'https') => {
    host = name
    schemes.set(name, scheme)
  }
  return {
    hear: (said) => {
      const info = said.trimStart()
      const [, name = '', port] = CONNECTED.exec(info) ?? []
      // From curl 8 on the handshake is told before the connection.
      if (port !== undefined) connected(name, port === '443' || schemes.get('') === 'https' ? 'https' : 'http')
      if (info.startsWith('Trying ')) connected('', 'http')
      if (/^(?:SSL connection using|(?:TLSv1|SSLv3)\S{0,4} \(|ALPN: server accepted)/.test(info))
        schemes.set(host, 'https')
      host = REUSED.exec(info)?.[1] ?? host
      next = NEXT_URL.exec(info)?.[1] ?? OPENED.exec(info)?.[1] ?? next
    },
    scheme: () => schemes.get(host),
    target: (target) => {
      const url = next
      next = undefined
      return url !== undefined && withoutOrigin(url) === target ? url : target
    },
  }
}

/** What follows scheme and authority in a URL, its fragment left out (RFC 9112 §3.2.1). */
function withoutOrigin(url: string): string {
  const afterScheme = url.indexOf('://')
  const path = url.indexOf('/', afterScheme + 3)
  return afterScheme < 0 || path < 0 ? '/' : (url.slice(path).split('#')[0] ?? '')
}
