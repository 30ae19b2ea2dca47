import { defineProduct } from '../product.ts'

const errors = 'https://help.aliyun.com/en/document_detail/434846.html'
const chinese = 'https://developer.aliyun.com/ask/278265'

/** Alibaba Cloud’s OpenAPI: codes that AWS has too, in words of its own. */
export const alibabaCloud = defineProduct({
  name: 'Alibaba Cloud',
  hosts: ['.aliyuncs.com'],
  marks: ['dashscope', 'aliyuncs', 'aliyun', 'alibabacloud', 'alibaba cloud'],
  says: [
    ...['dashscope', 'model studio', 'bailian'].map((text) => ({
      text,
      when: {
        text: [
          'china',
          'chinese',
          'mainland',
          'beijing',
          'aliyun key',
          'international',
          'singapore',
          'dashscope-intl',
          'intl',
        ],
        status: [401],
      },
      means: ['wrong-environment', 'invalid-api-key'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'A key of Model Studio is known in its own region alone: those of mainland China at dashscope.aliyuncs.com, the international ones at dashscope-intl.aliyuncs.com.',
      steps: {
        developer: [
          'Name the address of the key’s region: `https://dashscope.aliyuncs.com/compatible-mode/v1` or `https://dashscope-intl.aliyuncs.com/compatible-mode/v1` (LiteLLM: `api_base`).',
        ],
      },
      ask: 'the host that is called, and in which console the key was made',
      source: 'https://www.alibabacloud.com/help/en/model-studio/get-api-key',
    })),
    {
      text: 'InvalidAccessKeyId.NotFound',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      status: 404,
      because: 'Alibaba Cloud knows no such AccessKey ID, and answers that with 404.',
      steps: {
        developer: [
          'Look for it at ram.console.aliyun.com › Users › the user › AccessKey; accounts of aliyun.com and alibabacloud.com are apart.',
        ],
      },
      source: errors,
    },
    {
      text: 'InvalidAccessKeyId.Inactive',
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'certain',
      status: 400,
      because: 'The AccessKey is disabled.',
      steps: { developer: ['RAM › Users › the user › AccessKey: enable it, or make a new one.'] },
      source: chinese,
    },
    {
      text: 'Specified signature is not matched with our calculation',
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'likely',
      status: 400,
      because: 'The signature is not the one that Alibaba Cloud computes.',
      steps: {
        developer: [
          'Compare `server string to sign` in the message with yours: where they agree, the AccessKey Secret is wrong.',
          'Encode once, by RFC 3986 (`%20` for a blank, `%2A` for `*`), and append `&` to the secret before HMAC-SHA1.',
        ],
      },
      ask: 'whether your string to sign is that of the message',
      source: chinese,
    },
    {
      text: 'InvalidTimeStamp.Expired',
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because: 'The request’s `Timestamp` is more than 15 minutes away from Alibaba Cloud’s time.',
      steps: {
        developer: ['Write it in UTC with a Z (`2026-01-01T12:00:00Z`), not in local time; then set the clock.'],
      },
      source: errors,
    },
    {
      text: 'SignatureNonceUsed',
      means: ['stale-nonce'],
      certainty: 'certain',
      status: 400,
      because: 'The same `SignatureNonce` came a second time: a retry must not send it again.',
      steps: { developer: ['Make a new UUID and sign anew for each try.'] },
      source: chinese,
    },
    {
      text: 'Forbidden.RAM',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      because: 'The RAM user has no policy that allows this.',
      steps: { developer: ['RAM › Users › the user › Add permissions.'] },
      source: 'https://help.aliyun.com/en/polardb/client-error-codes',
    },
  ],
})
