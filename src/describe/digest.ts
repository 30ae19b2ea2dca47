import type { Digest } from '../evidence.ts'
import { verifyDigest } from '../http/digest-response.ts'
import { digestFaults } from '../http/digest-faults.ts'
import { readDigestChallenge, readDigestCredentials } from '../http/digest.ts'
import type { AuthParams } from '../http/digest.ts'

/** What Digest credentials are held against: the challenge, the request, and a password that stands in the same report. */
export type DigestSurroundings = {
  readonly challenge?: AuthParams
  readonly method?: string
  readonly target?: string
  readonly password?: { readonly user: string; readonly password: string }
}

/** The parameters that tell nothing of the user or the password. */
const harmless = ['realm', 'nonce', 'uri', 'algorithm', 'qop', 'nc', 'opaque', 'userhash', 'charset']

/** What Digest credentials are like, what breaks them, and whether their response is right where the password is known. */
export const describeDigest = (params: AuthParams, around: DigestSurroundings): Digest => {
  const credentials = readDigestCredentials(params)
  const { challenge, method, target, password } = around
  const faults = digestFaults(credentials, {
    ...(challenge && { challenge: readDigestChallenge(challenge) }),
    ...(target !== undefined && { target }),
  })
  const verdict =
    password && method
      ? verifyDigest(credentials, { username: password.user, password: password.password, method }).result
      : 'undecidable'
  return {
    params: new Map(harmless.flatMap((name) => (params.has(name) ? [[name, params.get(name) ?? null]] : []))),
    response: verdict,
    faults: faults.map(({ fault }) => fault),
  }
}
