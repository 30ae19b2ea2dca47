import { defineProduct } from '../product.ts'

const texts = 'https://github.com/heartcombo/devise/blob/main/config/locales/en.yml'
const tokenAuth =
  'https://github.com/lynndylanhurley/devise_token_auth/blob/master/app/controllers/devise_token_auth/concerns/set_user_by_token.rb'
const tokens = 'https://github.com/gonzalo-bulnes/simple_token_authentication/blob/master/README.md'

/** What Devise for Rails says, simple_token_authentication on top of it included. */
export const devise = defineProduct({
  name: 'Devise',
  marks: ['devise_for', 'devise::', 'devise/', 'simple_token_authentication'],
  status: 401,
  says: [
    {
      text: 'http_authenticatable',
      when: { text: ['curl', 'basic'] },
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Devise reads user and password from HTTP Basic only where `http_authenticatable` is set; it is off at first.',
      steps: { developer: ['`config.http_authenticatable = [:database]` in config/initializers/devise.rb.'] },
      source: 'https://github.com/heartcombo/devise/blob/main/lib/generators/templates/devise.rb',
    },
    {
      text: 'You need to sign in or sign up before continuing',
      when: {
        text: ['simple_token_authentication', 'user-token', 'user-email', 'x-user-', 'acts_as_token_authenticat'],
      },
      means: ['wrong-place', 'no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'simple_token_authentication reads the fields `X-User-Email` and `X-User-Token` alone, and they did not come under these names.',
      steps: {
        developer: [
          'Send `curl -H "X-User-Email: $EMAIL" -H "X-User-Token: $TOKEN" …` (double quotes, so that the shell fills in the variables).',
          'The names follow the model: `X-Admin-Token` for `Admin`.',
        ],
      },
      source: tokens,
    },
    {
      text: 'You need to sign in or sign up before continuing',
      when: {
        noText: ['simple_token_authentication', 'user-token', 'user-email', 'x-user-', 'acts_as_token_authenticat'],
      },
      means: ['no-credentials', 'cookie-not-sent', 'session-expired', 'csrf-refused'],
      certainty: 'likely',
      because:
        'Devise met a request without a valid session or token; with `protect_from_forgery` a missing CSRF token empties the session too.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'From a script send the session cookie (`credentials: "include"`) and the field `X-CSRF-Token`.',
          'For an API use devise-jwt or tokens, and `protect_from_forgery with: :null_session`.',
        ],
      },
      ask: 'the request’s Cookie and Authorization fields (values hidden), and the log line before the 401: "Can\'t verify CSRF token authenticity"?',
      source: texts,
    },
    {
      text: '"Authorized users only."',
      when: { text: ['sign_in'] },
      means: ['server-misconfigured', 'protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The gem devise_token_auth signs in at this very address, and `authenticate_user!` wants a login before its own controllers too.',
      steps: {
        developer: ['Leave its controllers out: `before_action :authenticate_user!, unless: :devise_controller?`.'],
      },
      ask: 'the `before_action` lines of the controller that the others inherit from',
      source: tokenAuth,
    },
    {
      text: '"Authorized users only."',
      when: { noText: ['sign_in'] },
      means: ['no-credentials', 'wrong-place', 'token-expired'],
      certainty: 'likely',
      because:
        'The gem devise_token_auth found no user: it reads the fields `access-token`, `client` and `uid`, and wants all three, anew after each answer.',
      steps: {
        developer: [
          'Send `access-token`, `client` and `uid` as the last answer gave them; with CORS name them in `expose`.',
        ],
      },
      ask: 'whether `access-token`, `client` and `uid` go out, and those of the last answer',
      source: tokenAuth,
    },
    {
      text: 'Invalid Email or password',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because:
        'Devise does not know this user with this password; parameters that are not nested under `user` give the same words.',
      steps: {
        visitor: ['Type the password again, or use "Forgot your password?".'],
        developer: ['Send `{"user": {"email": "…", "password": "…"}}`.'],
      },
      source: texts,
    },
    {
      text: 'You have to confirm your email address before continuing',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account’s e-mail address is not confirmed yet.',
      steps: { visitor: ['Open the link in the confirmation mail, or ask for a new one.'] },
      source: texts,
    },
    {
      text: 'Your account is locked',
      when: { noText: ['okta', 'e0000'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'Too many failed logins locked the account.',
      steps: {
        visitor: ['Open the link in the unlock mail, or wait.'],
        developer: ['`User.find_by(email: …).unlock_access!`'],
      },
      source: texts,
    },
    {
      text: 'Your account is not activated yet',
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The model’s `active_for_authentication?` says no.',
      source: texts,
    },
    {
      text: 'Your session expired. Please sign in again to continue',
      means: ['session-expired'],
      certainty: 'certain',
      because: 'Devise’s `timeout_in` has passed.',
      steps: { visitor: ['Sign in again.'] },
      source: texts,
    },
  ],
})
