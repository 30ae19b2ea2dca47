import { defineProduct } from '../product.ts'
import { sendsBearer } from '../questions/exchange.ts'

const errors = 'https://docs.claude.com/en/api/errors'
const versions = 'https://docs.claude.com/en/api/versioning'
const sdk = 'https://github.com/anthropics/anthropic-sdk-python/blob/main/src/anthropic/_client.py'
const code = 'https://docs.claude.com/en/docs/claude-code/troubleshooting'

/** Claude Code signs in with a subscription or with an API key of the environment, and the key goes before. */
const inClaudeCode = ['claude code', 'claude-code']

/** Anthropic's API and Claude Code. */
export const anthropic = defineProduct({
  name: 'Anthropic',
  hosts: ['api.anthropic.com', 'console.anthropic.com', 'platform.claude.com', 'claude.ai'],
  marks: ['api.anthropic.com', 'anthropic_api_key', 'anthropic-version', 'sk-ant-', 'claude code'],
  says: [
    {
      text: 'ANTHROPIC_BASE_URL',
      when: { text: ['anthropic_api_key'], noText: ['anthropic_auth_token', 'api.anthropic.com'] },
      means: ['wrong-place', 'invalid-api-key', 'stored-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Claude Code sends `ANTHROPIC_API_KEY` in the field `x-api-key`, and other providers mostly want theirs as `Authorization: Bearer`, which is `ANTHROPIC_AUTH_TOKEN`.',
      steps: {
        developer: [
          '`unset ANTHROPIC_API_KEY; export ANTHROPIC_AUTH_TOKEN=…` with the provider’s key, `/logout` in Claude Code, and a new start.',
        ],
      },
      ask: 'which variable the provider’s own guide for Claude Code names',
      source: 'https://docs.claude.com/en/docs/claude-code/settings#environment-variables',
    },
    {
      text: 'invalid x-api-key',
      means: ['invalid-api-key', 'revoked-credential', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Anthropic does not know the key in `x-api-key`: mistyped, deleted, empty or in quotes.',
      steps: {
        developer: [
          'Try the very key: `curl -sS -H "x-api-key: $ANTHROPIC_API_KEY" -H "anthropic-version: 2023-06-01" https://api.anthropic.com/v1/models`',
          'A token of Claude Code (sk-ant-oat…) goes as `Authorization: Bearer`, a key of the Console (sk-ant-api…) as `x-api-key`.',
        ],
      },
      ask: 'how the key begins (sk-ant-api03, sk-ant-oat01 …), and what the curl command answers',
      source: errors,
    },
    {
      text: 'api.anthropic.com/v1/',
      when: {
        status: [401],
        holds: sendsBearer,
        noText: ['chat/completions', 'x-api-key', 'oauth', 'setup-token', 'auth_token', 'litellm', 'openrouter'],
      },
      means: ['wrong-place', 'wrong-scheme'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'A key of the Console goes in a field of its own, `x-api-key`; behind `Bearer` Anthropic looks for a token.',
      steps: {
        developer: [
          'Send `x-api-key: $ANTHROPIC_API_KEY` and `anthropic-version: 2023-06-01`, and no Authorization field.',
        ],
      },
      source: versions,
    },
    {
      text: 'x-api-key header is required',
      when: {
        text: ['authorization: bearer', 'authorization": "bearer', "authorization': 'bearer", 'authorization: `bearer'],
      },
      means: ['wrong-place', 'wrong-scheme'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'An API key goes into `x-api-key`, and was sent as `Authorization: Bearer`.',
      steps: { developer: ['Send `x-api-key: $ANTHROPIC_API_KEY` in its place.'] },
      source: errors,
    },
    {
      text: 'x-api-key header is required',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'Neither `x-api-key` nor a token came with the request.',
      steps: { developer: ['Send `x-api-key: $ANTHROPIC_API_KEY`, not `Authorization: Bearer` with a key.'] },
      source: errors,
    },
    {
      text: 'anthropic-version: header is required',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'The field `anthropic-version` is missing.',
      steps: { developer: ['Add `anthropic-version: 2023-06-01`.'] },
      source: versions,
    },
    {
      text: 'Your credit balance is too low to access the',
      when: { noText: inClaudeCode },
      means: ['account-not-active'],
      certainty: 'certain',
      status: 400,
      because: 'The key is good; its organization has no credit.',
      steps: { developer: ['Console › Settings › Billing; a Claude subscription does not pay for the API.'] },
      source: errors,
    },
    {
      text: 'Your credit balance is too low to access the',
      when: { text: inClaudeCode },
      means: ['account-not-active', 'stored-credential'],
      certainty: 'likely',
      status: 400,
      because:
        'The call was charged to an API key whose organization has no credit; in Claude Code a key of the environment goes before the sign-in with a subscription.',
      steps: {
        developer: [
          'With a subscription: `unset ANTHROPIC_API_KEY` (also in the shell’s profile and .env), then `/login`.',
          'With the API: Console › Settings › Billing.',
        ],
      },
      ask: 'what `/status` names as the way of signing in, and whether `ANTHROPIC_API_KEY` is set',
      source: code,
    },
    {
      text: 'OAuth token has expired. Please obtain a new token or refresh your existing token',
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'The sign-in of Claude Code has expired.',
      steps: { developer: ['Run `/login` in Claude Code; for CI make one with `claude setup-token`.'] },
      source: code,
    },
    {
      text: 'OAuth token has been revoked',
      when: { text: ['anthropic', 'claude', 'authentication_error', 'permission_error'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The sign-in of Claude Code was withdrawn.',
      steps: { developer: ['Run `/logout`, then `/login` in Claude Code.'] },
      source: code,
    },
    {
      text: 'OAuth authentication is currently not supported',
      means: ['wrong-scheme', 'wrong-token-type'],
      certainty: 'likely',
      because: 'A Bearer token came where this endpoint takes a key in `x-api-key`.',
      steps: {
        developer: ['Send `x-api-key: $ANTHROPIC_API_KEY`, and no Authorization field; unset ANTHROPIC_AUTH_TOKEN.'],
      },
      source: errors,
    },
    {
      text: 'Invalid bearer token',
      when: { text: ['anthropic', 'claude', 'authentication_error'] },
      means: ['invalid-api-key', 'wrong-place', 'revoked-credential', 'malformed-token'],
      certainty: 'likely',
      because: 'What came as `Authorization: Bearer` is no token that Anthropic knows; API keys go in `x-api-key`.',
      steps: { developer: ['Put the key in ANTHROPIC_API_KEY (`x-api-key`), and unset ANTHROPIC_AUTH_TOKEN.'] },
      source: errors,
    },
    {
      text: 'only authorized for use with Claude Code',
      means: ['wrong-token-type', 'forbidden'],
      certainty: 'certain',
      because: 'A subscription’s token of Claude Code was used for the API.',
      steps: { developer: ['Make an API key in the Console, and send it as `x-api-key`.'] },
      source: errors,
    },
    {
      text: 'This organization has been disabled',
      when: { text: ['anthropic', 'claude'] },
      means: ['account-not-active', 'stored-credential'],
      certainty: 'likely',
      because:
        'The organization of the key is closed; often an old ANTHROPIC_API_KEY goes before the subscription’s sign-in.',
      steps: { developer: ['`unset ANTHROPIC_API_KEY`, remove it from the shell’s profile, and run `/login`.'] },
      source: code,
    },
    {
      text: 'Could not resolve authentication method. Expected',
      when: { text: ['api_key', 'apikey', 'auth_token', 'authtoken'] },
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'The library found neither ANTHROPIC_API_KEY nor ANTHROPIC_AUTH_TOKEN.',
      source: sdk,
    },
    {
      text: 'Invalid API key · ',
      pattern: /^invalid api key · (?:please run \/login|fix external api key)/i,
      means: ['invalid-api-key', 'stored-credential', 'session-expired'],
      certainty: 'likely',
      because: 'Claude Code sends a key or sign-in that is not valid; ANTHROPIC_API_KEY goes before the sign-in.',
      steps: { developer: ['`unset ANTHROPIC_API_KEY`, then run `/login` in Claude Code.'] },
      source: code,
    },
    {
      text: 'anthropic-dangerous-direct-browser-access',
      when: { text: ['cors requests must set', 'cors requests are not allowed'] },
      means: ['preflight-blocked'],
      certainty: 'certain',
      because: 'The API is called from a browser, which Anthropic refuses without a field that says so.',
      steps: { developer: ['Call it from your server; a key in a page is everybody’s.'] },
      source: errors,
    },
  ],
})
