import { defineProduct } from '../product.ts'

const errors = 'https://developers.facebook.com/docs/graph-api/guides/error-handling/'
const debug = 'https://developers.facebook.com/docs/facebook-login/guides/access-tokens/debugging'
const proof = 'https://developers.facebook.com/docs/graph-api/guides/secure-requests/'
const manual = 'https://developers.facebook.com/docs/facebook-login/guides/advanced/manual-flow'
const look =
  'Look into it: `curl -s "https://graph.facebook.com/debug_token?input_token=$TOKEN&access_token=$APP_ID|$APP_SECRET"`.'

/** Meta’s Graph API: Facebook, Instagram, WhatsApp. */
export const meta = defineProduct({
  name: 'Meta',
  hosts: ['graph.facebook.com', 'graph.instagram.com', '.facebook.com', '.instagram.com'],
  marks: ['oauthexception', 'graph.facebook.com', 'graph.instagram.com', 'fbtrace_id'],
  says: [
    {
      text: 'Error validating access token: Session has expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired (190, subcode 463).',
      steps: {
        developer: [
          'Exchange it for a long-lived one with `grant_type=fb_exchange_token`; for WhatsApp and pages make a token of a system user in Business Settings.',
        ],
      },
      source: debug,
    },
    {
      text: 'subcode',
      pattern: /^subcode['"]?:? ?=? ?463\b/i,
      means: ['token-expired'],
      certainty: 'certain',
      because:
        'Subcode 463: the access token has expired; the temporary one of the app dashboard lives a day at the most.',
      steps: {
        developer: [
          'Make a token of a system user in Business Settings (for WhatsApp with `whatsapp_business_messaging`): it need not end.',
        ],
      },
      source: errors,
    },
    {
      text: 'The session has been invalidated because the user changed their password',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The user’s password was changed, which ends the tokens (190, subcode 460).',
      source: debug,
    },
    {
      text: 'has not authorized application',
      when: { text: ['oauthexception', 'facebook'] },
      means: ['revoked-credential', 'forbidden'],
      certainty: 'certain',
      because: 'The user removed the app (190, subcode 458).',
      source: debug,
    },
    {
      text: 'Malformed access token',
      means: ['corrupted-credential', 'malformed-token', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The token is cut, quoted, or another value in its place.',
      ask: 'the first and last three characters of the token as it is sent, and its length',
      source: errors,
    },
    {
      text: 'Invalid OAuth access token - Cannot parse access token',
      means: ['malformed-token', 'corrupted-credential', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The text is no token of this API: cut, a placeholder, or one of Instagram sent to Facebook or the reverse.',
      steps: {
        developer: [
          look,
          'Tokens of Instagram Login (IG…) go to graph.instagram.com, those of Facebook Login (EAA…) to graph.facebook.com.',
        ],
      },
      source: errors,
    },
    {
      text: 'Invalid OAuth access token',
      when: { noText: ['cannot parse access token'], text: ['oauthexception', 'facebook', 'instagram', 'fbtrace'] },
      means: ['invalid-api-key', 'invalid-signature', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Meta does not take the token.',
      steps: { developer: [look] },
      source: errors,
    },
    {
      text: 'An active access token must be used to query information about the current user',
      means: ['no-credentials', 'placeholder-credential', 'wrong-token-type'],
      certainty: 'likely',
      because: 'No user token came with `/me`.',
      source: errors,
    },
    {
      text: 'An access token is required to request this resource',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'certain',
      because: 'No access token came.',
      source: errors,
    },
    {
      text: 'Invalid appsecret_proof provided in the API argument',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'The proof was made with another app secret or for another token.',
      steps: { developer: ['HMAC-SHA256 of the very access token with the secret of the app that made it, in hex.'] },
      source: proof,
    },
    {
      text: 'API calls from the server require an appsecret_proof argument',
      means: ['bad-request', 'no-credentials'],
      certainty: 'certain',
      because: 'The app wants a proof with every call.',
      source: proof,
    },
    {
      text: 'Application does not have permission for this action',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'certain',
      because: 'Error 10: the token lacks a permission, or the app has no approval for it.',
      steps: { developer: [look] },
      source: errors,
    },
    {
      text: 'cannot be loaded due to missing permissions',
      means: ['hidden-as-not-found', 'insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because: 'The id does not exist, or the token may not see it; Meta tells both alike.',
      source: errors,
    },
    {
      text: 'Error validating client secret',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'The app secret is not that of the app id.',
      source: manual,
    },
    {
      text: 'Error validating application',
      means: ['invalid-client', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Meta knows no app with this id.',
      source: manual,
    },
    {
      text: 'Error validating verification code. Please make sure your redirect_uri is identical',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'The redirect address of the exchange is not, to the letter, the one of the login dialog.',
      source: manual,
    },
    {
      text: 'This authorization code has been used',
      means: ['bad-request', 'session-expired'],
      certainty: 'certain',
      because: 'The code was exchanged before.',
      source: manual,
    },
  ],
})
