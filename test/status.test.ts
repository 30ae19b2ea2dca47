import { expect, test } from 'vitest'

import { diagnose } from '../src/index.ts'
import { reportOf } from './cases.ts'

const statusOf = async (message: string): Promise<number | null> => (await diagnose(reportOf(message))).status

test.each<[string, string, number]>([
  ['the number that the report names', 'SignatureDoesNotMatch from S3 in botocore, HTTP 400', 400],
  [
    "the product's where the report names none",
    'git push: git-receive-pack not permitted on https://git.example.com/a.git',
    403,
  ],
  [
    "the product's where the report has words for another",
    'urn:ietf:params:acme:error:unauthorized :: The client lacks sufficient authorization',
    403,
  ],
  ["the words' where the product says none", 'Every request is answered with Unauthorized: invalid token', 401],
  [
    "the standard's where nothing else is told",
    'Our firewall blocks the API client, the access is denied by mod_security',
    403,
  ],
  ['that of an unknown client', 'AADSTS7000222: The provided client secret keys for app are expired.', 401],
  [
    'that of a grant which is refused',
    'AADSTS50126: Error validating credentials due to invalid username or password.',
    400,
  ],
])('of %s a report has the status', async (_, message, status) => {
  expect(await statusOf(message)).toBe(status)
})

test('a report of which nothing is known has no status', async () => {
  expect(await statusOf('The printer is out of paper.')).toBeNull()
})
