import type { EntraCode } from './entra-id-code.ts'
import { alike } from './entra-id-code.ts'

const administrator = {
  visitor: ['Ask the administrator of your organisation to look up the sign-in in Entra admin center › Sign-in logs.'],
}

/** The AADSTS numbers that are about the account of the person who signs in, and about the directory that checks it. */
export const entraAccountCodes: readonly EntraCode[] = [
  ...alike(
    { means: ['wrong-credentials', 'password-not-accepted'], certainty: 'likely', fixer: 'visitor' },
    {
      50126: 'The user name or the password is wrong.',
      50064: 'The user name or the password is wrong.',
    },
  ),
  {
    code: 50056,
    because: 'Entra ID holds no password for this user, as with guests and federated accounts.',
    means: ['wrong-credentials', 'password-not-accepted'],
    certainty: 'likely',
    fixer: 'visitor',
  },
  {
    code: 50034,
    because: 'The user does not exist in the tenant that was asked.',
    means: ['wrong-credentials', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'visitor',
  },
  {
    code: 50020,
    means: ['wrong-environment', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'The signed-in account belongs to another tenant or is a personal account.',
    steps: {
      visitor: [
        'Sign out, and sign in with the account of the organisation that owns the application (a private window keeps them apart).',
      ],
      developer: [
        'Invite the account as a guest, or set the supported account types to multitenant and use /common as authority.',
      ],
    },
  },
  ...alike(
    { means: ['wrong-environment'], certainty: 'certain', fixer: 'visitor' },
    {
      90072: 'The account does not exist in the tenant that was asked.',
      51004: 'The account does not exist in this directory.',
    },
  ),
  {
    code: 16000,
    because:
      'The account does not exist in the tenant and cannot use the application there, or several accounts are signed in and none was chosen.',
    means: ['wrong-environment', 'mfa-or-sso-required'],
    certainty: 'likely',
    fixer: 'visitor',
    steps: { visitor: ['Open a private window, and sign in with the account of the tenant that the message names.'] },
    ask: 'the whole message: “does not exist in tenant”, or “multiple user identities are available”',
  },
  {
    code: 50053,
    because: 'The account is locked after too many wrong passwords, or the address is known for attacks.',
    means: ['account-not-active', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'visitor',
    steps: administrator,
  },
  {
    code: 50055,
    means: ['account-not-active'],
    certainty: 'certain',
    fixer: 'visitor',
    because: 'The password has expired.',
    steps: { visitor: ['Sign in to https://myaccount.microsoft.com, and set a new password.'] },
  },
  {
    code: 50057,
    because: 'The account is disabled.',
    means: ['account-not-active'],
    certainty: 'certain',
    fixer: 'owner',
    steps: administrator,
  },
  {
    code: 53011,
    because: 'The user is blocked for risk in the home tenant.',
    means: ['account-not-active', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
  },
  ...alike(
    { means: ['revoked-credential', 'session-expired'], certainty: 'likely', fixer: 'visitor' },
    {
      50132: 'The session ended with a password change or expiry.',
      50133: 'The session ended with a password change or expiry.',
    },
  ),
  {
    code: 50196,
    means: ['client-bug'],
    certainty: 'likely',
    because: 'The client asks for the same token in a loop.',
    steps: { developer: ['Cache tokens (one MSAL instance, one cache), and stop at the first error.'] },
  },
  ...alike(
    { means: ['auth-service-unavailable'], certainty: 'certain', fixer: 'owner' },
    {
      80001: 'The pass-through agent cannot reach Active Directory.',
      80002: 'Active Directory did not answer the pass-through agent in time.',
    },
  ),
  {
    code: 80007,
    because: 'The pass-through agent could not validate the password.',
    means: ['auth-service-unavailable'],
    certainty: 'likely',
    fixer: 'owner',
  },
  {
    code: 80013,
    because: 'The clocks of the pass-through agent and Active Directory differ.',
    means: ['clock-skew'],
    certainty: 'certain',
    fixer: 'owner',
  },
  ...alike(
    { means: ['kerberos-failure'], certainty: 'certain', fixer: 'owner' },
    {
      81004: 'Seamless single sign-on with Kerberos failed.',
      81010: "The user's Kerberos ticket for seamless single sign-on has expired or is invalid.",
    },
  ),
  {
    code: 90033,
    because: "Entra ID's directory is not available at the moment.",
    means: ['auth-service-unavailable'],
    certainty: 'certain',
    fixer: 'provider',
  },
]
