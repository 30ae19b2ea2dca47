import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const codes = 'https://learn.microsoft.com/en-us/azure/active-directory-b2c/error-codes'

type Row = readonly [code: string, means: Phrase['means'], because: string, step: string]

const register = 'In the B2C tenant: App registrations › the application; compare `client_id` letter for letter.'
const again = 'Have the user sign in once more, and keep the newest refresh token of each answer.'

const rows: readonly Row[] = [
  [
    'AADB2C90006',
    ['invalid-client', 'bad-request'],
    'The redirect URI of the request is not registered for this application.',
    'App registrations › the application › Authentication: add the redirect URI exactly as it is sent, the slash at its end included.',
  ],
  [
    'AADB2C90018',
    ['invalid-client', 'wrong-environment'],
    'The tenant has no application of this client id.',
    register,
  ],
  [
    'AADB2C90079',
    ['invalid-client'],
    'The application is registered as a confidential one (Web), and the token request has no `client_secret`.',
    'Send the secret from the server, or register the redirect URI under “Single-page application” or “Mobile and desktop”, which use PKCE and no secret.',
  ],
  [
    'AADB2C90081',
    ['invalid-client'],
    'The `client_secret` of the request is not the application’s.',
    'App registrations › Certificates & secrets: make a new secret, and send its value, not its id.',
  ],
  [
    'AADB2C90084',
    ['invalid-client'],
    'A public client sent a `client_secret`.',
    'Leave `client_secret` out of the token request of a page or an app.',
  ],
  [
    'AADB2C90080',
    ['refresh-failed', 'token-expired'],
    'The grant has expired: the authorization code or refresh token is past its life.',
    again,
  ],
  [
    'AADB2C90088',
    ['refresh-failed', 'wrong-environment'],
    'The grant was issued by another user flow or policy than the one whose endpoint is asked.',
    'Redeem a code and refresh a token at the token endpoint of the very user flow that issued it.',
  ],
  ['AADB2C90128', ['refresh-failed', 'account-not-active'], 'The account of this grant exists no more.', again],
  [
    'AADB2C90129',
    ['refresh-failed', 'revoked-credential'],
    'The grant was revoked, as after a new password or a sign-out everywhere.',
    again,
  ],
]

/** Azure AD B2C: what its numbers mean that people meet. */
export const entraIdB2c = defineProduct({
  name: 'Azure AD B2C',
  hosts: ['.b2clogin.com'],
  marks: ['aadb2c', 'b2clogin', 'azure ad b2c'],
  says: rows.map(([text, means, because, step]) => ({
    text,
    means,
    certainty: 'certain' as const,
    fixer: 'caller' as const,
    because,
    steps: { developer: [step] },
    source: codes,
  })),
})
