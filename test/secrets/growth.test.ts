import { expect, it } from 'vitest'

import { conceal } from '../../src/secret.ts'
import { growsLinearly } from '../growth.ts'

it.each([
  'token: "',
  'password is ',
  'Bearer ',
  '"token":\\"',
  '://a:',
  '0000: 41 42\n',
  'authorization: Bearer ',
  'password for a b c d e f ',
  'password\n\n',
  'my password, ',
  'log in as bob with ',
  'a@example.com / ',
  'with x1y as ',
  'a/b1c2d3e4f5 401 ',
  '!a1B2c3d4 ',
  'recovery codes: ab12 ',
  'Jane Roe <',
  'sqlcmd -P ',
  'CREATE USER a PASSWORD ',
  'login("bob", "',
  '| password | ',
  '$ echo $API_KEY\n',
  '+49 151 ',
])('concealing does not grow faster than a text of %j', async (piece) => {
  const shape = (length: number): string => piece.repeat(length / piece.length)
  expect(await growsLinearly(conceal, shape, 40_000)).toBe(true)
})
