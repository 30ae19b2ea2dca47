import { defineProduct } from '../product.ts'

const codes = 'https://www.tencentcloud.com/document/api/1036/38589'

/** Tencent Cloud’s API: the `AuthFailure` codes, with status 200. */
export const tencentCloud = defineProduct({
  name: 'Tencent Cloud',
  hosts: ['.tencentcloudapi.com'],
  marks: ['tencentcloudapi', 'authfailure.', 'tencentcloudsdkexception'],
  status: 200,
  says: [
    {
      text: 'AuthFailure.SecretIdNotFound',
      means: ['invalid-api-key', 'revoked-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Tencent Cloud knows no such SecretId: deleted, disabled, or with a blank at its end.',
      steps: {
        developer: ['Look for it at console.tencentcloud.com › CAM › API Keys, and print its length in the program.'],
      },
      source: codes,
    },
    {
      text: 'AuthFailure.InvalidSecretId',
      means: ['malformed-token', 'placeholder-credential'],
      certainty: 'certain',
      because: 'What came as SecretId is not a key of the cloud’s API (`AKID…`).',
      source: codes,
    },
    {
      text: 'AuthFailure.InvalidAuthorization',
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'The `Authorization` header has not the form that Tencent Cloud reads.',
      steps: {
        developer: ['Send `TC3-HMAC-SHA256 Credential=…, SignedHeaders=…, Signature=…`, or let the SDK sign.'],
      },
      source: codes,
    },
    {
      text: 'AuthFailure.SignatureFailure',
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The signature is not the one that Tencent Cloud computes for this request.',
      steps: {
        developer: [
          'Let the SDK sign, with SecretId and SecretKey of one pair.',
          'Signed by hand: hash the body byte for byte as it is sent, and sign exactly the `Content-Type` and `Host` that leave.',
        ],
      },
      source: codes,
    },
    {
      text: 'AuthFailure.SignatureExpire',
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The request’s timestamp is more than five minutes away from Tencent Cloud’s time.',
      steps: { developer: ['Set the clock of the machine that signs: `sudo timedatectl set-ntp true`.'] },
      source: codes,
    },
    {
      text: 'AuthFailure.TokenFailure',
      means: ['token-expired', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The temporary credentials’ token is out of date, or not that of this key.',
      steps: {
        developer: ['Fetch the three anew from STS, and send them together: TmpSecretId, TmpSecretKey and Token.'],
      },
      source: codes,
    },
    {
      text: 'AuthFailure.MFAFailure',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The call wants a second factor.',
      source: codes,
    },
    {
      text: 'AuthFailure.UnauthorizedOperation',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key’s user has no CAM policy that allows this.',
      steps: { developer: ['CAM › Users › the user › Associate policy.'] },
      source: codes,
    },
  ],
})
