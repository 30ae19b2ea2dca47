import { expect, test } from 'vitest'

import { diagnose } from '../src/diagnose.ts'
import { bygoneIn } from '../src/reading/bygone.ts'
import { reportOf } from './cases.ts'

const first = async (lines: readonly string[]) => (await diagnose(reportOf(lines.join('\n')))).findings[0]

const expired = 'WWW-Authenticate: Bearer error="invalid_token", error_description="The token expired"'

test('what is announced as of another time, above what is now', () => {
  expect(bygoneIn(['Before:', 'jwt expired', '', 'After the update:', 'jwt malformed'])).toEqual([[1, 3]])
  expect(bygoneIn(['First I got:', '401', 'then I fixed it, and now I get:', '403'])).toEqual([[1, 2]])
  expect(bygoneIn(['## Before', 'jwt expired', '## After', 'jwt malformed'])).toEqual([[1, 2]])
  expect(bygoneIn(['The old error was:', '401', '', 'The new one:', '403'])).toEqual([[1, 3]])
})

test('without an announcement of what is now nothing is of another time', () => {
  expect(bygoneIn(['Before:', 'jwt expired'])).toEqual([])
  expect(bygoneIn(['After the update:', 'jwt expired'])).toEqual([])
  expect(bygoneIn(['Before I call it I log in, which works', 'Now the call:', 'jwt expired'])).toEqual([])
  expect(bygoneIn(['The original error is:', 'jwt expired', 'and after that my wrapper says:', '500'])).toEqual([])
})

test('a refusal of another time is no proof', async () => {
  const before = ['Before:', 'HTTP/1.1 401 Unauthorized', expired, '']
  const after = ['After refreshing it:', 'HTTP/1.1 403 Forbidden', '', '{"message":"Missing permission orders:read"}']
  expect((await first([...before, ...after]))?.cause).not.toBe('token-expired')
  expect(await first(before)).toMatchObject({ cause: 'token-expired', certainty: 'certain' })
})

test('the log in before a call that fails is of the same time', async () => {
  const login = ['Before calling the API I log in:', 'HTTP/1.1 200 OK', '']
  const call = ['Now the call:', 'HTTP/1.1 401 Unauthorized', expired]
  expect(await first([...login, ...call])).toMatchObject({ cause: 'token-expired', certainty: 'certain' })
})
