import { defineProduct } from '../product.ts'

const plugin = (name: string) => `https://github.com/Kong/kong/blob/master/kong/plugins/${name}/handler.lua`
const jwt = plugin('jwt')
const key = plugin('key-auth')
const here = { text: ['kong', 'apikey'] }

/** Kong Gateway’s authentication plug-ins. */
export const kong = defineProduct({
  name: 'Kong',
  marks: ['server: kong', 'via: kong', 'x-kong-', 'realm="kong"'],
  says: [
    {
      text: 'No API key found in request',
      when: { noText: ['supabase'] },
      means: ['no-credentials', 'wrong-place', 'preflight-blocked'],
      certainty: 'likely',
      because: 'Kong’s key-auth found no key under the names that it reads (`key_names`, by default `apikey`).',
      steps: {
        developer: [
          'Send `apikey: $KEY` as a field or parameter, or see `key_names` of the plug-in; for preflights `run_on_preflight: false` and the cors plug-in.',
        ],
      },
      ask: '`key_names` of the plug-in, and the name under which the key is sent',
      source: key,
    },
    {
      text: 'Duplicate API key found',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'The key came twice.',
      source: key,
    },
    {
      text: 'Invalid authentication credentials',
      when: { text: ['kong', 'key realm', 'apikey', 'basic realm="service"'] },
      means: ['invalid-api-key', 'wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'Kong knows no consumer with this key or login.',
      steps: { developer: ['`curl -s $ADMIN/consumers/$CONSUMER/key-auth` shows the keys of this workspace.'] },
      source: key,
    },
    {
      text: "No credentials found for given '",
      pattern: /^no credentials found for given '(?<claim>iss)'/i,
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'certain',
      because:
        'Kong’s jwt plug-in looks the consumer’s credential up by the claim `{claim}`, and none has that value as its `key`.',
      steps: {
        developer: [
          '`curl -X POST $ADMIN/consumers/$CONSUMER/jwt -d key=$VALUE_OF_THE_CLAIM -d algorithm=RS256 -F rsa_public_key=@key.pem`',
        ],
      },
      source: jwt,
    },
    {
      text: "No credentials found for given '",
      pattern: /^no credentials found for given '(?<claim>(?!iss')[\w-]{1,40})'/i,
      means: ['unknown-signing-key', 'wrong-environment', 'wrong-claims'],
      certainty: 'likely',
      because:
        'Kong’s jwt plug-in looks the consumer’s credential up by the claim `{claim}`, and none has that value as its `key`.',
      ask: '`{claim}` of the token, and `curl -s $ADMIN/consumers/$CONSUMER/jwt`: one `key` must be equal to it',
      source: jwt,
    },
    {
      text: "No mandatory '",
      pattern: /^no mandatory '(?<claim>[\w-]{1,40})' in claims/i,
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'certain',
      because: 'The token lacks `{claim}`, by which Kong’s jwt plug-in finds the consumer.',
      steps: { developer: ['Put it into the token, or set `key_claim_name` to one that is there.'] },
      source: jwt,
    },
    {
      text: '"exp":"token expired"',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token’s `exp` has passed (Kong’s jwt plug-in).',
      source: jwt,
    },
    {
      text: '"message":"Bad token; ',
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Kong’s jwt plug-in cannot decode the token.',
      ask: 'the number of parts between the dots of the token, and its first and last three characters',
      source: jwt,
    },
    {
      text: 'Multiple tokens provided',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'More than one token came to Kong’s jwt plug-in.',
      source: jwt,
    },
    {
      text: 'Unrecognizable token',
      when: here,
      means: ['malformed-token'],
      certainty: 'certain',
      because: 'What came in the token’s place is no text.',
      source: jwt,
    },
    {
      text: '"message":"Invalid algorithm"',
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not that of the consumer’s credential in Kong.',
      source: jwt,
    },
    {
      text: 'HMAC signature cannot be verified',
      means: ['signature-mismatch', 'clock-skew', 'no-credentials'],
      certainty: 'likely',
      because: 'Kong’s hmac-auth found no usable signature, or a Date outside `clock_skew` (300 s).',
      steps: {
        developer: ['Send `Date` (or `X-Date`) of now, sign the fields that `headers="…"` lists, in that order.'],
      },
      source: 'https://github.com/Kong/kong/blob/master/kong/plugins/hmac-auth/access.lua',
    },
    {
      text: 'HMAC signature does not match',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'Kong’s hmac-auth computes another signature.',
      source: 'https://github.com/Kong/kong/blob/master/kong/plugins/hmac-auth/access.lua',
    },
    {
      text: 'You cannot consume this service',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The consumer’s group is not on the allow list of Kong’s acl plug-in.',
      source: plugin('acl'),
    },
    {
      text: 'no Route matched with those values',
      means: ['wrong-url'],
      certainty: 'certain',
      because: 'Kong has no route for this host, path and method.',
      source: 'https://github.com/Kong/kong/blob/master/kong/runloop/handler.lua',
    },
  ],
})
