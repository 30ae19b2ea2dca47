import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

const functions = 'https://supabase.com/docs/guides/functions/auth'

const ofSupabase = ['supabase', '/functions/v1/']

/** Who calls a webhook holds no token of the project. */
const ofOthers = ['webhook', 'auth hook', 'stripe', 'svix', 'telegram', 'twilio']

/** What stands before Supabase’s Edge Functions and asks for a token (`verify_jwt`). */
export const supabaseFunctions = defineProduct({
  name: 'Supabase Edge Functions',
  marks: ['/functions/v1/', 'edge function', 'verify_jwt'],
  says: [
    {
      text: 'Missing authorization header',
      when: { text: ofOthers, holds: (evidence) => findText(evidence, ...ofSupabase) !== undefined },
      means: ['protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Supabase asks for a token of its own before the function runs, and a service that calls a webhook has none.',
      steps: {
        developer: [
          'Switch that check off for this function: `verify_jwt = false` under `[functions.NAME]` in supabase/config.toml, or `supabase functions deploy NAME --no-verify-jwt`.',
          'Then verify the caller in the function: the signature that the service puts on its webhooks.',
        ],
      },
      ask: 'whether “Verify JWT” is on for this function',
      source: 'https://supabase.com/docs/guides/functions/function-configuration',
    },
    {
      text: 'Missing authorization header',
      when: { text: ofSupabase, noText: ofOthers },
      means: ['no-credentials', 'protected-by-mistake', 'preflight-blocked'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The function wants a token, and the call brought none.',
      steps: {
        developer: [
          'Call it with `supabase.functions.invoke`, which sends the token, or send `Authorization: Bearer` with the user’s token yourself.',
          'Where it is meant for everybody: `verify_jwt = false` under `[functions.NAME]` in supabase/config.toml.',
        ],
      },
      source: functions,
    },
    {
      text: '"Invalid JWT"',
      when: {
        text: ['legacy', 'signing key', 'es256', 'asymmetric', 'publishable key', 'sb_publishable', 'sb_secret'],
      },
      means: ['algorithm-mismatch', 'malformed-token', 'token-expired', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The check before an Edge Function (`verify_jwt`) knows the legacy secret (HS256) alone; a project with JWT signing keys signs its users’ tokens with ES256, and the new API keys are no JWTs at all.',
      steps: {
        developer: [
          'Switch it off: `verify_jwt = false` under `[functions.$NAME]` in `supabase/config.toml` (or `--no-verify-jwt`), and verify in the function with `auth.getClaims()`.',
        ],
      },
      ask: 'the header of the token that is sent: `alg` and `kid`',
      source: 'https://supabase.com/docs/guides/functions/auth',
    },
    {
      text: '"Invalid JWT"',
      when: {
        text: ['supabase', '/functions/v1/', 'edge function'],
        noText: ['legacy', 'signing key', 'es256', 'asymmetric'],
      },
      means: ['malformed-token', 'token-expired', 'invalid-signature', 'algorithm-mismatch'],
      certainty: 'likely',
      because:
        'The Edge Function checks a JWT before it starts, and a key of the new form (`sb_publishable_…`) is none.',
      steps: {
        developer: [
          'Send a user’s access token, or set `verify_jwt = false` for the function in `supabase/config.toml` and check the caller in its code (webhooks).',
        ],
      },
      source: functions,
    },
  ],
})
