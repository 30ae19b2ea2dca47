import { defineProduct } from '../product.ts'

const google = {
  text: [
    'googleapis',
    'accounts.google.com',
    'googleusercontent',
    'google.auth',
    'google-auth',
    'google oauth',
    'gcloud',
    'gaxios',
    'error 400: redirect_uri_mismatch',
    'error 401: invalid_client',
  ],
}

const freshOnes = ['access_token_expired', 'refreshed', 'new key', 'new service account', 'other key']
const setClock = { developer: ['Compare the clock with UTC, and set it by NTP: `date -u`'] }

/** Google service accounts: the signed assertion, and domain-wide delegation. */
export const googleServiceAccounts = defineProduct({
  name: 'Google service account',
  marks: ['gserviceaccount.com', 'service_account', 'jwt-bearer'],
  says: [
    {
      text: 'invalid_grant: invalid jwt',
      pattern: /^invalid_grant: invalid jwt(?! signature)/i,
      means: ['clock-skew', 'wrong-claims', 'invalid-signature'],
      certainty: 'likely',
      because:
        "The service account's assertion was refused: its times do not fit Google's clock, or its key is not known.",
      steps: {
        developer: [
          'Compare the clock with UTC: `date -u`',
          'Is the key still listed? `gcloud iam service-accounts keys list --iam-account $EMAIL`',
        ],
      },
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    {
      text: 'token must be a short-lived token',
      when: { noText: freshOnes },
      means: ['clock-skew'],
      certainty: 'likely',
      because: "`iat` and `exp` of the assertion are not within an hour of Google's clock: the machine's clock is off.",
      steps: setClock,
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    {
      text: 'token must be a short-lived token',
      when: { text: freshOnes },
      means: ['clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      because:
        "What was made a moment ago is past its time for Google: the machine's clock is off, and no other key mends that.",
      steps: setClock,
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    {
      text: 'invalid jwt signature',
      when: google,
      means: ['invalid-signature', 'revoked-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The key that signed the assertion is not (or no longer) a key of the service account.',
      steps: {
        developer: [
          'Make a new key: `gcloud iam service-accounts keys create key.json --iam-account $EMAIL`; in a variable keep the \\n of private_key as line breaks.',
        ],
      },
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    {
      text: 'account not found',
      pattern: /^account not found/i,
      when: { text: ['invalid_grant'] },
      means: ['invalid-client', 'account-not-active'],
      certainty: 'likely',
      because: 'The service account of the key does not exist (any more).',
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
    {
      text: 'client is unauthorized to retrieve access tokens using this method',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The service account acts for a user, and domain-wide delegation is not granted for its client id and these scopes.',
      steps: {
        developer: [
          'admin.google.com › Security › API controls › Domain-wide delegation: the client id (a number) and exactly the scopes that are asked for.',
        ],
      },
      source: 'https://developers.google.com/identity/protocols/oauth2/service-account',
    },
  ],
})
