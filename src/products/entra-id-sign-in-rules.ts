import type { EntraCode } from './entra-id-code.ts'
import { alike } from './entra-id-code.ts'

const secondFactor = {
  visitor: ['Sign in again in a browser window, and answer the second factor.'],
  developer: [
    'Use an interactive sign-in or the device code; user name and password alone cannot answer it.',
    'For a service use client credentials or a managed identity.',
  ],
}
const administrator = {
  visitor: ['Ask the administrator of your organisation to look up the sign-in in Entra admin center › Sign-in logs.'],
}

/** The AADSTS numbers that are about the rules for a sign-in: second factor, Conditional Access, assignment, session. */
export const entraSignInRuleCodes: readonly EntraCode[] = [
  {
    code: 50144,
    because: "The user's Active Directory password has expired.",
    means: ['account-not-active'],
    certainty: 'certain',
    fixer: 'visitor',
  },
  {
    code: 50058,
    means: ['session-expired', 'cookie-not-sent', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A silent sign-in found no session: the user is not signed in, or the browser withheld the cookies.',
    steps: {
      visitor: ['Sign in once in the window itself, and allow third-party cookies for login.microsoftonline.com.'],
      developer: ['On `login_required` call loginRedirect or loginPopup; do not rely on a hidden iframe.'],
    },
  },
  ...alike(
    { means: ['mfa-or-sso-required'], certainty: 'certain', fixer: 'visitor', steps: secondFactor },
    {
      50072: 'The user has yet to register a second factor.',
      50074: 'A second factor is required and was not given.',
      50076: 'A second factor is required for this resource.',
      50078: 'The second factor was given too long ago.',
      50079: 'The user must register or pass a second factor.',
      50158: 'An outside second factor (a custom control) was not satisfied.',
    },
  ),
  ...alike(
    { means: ['mfa-or-sso-required'], certainty: 'certain', fixer: 'visitor', steps: administrator },
    {
      50097: 'The device itself must authenticate.',
      53000: 'Conditional Access wants a compliant device.',
      53001: 'Conditional Access wants a domain-joined device.',
    },
  ),
  ...alike(
    { means: ['mfa-or-sso-required'], certainty: 'certain', fixer: 'visitor' },
    {
      53002: 'Conditional Access wants an approved app.',
      53004: 'The user must register a second factor first.',
    },
  ),
  {
    code: 53003,
    means: ['mfa-or-sso-required'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'A Conditional Access policy blocks this sign-in.',
    steps: {
      ...administrator,
      developer: [
        'Read the policy in Entra admin center › Sign-in logs › the sign-in › Conditional Access.',
        'Catch the `claims` challenge and pass it on to the next interactive request.',
      ],
    },
  },
  {
    code: 530032,
    because: 'A security policy of the tenant blocks this sign-in.',
    means: ['mfa-or-sso-required'],
    certainty: 'certain',
    fixer: 'owner',
  },
  {
    code: 530035,
    because: 'Security defaults block this sign-in, usually for legacy authentication with a plain password.',
    means: ['password-not-accepted', 'mfa-or-sso-required'],
    certainty: 'likely',
    fixer: 'caller',
    steps: secondFactor,
  },
  {
    code: 50131,
    because: 'A Conditional Access or risk policy blocks this sign-in.',
    means: ['mfa-or-sso-required', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
  },
  {
    code: 50105,
    means: ['forbidden'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'The user is known, but not assigned to the application.',
    steps: {
      developer: [
        'Enterprise applications › the app › Users and groups › Add user,',
        'or Properties › Assignment required: No. Nested groups do not count.',
      ],
    },
  },
  {
    code: 500021,
    because: 'The network allows sign-ins to listed tenants only (tenant restrictions).',
    means: ['security-layer-block'],
    certainty: 'certain',
    fixer: 'proxy-admin',
  },
]
