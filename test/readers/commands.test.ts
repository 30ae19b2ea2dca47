import { describe, expect, test } from 'vitest'

import { commands } from '../../src/readers/commands.ts'
import { linesOf } from './read-lines.ts'

const told = (text: string): readonly string[] =>
  (commands.read(linesOf(text), {}).circumstances ?? []).map(
    (one) => `${one.kind}:${'with' in one ? one.with : one.what}`,
  )

const addresses = (text: string): readonly (string | undefined)[] =>
  (commands.read(linesOf(text), {}).exchanges ?? []).map(({ request }) => request?.url?.value)

describe('a sentence that goes on behind a command', () => {
  test.each([
    ['curl https://api.example.com/me gives 401, in Postman it works', ['works:postman']],
    ["curl -H 'X-Key: 1' https://api.example.com/me returns 401 but I get 200 in Postman", ['works:postman']],
    ['curl https://api.example.com/me works, but from my Python code it is 401', ['fails:python']],
    ["curl https://api.example.com/me -d 'it works in Postman'", []],
    ['curl https://api.example.com/works', []],
  ])('%s tells %j', (text, circumstances) => {
    expect(told(text)).toEqual(circumstances)
  })

  test('is no part of it', () => {
    expect(addresses('curl https://api.example.com/me works, but from my code it is 401')).toEqual([
      'https://api.example.com/me',
    ])
  })
})
