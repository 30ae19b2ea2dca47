import { quotedAt } from '../lines/quoted-text.ts'
import { userSays, type LogEntry } from './forms.ts'

const TIME = / \[\d\d\/[A-Z][a-z]{2}\/\d{4}:\d\d:\d\d:\d\d [+-]\d{4}\] "/
const TIMERS = /^[+-]?\d{1,10}(?:\/[+-]?\d{1,10}){4}$/

/** Apache's common and combined log formats (mod_log_config), which nginx and Traefik have too; a virtual host or a syslog prefix may stand in front. */
export function combined(text: string): LogEntry | undefined {
  const time = TIME.exec(text)
  if (time === null) return undefined
  const before = text.slice(0, time.index).split(' ')
  const request = quotedAt(text, time.index + time[0].length - 1)
  const after = text.slice(request.end)
  const status = /^ (\d{3}) (?:\d{1,15}|-)/.exec(after)?.[1]
  if (before.length < 3 || status === undefined) return undefined
  const [method, url] = request.value.split(' ')
  return entry(method, url, status, after.split('"')[3], before.at(-1))
}

/** Squid's native format: time, duration, client, `TCP_DENIED/407`, bytes, method, URL, user (wiki.squid-cache.org, Features/LogFormat). */
export function squid(text: string): LogEntry | undefined {
  const [, result, status, method, url, user] =
    /^\d{9,11}\.\d{3} {1,8}\d{1,10} \S{1,80} ([A-Z_]{3,40})\/(\d{3}) \d{1,15} ([A-Z_]{1,20}) (\S{1,4000}) (\S{1,120}) \S{1,200}/.exec(
      text,
    ) ?? []
  if (status === undefined || result === undefined || user === undefined) return undefined
  const read = entry(method, url, status, undefined, user)
  return read && { ...read, code: result }
}

/** HAProxy's HTTP format, `option httplog` (HAProxy configuration manual §8.2.3). */
export function haproxy(text: string): LogEntry | undefined {
  if (!text.endsWith('"')) return undefined
  const words = text.split(' ')
  const status = words[words.findIndex((word) => TIMERS.test(word)) + 1] ?? ''
  const request = text.slice(text.lastIndexOf('"', text.length - 2) + 1, -1)
  if (!/^\d{3}$/.test(status) || !/^(?:[A-Z]{3,10} \S|<BADREQ>)/.test(request)) return undefined
  const [method, url] = request.split(' ')
  return entry(method, url, status, undefined, undefined)
}

/** Envoy's default format (envoyproxy.io, access logging), with Istio's additions: flags and details tell which layer answered. */
export function envoy(text: string): LogEntry | undefined {
  const [, request = '', status, flags = '-', details = ''] =
    /^\[\d{4}-\d\d-\d\dT[\d:.]{8,20}Z\] "([A-Z]{3,10} [^"]{1,4000})" (\d{3}) (\S{1,20}) (.{0,400})/.exec(text) ?? []
  if (status === undefined) return undefined
  const [method, url] = request.split(' ')
  const reason = /\b(?:rbac_access_denied|jwt_authn_access_denied|ext_authz_denied|via_upstream)[\w{}[\],]{0,120}/.exec(
    details,
  )?.[0]
  const says = [flags === '-' ? '' : `response flags ${flags}`, reason ?? ''].filter((part) => part !== '').join(', ')
  return {
    method,
    url,
    status: Number(status),
    ...(says !== '' && { says }),
    ...(reason !== undefined && { code: reason }),
  }
}

/** Access logs of AWS Application Load Balancers (docs.aws.amazon.com, access log entries): the balancer's status and the target's. */
export function alb(text: string): LogEntry | undefined {
  const [, byBalancer, byTarget, request = '', agent] =
    /^(?:https?|h2|grpcs|wss?) \d{4}-\d\d-\d\dT\S{8,20} \S{1,120} \S{1,60} \S{1,60} \S{1,12} \S{1,12} \S{1,12} (\d{3}|-) (\d{3}|-) \d{1,15} \d{1,15} "([^"]{1,4000})" "([^"]{0,1000})"/.exec(
      text,
    ) ?? []
  if (byBalancer === undefined || byBalancer === '-') return undefined
  const [method, url] = request.split(' ')
  const says = byTarget === '-' ? 'The load balancer answered by itself: the request did not reach a target' : undefined
  return { method, url, status: Number(byBalancer), agent, ...(says !== undefined && { says }) }
}

/** Standard logs of Amazon CloudFront: columns between tabs (docs.aws.amazon.com, standard logging reference). */
export function cloudFront(text: string): LogEntry | undefined {
  const parts = text.split('\t')
  const [day = '', , , , , method, host, path, status = ''] = parts
  if (parts.length < 15 || !/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d{3}$/.test(status)) return undefined
  return { method, url: `https://${host}${path}`, status: Number(status), says: `CloudFront: ${parts[13]}` }
}

function entry(
  method: string | undefined,
  url: string | undefined,
  status: string,
  agent: string | undefined,
  user: string | undefined,
): LogEntry | undefined {
  return { method: url === undefined ? undefined : method, url, status: Number(status), agent, ...userSays(user) }
}
