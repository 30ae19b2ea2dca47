import { expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'

const timeOf = (text: string): number => {
  const start = performance.now()
  conceal(text)
  return performance.now() - start
}

it.each(['token: "', 'password is ', 'Bearer ', '"token":\\"', '://a:', '0000: 41 42\n', 'authorization: Bearer '])(
  'concealing does not grow faster than a text of %j',
  (piece) => {
    const cost = (length: number): number => {
      const text = piece.repeat(length / piece.length)
      return Math.min(...[1, 2, 3].map(() => timeOf(text)))
    }
    expect(cost(400_000)).toBeLessThan(5 * cost(200_000) + 20)
  },
)
