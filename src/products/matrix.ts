import { defineProduct } from '../product.ts'

const spec = 'https://spec.matrix.org/latest/client-server-api/#common-error-codes'
const errors = 'https://github.com/element-hq/synapse/blob/develop/synapse/api/errors.py'

/** Matrix homeservers: the `errcode` of the client-server API. */
export const matrix = defineProduct({
  name: 'Matrix',
  hosts: ['matrix.org', '.matrix.org'],
  marks: ['/_matrix/', 'm_unknown_token', 'm_missing_token', 'synapse'],
  status: 401,
  says: [
    {
      text: 'M_UNKNOWN_TOKEN',
      means: ['revoked-credential', 'token-expired', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'The homeserver does not know the access token (any more): the device was signed out, the password changed, or it is of another server.',
      steps: {
        visitor: ['Sign in again. With `soft_logout: true` your messages stay; else look for your recovery key first.'],
        developer: [
          'Log in anew (`POST /_matrix/client/v3/login`) and keep the new `access_token`; logging out in Element ends the token that was copied from it.',
          '`"soft_logout": true` in the answer: use the refresh token, and keep the device’s keys.',
        ],
      },
      ask: 'whether the answer has `soft_logout`, and what `GET /_matrix/client/v3/account/whoami` answers',
      source: spec,
    },
    {
      text: 'M_MISSING_TOKEN',
      means: ['no-credentials', 'stripped-by-intermediary', 'placeholder-credential'],
      certainty: 'likely',
      because: 'No access token came with the request.',
      steps: { developer: ['Send `Authorization: Bearer $TOKEN`.'] },
      source: spec,
    },
    {
      text: 'M_USER_DEACTIVATED',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      because: 'The account is deactivated on this homeserver.',
      source: spec,
    },
    {
      text: 'M_USER_LOCKED',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The homeserver’s administrator has locked the account; it keeps its devices and keys.',
      source: errors,
    },
    {
      text: 'M_USER_SUSPENDED',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'The homeserver’s administrator has suspended the account.',
      source: errors,
    },
    {
      text: 'ORG_MATRIX_EXPIRED_ACCOUNT',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      because: 'The account’s time on this homeserver is over; a mail tells how to renew it.',
      source: errors,
    },
    {
      text: 'M_CONSENT_NOT_GIVEN',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      fixer: 'visitor',
      because: 'The homeserver wants consent to its terms first.',
      steps: { visitor: ['Open the address in `consent_uri`, and agree.'] },
      source: errors,
    },
    {
      text: 'M_FORBIDDEN',
      pattern: /^m_forbidden["'], ?["']error["']: ?["']invalid username or password/i,
      means: ['wrong-credentials'],
      certainty: 'likely',
      status: 403,
      because: 'The homeserver knows no user with this name and password; it answers a login so with 403.',
      source: 'https://github.com/element-hq/synapse/blob/develop/synapse/handlers/auth.py',
    },
  ],
})
