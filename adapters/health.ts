import type { IncomingMessage, ServerResponse } from 'node:http'

import type { Metrics } from './metrics.ts'

/** Something without which the bot is not ready: an adapter's connection, the store. Throws or gives false where it is not. */
export type Check = { readonly name: string; readonly ready: () => Promise<boolean> }

/** Answers the paths of whoever runs the bot; false, and nothing written, where the path is none of them. */
export type Health = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>

/** Milliseconds a check may take. */
const longest = 1_000

const passes = async ({ ready }: Check): Promise<boolean> => {
  const { promise: late, resolve } = Promise.withResolvers<boolean>()
  const timer = setTimeout(() => resolve(false), longest)
  try {
    return await Promise.race([ready(), late])
  } catch {
    return false
  } finally {
    clearTimeout(timer)
  }
}

type Page = { readonly status: number; readonly type: string; readonly text: string }

const json = (status: number, value: unknown): Page => ({
  status,
  type: 'application/json',
  text: `${JSON.stringify(value)}\n`,
})

const readiness = async (checks: readonly Check[]): Promise<Page> => {
  const states = await Promise.all(checks.map(async (check) => [check.name, await passes(check)] as const))
  const ready = states.every(([, passed]) => passed)
  return json(ready ? 200 : 503, { ready, checks: Object.fromEntries(states) })
}

const pageOf = async (path: string, checks: readonly Check[], metrics: Metrics): Promise<Page | undefined> => {
  if (path === '/healthz') return json(200, { alive: true })
  if (path === '/readyz') return readiness(checks)
  if (path === '/metrics')
    return { status: 200, type: 'text/plain; version=0.0.4; charset=utf-8', text: metrics.render() }
  return undefined
}

/**
 * `/healthz`: the process lives. `/readyz`: every check passes, else 503; says which did not. `/metrics`: Prometheus.
 * To be called first by whoever serves HTTP.
 */
export const openHealth = (checks: readonly Check[], metrics: Metrics): Health => {
  return async ({ method = 'GET', url = '/' }, response) => {
    const page = await pageOf(url.replace(/\?.*$/s, ''), checks, metrics)
    if (!page) return false
    const asked = method === 'GET' || method === 'HEAD'
    response.writeHead(asked ? page.status : 405, {
      'content-type': page.type,
      'cache-control': 'no-store',
      ...(asked ? {} : { allow: 'GET, HEAD' }),
    })
    response.end(method === 'GET' ? page.text : undefined)
    return true
  }
}
