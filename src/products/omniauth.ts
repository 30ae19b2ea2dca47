import { defineProduct } from '../product.ts'

const oauth2 = 'https://github.com/omniauth/omniauth-oauth2/blob/master/lib/omniauth/strategies/oauth2.rb'

/** OmniAuth, by which applications in Ruby let others sign their users in. */
export const omniauth = defineProduct({
  name: 'OmniAuth',
  marks: ['omniauth'],
  says: [
    {
      text: 'csrf_detected',
      means: ['cookie-not-sent', 'csrf-refused', 'session-expired'],
      certainty: 'likely',
      because:
        'The `state` that came back is not in the session: the session cookie did not come with the callback, or belongs to another host name.',
      steps: {
        visitor: ['Begin the login afresh on the application’s own page, in one tab, with cookies allowed.'],
        developer: [
          'Let the login begin at the host of the callback: a session begun at example.com is not seen at www.example.com.',
          'The session cookie needs `SameSite=Lax`, not `Strict`; where the provider answers by POST (`form_post`, Apple), `None` and `Secure`.',
        ],
      },
      ask: 'whether the callback request carries the session cookie, and the host of both addresses',
      source: 'https://github.com/omniauth/omniauth/issues/1149',
    },
    ...['OmniAuth::AuthenticityError', 'Attack prevented by OmniAuth::AuthenticityTokenProtection'].map((text) => ({
      text,
      means: ['csrf-refused'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because:
        'Since version 2 a login begins with a POST that carries the form’s token, and here none came that OmniAuth knows.',
      steps: {
        developer: [
          'In Rails add the gem `omniauth-rails_csrf_protection`, and make the button `button_to "Sign in", "/auth/provider"` in place of a link.',
          'Elsewhere send the field `authenticity_token` of Rack::Protection with the form.',
        ],
      },
      source: 'https://github.com/omniauth/omniauth/issues/1152',
    })),
    {
      text: 'Authentication failure! invalid_credentials: OAuth2::Error',
      pattern:
        /^Authentication failure! invalid_credentials: OAuth2::Error,?(?![\s\S]{0,200}(?:invalid_grant|redirect_uri))/i,
      means: ['invalid-client', 'refresh-failed', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The provider refused to change the code into a token, so the user’s password is not at fault: usually the client id, the secret or the callback address.',
      steps: {
        developer: [
          'Print the rest of the line: what stands behind `OAuth2::Error,` is the provider’s own answer.',
          'Compare `ENV` of the running process with the provider’s page: id, secret, and `callback_url` without a query.',
        ],
      },
      ask: 'what stands behind `OAuth2::Error,` in the log',
      source: oauth2,
    },
  ],
})
