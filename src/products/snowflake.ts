import { defineProduct } from '../product.ts'

const keyPairs = 'https://docs.snowflake.com/user-guide/key-pair-auth-troubleshooting'

/** Snowflake: key-pair authentication. */
export const snowflake = defineProduct({
  name: 'Snowflake',
  hosts: ['.snowflakecomputing.com'],
  marks: ['snowflake'],
  says: [
    {
      text: 'JWT token is invalid',
      when: { text: ['snowflake', '390144', '390,144'] },
      means: ['invalid-signature', 'wrong-issuer', 'clock-skew', 'account-not-active'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Snowflake refuses the JWT that the key pair signed (390144): mostly the user’s public key is not that of the private key, or account or user are written otherwise.',
      steps: {
        developer: [
          'Compare the fingerprints: `openssl rsa -in rsa_key.p8 -pubout -outform DER | openssl dgst -sha256 -binary | base64` and `RSA_PUBLIC_KEY_FP` of `DESC USER …`.',
          'Write account and user in capitals, and the account without region and with `-` for `.`: `iss` is `ACCOUNT.USER.SHA256:…`.',
          "The exact reason, for an administrator: `SELECT SYSTEM$GET_LOGIN_FAILURE_DETAILS('<the UUID in brackets>');`.",
        ],
      },
      ask: 'the `errorCode` that SYSTEM$GET_LOGIN_FAILURE_DETAILS gives for the UUID in the message',
      source: keyPairs,
    },
    {
      text: 'JWT_TOKEN_ACCOUNT_MISMATCH',
      means: ['wrong-environment'],
      certainty: 'certain',
      because: 'The account in the JWT is not that of the address (394307).',
      source: keyPairs,
    },
  ],
})
