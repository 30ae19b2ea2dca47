import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const map = 'https://github.com/Kane610/aiounifi/blob/master/aiounifi/models/api.py'

/** UniFi’s controller: the `msg` of its answers. */
export const unifi = defineProduct({
  name: 'UniFi',
  hosts: ['unifi.ui.com', '.ui.com'],
  marks: ['unifi', 'api.err.', '/proxy/network/'],
  says: [
    {
      text: 'api.err.LoginRequired',
      means: ['session-expired', 'no-credentials', 'cookie-not-sent', 'wrong-url'],
      certainty: 'likely',
      because: 'The controller knows no session in this request.',
      steps: {
        developer: [
          'Keep the cookie of the login and send it along; a UniFi OS console wants the prefix `/proxy/network` and signs in at `/api/auth/login`, an older controller at `/api/login`.',
          'For a program use an API key (Settings › Control Plane › Integrations): `X-API-KEY: $KEY`.',
        ],
      },
      ask: 'whether it is a UniFi OS console, and whether the request has a `Cookie` field',
      source: map,
    },
    {
      text: 'api.err.Ubic2faTokenRequired',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The account has a second factor: a UI account always has one.',
      steps: {
        developer: ['Make a local account for programs: Settings › Admins & Users › Restrict to local access only.'],
      },
      source: map,
    },
    {
      text: 'api.err.NoPermission',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The account’s role does not allow this call.',
      source: map,
    },
    ...['UniFi Access', 'UniFiAccess'].map((text) => ({
      text,
      when: {
        text: [
          'invalid api token',
          'invalid api key',
          'invalid token',
          'invalid_auth',
          'code_access_token_invalid',
          '401',
        ],
        holds: (evidence: Evidence) => findText(evidence, 'token', 'api key') !== undefined,
      },
      means: ['wrong-environment', 'invalid-api-key', 'insufficient-scope'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'UniFi Access has API tokens of its own: a key that was made in the console (Control Plane › Integrations), in Network or in Protect is unknown to it.',
      steps: {
        developer: [
          'Make the token in the Access application itself: Settings › General (in older versions Security) › Advanced › API Token, with all permissions that the client asks for.',
        ],
      },
      ask: 'in which application of the console the key was made',
      source: 'https://github.com/imhotep/hass-unifi-access',
    })),
    {
      text: 'api.err.Invalid"',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The controller knows no such local account with this password.',
      source: map,
    },
  ],
})
