import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const details = 'https://docs.snowflake.com/en/sql-reference/functions/system_get_login_failure_details'
const keyPairs = 'https://docs.snowflake.com/user-guide/key-pair-auth-troubleshooting'

/** What stands behind the account in an address, and is no part of its name. */
const ofAddress = ['.privatelink', ' privatelink', '.azure', '.aws', '.gcp', '.global']

const isOfAddress = (evidence: Evidence): boolean => findText(evidence, ...ofAddress) !== undefined

/** Snowflake: key-pair authentication. */
export const snowflake = defineProduct({
  name: 'Snowflake',
  hosts: ['.snowflakecomputing.com'],
  marks: ['snowflake'],
  says: [
    {
      text: 'JWT token is invalid',
      when: {
        text: ofAddress,
        holds: (evidence) => findText(evidence, 'snowflake') !== undefined,
        noText: ['jwt_token_invalid_', 'jwt_token_missing_', 'jwt_token_account_'],
      },
      means: ['wrong-issuer', 'wrong-claims', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The account is written with what belongs to its address (`.privatelink`, a region, a cloud), and the driver puts that into `iss` of the JWT, where Snowflake wants the bare account.',
      steps: {
        developer: [
          'Give the driver the bare account, and the address as host: `account=MYORG-MYACCOUNT`, `host=MYORG-MYACCOUNT.privatelink.snowflakecomputing.com`.',
          'Where there is only one field, take a release of the driver that cuts the rest off, and see `iss` in its log: it must read `ACCOUNT.USER.SHA256:…`.',
        ],
      },
      ask: 'the `errorCode` that SYSTEM$GET_LOGIN_FAILURE_DETAILS gives for the UUID in the message',
      source: keyPairs,
    },
    {
      text: 'JWT token is invalid',
      when: {
        text: ['snowflake', '390144', '390,144'],
        unless: isOfAddress,
        noText: ['jwt_token_invalid_', 'jwt_token_missing_', 'jwt_token_account_'],
      },
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
    {
      text: 'JWT_TOKEN_INVALID_USER_IN_ISSUER',
      means: ['wrong-credentials', 'wrong-claims'],
      certainty: 'likely',
      because: 'The account has no user of the name that stands in the JWT’s `iss` (394300).',
      steps: { developer: ['Take the user’s LOGIN_NAME, not the NAME (`DESC USER …` shows both), in capitals.'] },
      source: details,
    },
    {
      text: 'JWT_TOKEN_MISSING_ISSUE_OR_EXPIRATION_TIME',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The JWT lacks `iat` or `exp` (394301).',
      source: details,
    },
    {
      text: 'JWT_TOKEN_INVALID_ISSUE_TIME',
      means: ['clock-skew', 'token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The JWT reached Snowflake more than a minute after its `iat` (394302): a clock that is off, or a JWT used again.',
      steps: { developer: ['Set the clock (`sudo timedatectl set-ntp true`), and sign a JWT for every connection.'] },
      ask: '`date -u` beside `iat` of the JWT',
      source: details,
    },
    {
      text: 'JWT_TOKEN_INVALID_EXPIRATION_TIME',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The JWT is past its `exp` (394303).',
      source: details,
    },
    {
      text: 'JWT_TOKEN_INVALID_PUBLIC_KEY_FINGERPRINT_MISMATCH',
      means: ['unknown-signing-key', 'wrong-claims'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The fingerprint in `iss` is not that of the public key that the user has at Snowflake (394304).',
      steps: {
        developer: [
          'Compare it with `RSA_PUBLIC_KEY_FP` and `RSA_PUBLIC_KEY_2_FP` of `DESC USER …`; set the key with `ALTER USER … SET RSA_PUBLIC_KEY=…`.',
        ],
      },
      source: details,
    },
    {
      text: 'JWT_TOKEN_INVALID_ALGORITHM',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The JWT is not signed with RS256 (394305).',
      source: details,
    },
    {
      text: 'JWT_TOKEN_INVALID_SIGNATURE',
      means: ['invalid-signature'],
      certainty: 'certain',
      because:
        'The signature does not verify with the user’s public key (394306): another private key, or a damaged JWT.',
      source: details,
    },
  ],
})
