import { expect, test } from 'vitest'

import { read } from '../src/reading/read.ts'

const readText = (message: string) => read({ message, files: [], now: new Date('2026-01-15T12:00:00Z') })

test('a status that is told belongs to the command that is shown without an answer', async () => {
  const { exchanges } = await readText(
    'I get 401 with\n\ncurl -H "X-Api-Key: abc-made-up-1" https://api.example.com/items',
  )
  expect(exchanges.map(({ response }) => response?.status?.value)).toEqual([401])
})

test('a status that is told changes nothing where an answer is shown', async () => {
  const { exchanges } = await readText(
    'I get 401\n\n> GET /a HTTP/1.1\n> Host: api.example.com\n>\n< HTTP/1.1 403 Forbidden\n<',
  )
  expect(exchanges.map(({ response }) => response?.status?.value)).toEqual([403])
})

test('lines of a program are no fields of a message, though they have their form', async () => {
  const { exchanges } = await readText(
    "401\n\nconst link = makeLink({\n  headers: {\n    authorization: 'Bearer ' + localStorage.getItem('token'),\n  },\n})",
  )
  expect(exchanges.every(({ request }) => request?.via !== 'panel')).toBe(true)
})

test('a call of a program is no secret', async () => {
  const { inputs } = await readText('token := jwt.NewWithClaims(jwt.SigningMethodHS512, claims)')
  expect(inputs[0]?.lines.join('')).toContain('jwt.SigningMethodHS512')
})
