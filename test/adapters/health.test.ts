import { createServer } from 'node:http'

import { describe, expect, onTestFinished, test } from 'vitest'

import type { Check } from '../../adapters/health.ts'
import { openHealth } from '../../adapters/health.ts'
import { openMetrics } from '../../adapters/metrics.ts'
import { arrivalOf, deskOf, openEar, paste, refused } from './desk-parts.ts'

const serve = async (checks: readonly Check[], metrics = openMetrics()): Promise<string> => {
  const health = openHealth(checks, metrics)
  const server = createServer((request, response) => {
    void health(request, response).then((answered) => answered || response.writeHead(404).end())
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  onTestFinished(() => void server.close())
  const address = server.address()
  return typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
}

describe('health over HTTP', () => {
  test('the process lives', async () => {
    const url = await serve([{ name: 'store', ready: async () => false }])
    expect((await fetch(`${url}/healthz`)).status).toBe(200)
  })
  test('it is ready when every check passes', async () => {
    const url = await serve([{ name: 'store', ready: async () => true }])
    const response = await fetch(`${url}/readyz?verbose`)
    expect(response.status).toBe(200)
    expect(await response.json()).toEqual({ ready: true, checks: { store: true } })
  })
  test('it is not ready while one fails or does not answer, and says which', async () => {
    const url = await serve([
      { name: 'store', ready: () => Promise.reject(new Error('secret-host refused')) },
      { name: 'slack', ready: () => new Promise(() => {}) },
      { name: 'discord', ready: async () => true },
    ])
    const response = await fetch(`${url}/readyz`)
    expect(response.status).toBe(503)
    expect(await response.json()).toEqual({ ready: false, checks: { store: false, slack: false, discord: true } })
  })
  test('other paths are left to others, other methods are refused', async () => {
    const url = await serve([])
    expect((await fetch(`${url}/`)).status).toBe(404)
    expect((await fetch(`${url}/healthz`, { method: 'POST' })).status).toBe(405)
    const head = await fetch(`${url}/healthz`, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })
})

describe('metrics', () => {
  test('are written in the text format of Prometheus', async () => {
    const metrics = openMetrics()
    const counter = metrics.counter('things_total', 'Things.')
    counter.add()
    counter.add({ kind: 'a "b"\\\n' }, 2)
    counter.add({ kind: 'a "b"\\\n' })
    metrics.gauge('level', 'A level.', () => 1.5)
    const histogram = metrics.histogram('wait_seconds', 'Waits.', [0.1, 1])
    for (const value of [0.05, 0.1, 0.5, 5]) histogram.observe(value, { platform: 'slack' })
    const url = await serve([], metrics)
    const response = await fetch(`${url}/metrics`)
    expect(response.headers.get('content-type')).toBe('text/plain; version=0.0.4; charset=utf-8')
    expect(await response.text()).toBe(
      [
        '# HELP things_total Things.',
        '# TYPE things_total counter',
        'things_total 1',
        'things_total{kind="a \\"b\\"\\\\\\n"} 3',
        '# HELP level A level.',
        '# TYPE level gauge',
        'level 1.5',
        '# HELP wait_seconds Waits.',
        '# TYPE wait_seconds histogram',
        'wait_seconds_bucket{platform="slack",le="0.1"} 2',
        'wait_seconds_bucket{platform="slack",le="1"} 3',
        'wait_seconds_bucket{platform="slack",le="+Inf"} 4',
        'wait_seconds_sum{platform="slack"} 5.65',
        'wait_seconds_count{platform="slack"} 4',
        '',
      ].join('\n'),
    )
  })
  test('count what a desk does', async () => {
    const metrics = openMetrics()
    const { desk } = await deskOf({ metrics })
    const arrival = arrivalOf(paste(refused))
    const { send } = openEar()
    await desk.handle(arrival, send)
    await desk.handle(arrival, send)
    const text = metrics.render()
    expect(text).toContain('diagnose401_turns_total{platform="slack",type="pasted",outcome="answered"} 1\n')
    expect(text).toContain('diagnose401_turns_total{platform="slack",type="pasted",outcome="seen-before"} 1\n')
    expect(text).toContain('diagnose401_causes_total{cause="token-expired"} 1\n')
    expect(text).toContain('diagnose401_turn_seconds_count{platform="slack"} 2\n')
  })
})
