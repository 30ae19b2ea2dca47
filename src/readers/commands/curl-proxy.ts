import type { CurlArgument } from './curl-arguments.ts'
import { firstAuthorization, last, schemesOf } from './curl-credentials.ts'
import { readCurlUrl, splitLogin, type CurlUrl } from './curl-url.ts'
import type { CommandCredentials, CommandProxy } from './http-command.ts'

const proxyOptions = new Set(['proxy', 'proxy1.0', 'socks4', 'socks4a', 'socks5', 'socks5-hostname'])

/** The proxy of a request: the last of curl's proxy options, else the environment's (`proxyOf`), unless `--noproxy` names the host. */
export function proxyFor(
  set: readonly CurlArgument[],
  url: CurlUrl,
  at: CurlArgument,
  proxyOf: (scheme: string) => string | undefined,
): CommandProxy | undefined {
  const option = set.findLast(({ name }) => proxyOptions.has(name))
  const written = option?.value ?? proxyOf(url.scheme)
  if (written === undefined || written === '' || bypassed(last(set, 'noproxy')?.value ?? '', url.authority))
    return undefined
  const socks = option?.name.startsWith('socks') === true ? `${option.name}://` : ''
  const whole = written.includes('://') ? written : `${socks === '' ? 'http://' : socks}${written}`
  const parts = readCurlUrl(whole.replace(/^[a-z0-9]+:/i, 'http:'), true)
  if (typeof parts === 'string') return { url: whole }
  const user = last(set, 'proxy-user')
  const login = user?.value === undefined ? parts : splitLogin(user.value)
  const proxyUrl = `${whole.slice(0, whole.indexOf(':'))}://${parts.authority}`
  if (login.username === undefined) return { url: proxyUrl }
  const schemes = schemesOf(set, 'proxy-')
  const from = user ?? option ?? at
  const credentials: CommandCredentials = {
    schemes,
    sent: schemes.length === 1 && schemes[0] !== 'digest' ? 'at-once' : 'after-challenge',
    username: login.username,
    password: login.password ?? '',
    place: user === undefined ? 'userinfo' : 'option',
    option: from.name,
    start: from.start,
    line: from.line,
  }
  const authorization = firstAuthorization(credentials)
  return { url: proxyUrl, credentials, ...(authorization === undefined ? {} : { authorization }) }
}

function bypassed(noProxy: string, authority: string): boolean {
  const host = authority.replace(/:\d+$/, '').toLowerCase()
  return noProxy.split(/[\s,]+/).some((entry) => {
    const name = entry.toLowerCase().replace(/^\./, '')
    return name === '*' || (name !== '' && (host === name || host.endsWith(`.${name}`)))
  })
}
