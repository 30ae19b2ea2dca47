import { defineProduct } from '../product.ts'

const codes = 'https://open.larkoffice.com/document/server-docs/api-call-guide/generic-error-code'
const list = 'https://docs.rs/open-lark/latest/src/open_lark/core/error_codes.rs.html'

/** Feishu and Lark: the codes 999916xx of their open platform. */
export const lark = defineProduct({
  name: 'Feishu',
  hosts: ['open.feishu.cn', 'open.larksuite.com', 'open.larkoffice.com'],
  marks: ['feishu', 'larksuite', 'open-apis'],
  says: [
    {
      text: '99991663',
      pattern: /^99991663\b/,
      means: ['token-expired', 'wrong-token-type', 'invalid-api-key'],
      certainty: 'likely',
      status: 400,
      because: 'Feishu does not take the tenant access token (99991663): it lasts two hours, or is of another app.',
      steps: {
        developer: [
          'Fetch it anew: `POST /open-apis/auth/v3/tenant_access_token/internal` with `app_id` and `app_secret`.',
          'Keep it no longer than `expire` says, and send `Authorization: Bearer t-…`.',
          'Feishu (open.feishu.cn) and Lark (open.larksuite.com) have apps and tokens of their own.',
        ],
      },
      ask: 'when the token was fetched, and from which of the two hosts',
      source: list,
    },
    {
      text: '99991664',
      pattern: /^99991664\b/,
      means: ['token-expired', 'wrong-token-type', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Feishu does not take the app access token (99991664): it lasts two hours.',
      steps: { developer: ['Fetch it anew: `POST /open-apis/auth/v3/app_access_token/internal`.'] },
      source: list,
    },
    {
      text: '99991671',
      pattern: /^99991671\b/,
      means: ['malformed-token', 'wrong-token-type', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Feishu does not take the access token (99991671): one begins with `t-` (tenant) or `u-` (user).',
      source: list,
    },
    {
      text: '99991672',
      pattern: /^99991672\b/,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The app lacks a scope that the call wants; the message lists which would do (99991672).',
      steps: {
        developer: [
          'open.feishu.cn/app › the app › Permissions & Scopes: add one of them, then publish a version.',
          'Fetch a new token afterwards.',
        ],
      },
      source: codes,
    },
    {
      text: '99991679',
      pattern: /^99991679\b/,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The user has not granted the app what the call wants (99991679).',
      steps: {
        developer: ['Add the scope to the app, then send the user through the authorization page again with it.'],
        visitor: ['Open the app again, and allow what it asks for.'],
      },
      source: 'https://open.larkoffice.com/document/faq/trouble-shooting/how-to-resolve-error-99991679.md',
    },
  ],
})
