import { defineProduct } from '../product.ts'

const immichAuth = 'https://github.com/immich-app/immich/blob/main/server/src/services/auth.service.ts'

/** Immich, a photo server. */
export const immich = defineProduct({
  name: 'Immich',
  marks: ['immich'],
  says: [
    {
      text: 'Incorrect email or password',
      when: { text: ['immich'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'Immich knows no such e-mail address with this password.',
      steps: { developer: ['As admin: `docker exec -it immich_server immich-admin reset-admin-password`.'] },
      source: immichAuth,
    },
    {
      text: 'Password login has been disabled',
      means: ['password-not-accepted'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Logging in with a password is switched off here; only OAuth is left.',
      steps: { developer: ['`docker exec -it immich_server immich-admin enable-password-login`.'] },
      source: immichAuth,
    },
    {
      text: 'Invalid user token',
      when: { text: ['immich api', 'immich_api_key', 'immich key', 'immich-go'] },
      means: ['wrong-place', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Immich takes a Bearer token for that of a login; an API key has the field `x-api-key`.',
      steps: { developer: ['Send it as `x-api-key: $KEY`, without `Authorization`.'] },
      source: immichAuth,
    },
    {
      text: 'Invalid user token',
      when: { text: ['immich'], noText: ['immich api', 'immich_api_key', 'immich key', 'immich-go'] },
      means: ['session-expired', 'revoked-credential'],
      certainty: 'likely',
      because: 'The login that the app or page keeps is no longer known to Immich.',
      steps: { visitor: ['Log out of the app, and log in again.'] },
      source: immichAuth,
    },
    {
      text: 'Authentication required',
      when: { text: ['immich'] },
      means: ['no-credentials', 'stripped-by-intermediary', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Neither a cookie, a Bearer token nor `x-api-key` reached Immich.',
      source: immichAuth,
    },
    {
      text: 'x-immich-api-key',
      when: { text: ['authentication required'], noText: ["'x-api-key'", '"x-api-key'] },
      means: ['wrong-place'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'Immich reads a key from the field `x-api-key`; `x-immich-api-key` is none of its fields.',
      steps: { developer: ['Send it as `x-api-key: $KEY`.'] },
      source: immichAuth,
    },
    {
      text: 'Missing required permission:',
      pattern: /^missing required permission: (?<permission>[\w.]{1,60})/i,
      when: { text: ['immich', 'x-api-key'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The API key lacks the permission `{permission}`.',
      steps: { developer: ['Account settings › API keys: edit the key, and tick `{permission}`.'] },
      source: immichAuth,
    },
  ],
})
