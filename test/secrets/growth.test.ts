import { expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'
import { growsLinearly } from '../growth.ts'

it.each(['token: "', 'password is ', 'Bearer ', '"token":\\"', '://a:', '0000: 41 42\n', 'authorization: Bearer '])(
  'concealing does not grow faster than a text of %j',
  async (piece) => {
    const shape = (length: number): string => piece.repeat(length / piece.length)
    expect(await growsLinearly(conceal, shape, 40_000)).toBe(true)
  },
)
