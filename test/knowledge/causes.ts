import { describe, expect, test } from 'vitest'

import { causesOf } from './answers.ts'
import { first } from './pastes.ts'
import type { Row } from './pastes.ts'

/** Pastes that leave several causes open, of which this is one of three. */
const among: readonly Row[] = [
  [
    'K35',
    'session-expired',
    'I was logged in this morning; after lunch every page says 401 Unauthorized. My session must have timed out.',
  ],
  ['K43', 'corrupted-credential', 'The token is read from a file and has a trailing newline. The API answers 401.'],
  [
    'K46',
    'protected-by-mistake',
    '$ curl -i https://staging.example.com/\nHTTP/1.1 401 Unauthorized\nWWW-Authenticate: Basic realm="Staging"',
  ],
  [
    'K47',
    'security-layer-block',
    'Our firewall answers the call with 401 before it reaches the application; nothing stands in the application log.',
  ],
  [
    'K51',
    'server-misconfigured',
    'The API refuses good credentials with 401 since the deployment: the JWT_SECRET environment variable is not set on the server.',
  ],
  ['K52', 'security-layer-block', 'Since we changed the firewall rules everybody gets 401 on the site.'],
  [
    'K57',
    'client-interference',
    'In the office behind the corporate proxy I get 401, at home on another network it works.',
  ],
]

/** K34 to K60. */
export const testCauses = (): void => {
  describe('causes', () => {
    test.each(first)('%s: %s is named first for its paste', async (_, cause, paste) => {
      expect((await causesOf(paste))[0]).toBe(cause)
    })
    test.each(among)('%s: %s is among three for its paste', async (_, cause, paste) => {
      expect(await causesOf(paste)).toContain(cause)
    })
    test('K47: a firewall that is merely named is no more than possible', async () => {
      expect((await causesOf('HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error="invalid_token"'))[0]).not.toBe(
        'security-layer-block',
      )
    })
  })
}
