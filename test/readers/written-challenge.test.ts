import { expect, test } from 'vitest'

import { read } from '../../src/reading/read.ts'
import { reportOf } from '../cases.ts'

/** The schemes of the challenges in a report, with what their parameters say. */
const challengesIn = async (message: string) =>
  (await read(reportOf(message))).exchanges.flatMap(({ response }) =>
    (response?.challenges ?? []).map(({ value }) => [value.scheme, Object.fromEntries(value.params)]),
  )

test.each([
  [
    'I get 401 with WWW-Authenticate: Negotiate, NTLM from the intranet',
    [
      ['negotiate', {}],
      ['ntlm', {}],
    ],
  ],
  [
    'The API says WWW-Authenticate: Bearer error="invalid_token", error_description="it, too" and nothing else',
    [['bearer', { error: 'invalid_token', error_description: 'it, too' }]],
  ],
  ['its `Proxy-Authenticate: Basic realm="corp"` comes with a 407', [['basic', { realm: 'corp' }]]],
  [
    'a 401 whose www-authenticate is Digest or Basic',
    [
      ['digest', {}],
      ['basic', {}],
    ],
  ],
  ['There is no WWW-Authenticate in the 401', []],
  ['I read about WWW-Authenticate: it names a scheme', []],
] as const)('%s', async (message, challenges) => {
  expect(await challengesIn(message)).toEqual(challenges)
})
