import { defineProduct } from '../product.ts'

const folder =
  'https://github.com/damienbod/angular-auth-oidc-client/blob/main/projects/angular-auth-oidc-client/src/lib/validation'
const states = `${folder}/state-validation.service.ts`
const tokens = `${folder}/token-validation.service.ts`

/** What angular-auth-oidc-client prints in the browser's console when it refuses an ID token. */
export const angularAuthOidcClient = defineProduct({
  name: 'angular-auth-oidc-client',
  marks: ['angular-auth-oidc-client', 'authorizedcallback', 'oidcsecurityservice'],
  says: [
    {
      text: 'id_token was issued too far away from the current time',
      means: ['clock-skew', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'By the clock of this device the ID token was issued long ago or in the future (`iat`), further off than the application allows. The console gives the difference in milliseconds.',
      steps: {
        visitor: ['Let the device set date, time and time zone by itself, then sign in again.'],
        developer: [
          'One device: set its clock (`w32tm /resync`, `sudo timedatectl set-ntp true`). Every device: set that of the identity server.',
          'Allow for small differences: `maxIdTokenIatOffsetAllowedInSeconds: 120`.',
        ],
      },
      ask: 'whether it happens on other devices too, and the time that this one shows beside the right one',
      source: tokens,
    },
    {
      text: 'incorrect iss does not match authWellKnownEndpoints issuer',
      means: ['wrong-issuer'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The `iss` of the ID token is not the `issuer` of the discovery document that the application loaded.',
      steps: {
        developer: [
          'Compare both letter by letter, slash at the end and version included; the application’s `authority` has to be the issuer’s own address.',
        ],
      },
      source: states,
    },
    {
      text: 'authorizedCallback incorrect aud',
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The `aud` of the ID token is not the `clientId` in the configuration of the application.',
      source: states,
    },
    {
      text: 'authorizedCallback Signature validation failed id_token',
      means: ['invalid-signature', 'unknown-signing-key', 'algorithm-mismatch'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The signature of the ID token does not verify with a key of the identity server’s `jwks_uri`, or that could not be loaded.',
      steps: { developer: ['Open the `jwks_uri` in the browser, and look for the `kid` of the token’s header in it.'] },
      ask: '`alg` and `kid` of the token’s header, and the `kid` values at the `jwks_uri`',
      source: states,
    },
    {
      text: 'Only RS256 supported',
      when: { text: ['id token', 'id_token', 'authorizedcallback'] },
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The ID token is signed otherwise than with RS256, which is all that this version of the library takes.',
      source: tokens,
    },
    {
      text: 'one of the REQUIRED properties missing from id_token',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The ID token lacks one of `iss`, `sub`, `aud`, `exp`, `iat`; the line before names it.',
      source: tokens,
    },
    ...['authorizedCallback id token expired', 'authorizedCallback token expired'].map((text) => ({
      text,
      means: ['token-expired', 'clock-skew'] as const,
      certainty: 'likely' as const,
      because: 'The ID token is past its `exp` by the clock of this device.',
      source: states,
    })),
  ],
})
