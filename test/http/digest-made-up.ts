import { readDigestCredentials } from '../../src/http/digest.ts'
import type { DigestCredentials } from '../../src/http/digest.ts'

/** Parameters by their names. */
export const params = (record: Readonly<Record<string, string | null>>) => new Map(Object.entries(record))

/** An answer to a challenge of Digest without a fault. */
export const credentials: DigestCredentials = readDigestCredentials(
  params({
    username: 'ada',
    realm: 'example',
    nonce: 'n1',
    uri: '/a?b=1',
    qop: 'auth',
    nc: '00000001',
    cnonce: 'c1',
    response: '0'.repeat(32),
  }),
)
