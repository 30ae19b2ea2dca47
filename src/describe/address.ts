import type { Address } from '../evidence.ts'
import { carriesCredential, parseUrl } from '../http/url.ts'
import type { PastedUrl } from '../http/url.ts'
import type { RawCredential } from '../readers/reader.ts'
import type { Seen } from '../evidence.ts'
import type { Show } from '../reading/concealed.ts'
import { MARK } from '../secrets/placeholder.ts'

const longest = 300

const withoutUserinfo = (text: string): string => text.replace(/^([a-z][a-z0-9+.-]{0,20}:\/\/)[^/?#]{1,300}@/i, '$1')

const hideQuery = (text: string): string =>
  text.replaceAll(/([?&])([^=&#]{1,100})=([^&#]*)/g, (whole, mark: string, name: string, value: string) =>
    carriesCredential(name) && value !== '' ? `${mark}${name}=…` : whole,
  )

/** An address without its user information and without the values of query parameters that carry credentials (RFC 3986 §3). */
export const describeAddress = (text: string, host: string | undefined, show: Show): Address => {
  const url = parseUrl(text)
  const hidden = show(hideQuery(withoutUserinfo(text.trim())))
  const whole = url?.host || !host ? hidden : `http://${host}${hidden.startsWith('/') ? '' : '/'}${hidden}`
  const name = url?.host ?? host?.split(':')[0]
  const path = show(url?.path ?? '')
  const isShown = name !== undefined && (!hidden.includes(MARK) || hidden.toLowerCase().includes(name.toLowerCase()))
  return {
    text: whole.slice(0, longest),
    ...(url?.scheme && { scheme: url.scheme }),
    ...(name && isShown && { host: name }),
    ...(url?.port && { port: String(url.port) }),
    // What is concealed as a whole may look harmless in its parts.
    path: hidden.includes(MARK) && !hidden.includes(path) ? `/${MARK}` : path,
    faults: url?.faults ?? [],
  }
}

const ofUserinfo = (url: PastedUrl, where: Seen<string>['where']): RawCredential[] =>
  url.userinfo === null
    ? []
    : [
        {
          place: 'userinfo',
          name: 'userinfo',
          value: `${url.userinfo.username}${url.userinfo.password === null ? '' : `:${url.userinfo.password}`}`,
          scheme: 'basic',
          where,
        },
      ]

/** The credentials that stand in an address: its user information, and query parameters whose name says so. */
export const credentialsInAddress = ({ value, where }: Seen<string>): readonly RawCredential[] => {
  const url = parseUrl(value)
  if (!url) return []
  const inQuery = url.query
    .filter(({ name, value: content }) => carriesCredential(name) && content !== '')
    .map(({ name, value: content }): RawCredential => ({ place: 'query', name, value: content, scheme: null, where }))
  return [...ofUserinfo(url, where), ...inQuery]
}
