import { afterEach, expect, test, vi } from 'vitest'

import { toPng } from '../../adapters/picture.ts'
import type { Picture } from '../../src/index.ts'

const ladder: Picture = {
  kind: 'exchange-ladder',
  title: 'What was sent, and what was answered',
  text: 'client to api.example.com: GET /v1/me.',
  parties: ['client', 'api.example.com'],
  rungs: [{ from: 0, to: 1, label: 'GET /v1/me', note: 'without credentials', tone: 'plain' }],
}

const life: Picture = {
  kind: 'token-life',
  title: 'The life of the token',
  text: 'It expired.',
  instants: [
    { name: 'issued', at: new Date('2026-01-15T08:00:00Z') },
    { name: 'expires', at: new Date('2026-01-15T09:00:00Z') },
    { name: 'request', at: new Date('2026-01-15T12:00:00Z') },
  ],
  clock: 'server',
  verdict: '3 hours after it expired',
  state: 'after',
}

/** Width and height of a PNG (https://www.w3.org/TR/png-3/#11IHDR); nothing where it is none. */
const sizeOf = (bytes: Uint8Array | undefined): readonly [number, number] | undefined => {
  const view = Buffer.from(bytes ?? [])
  return view.subarray(1, 4).toString('latin1') === 'PNG' ? [view.readUInt32BE(16), view.readUInt32BE(20)] : undefined
}

afterEach(() => {
  vi.doUnmock('@resvg/resvg-js')
  vi.resetModules()
})

test.each([ladder, life])(
  'a picture of the kind $kind becomes a PNG, twice as fine as its drawing',
  async (picture) => {
    const [width = 0, height = 0] = sizeOf(await toPng(picture)) ?? []
    expect(width).toBe(1440)
    expect(height).toBeGreaterThan(200)
  },
)

test('its letters are drawn, whatever fonts the machine has', async () => {
  const bare = { ...ladder, rungs: ladder.rungs.map((rung) => ({ ...rung, label: '' })) }
  const [lettered, blank] = [await toPng(ladder), await toPng(bare)]
  expect(sizeOf(lettered)).toEqual(sizeOf(blank))
  expect(Buffer.from(lettered ?? []).equals(Buffer.from(blank ?? []))).toBe(false)
})

test('without the optional renderer there is no picture, and no error', async () => {
  vi.resetModules()
  vi.doMock('@resvg/resvg-js', () => {
    throw new Error('not installed')
  })
  const { toPng } = await import('../../adapters/picture.ts')
  expect(await toPng(ladder)).toBeUndefined()
})
