import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'

/** The token stands in the report behind `Token token=` and behind `Bearer`. */
const showsBothForms = (evidence: Evidence): boolean =>
  findText(evidence, 'token token=') !== undefined && findText(evidence, 'authorization: bearer') !== undefined

const forgery =
  'https://github.com/rails/rails/blob/main/actionpack/lib/action_controller/metal/request_forgery_protection.rb'

/** What Ruby on Rails says: request forgery protection, HTTP Basic and tokens. */
export const rails = defineProduct({
  name: 'Ruby on Rails',
  marks: ['actioncontroller', 'actiondispatch', 'ruby on rails'],
  server: true,
  says: [
    {
      text: 'InvalidAuthenticityToken',
      means: ['csrf-refused', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      status: 422,
      because: 'Rails found no authenticity token, or one of another session.',
      steps: {
        visitor: ['Reload the page, allow its cookies, and send the form again.'],
        developer: [
          'Send the content of `<meta name="csrf-token">` in the field `X-CSRF-Token`, with the session cookie.',
          'For an API inherit from `ActionController::API`, or `skip_before_action :verify_authenticity_token`.',
        ],
      },
      ask: 'whether the session cookie and the field `X-CSRF-Token` are sent',
      source: forgery,
    },
    {
      text: "Can't verify CSRF token authenticity",
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'Rails refused the CSRF token; with `null_session` the request then runs without a login and ends in 401.',
      steps: {
        developer: [
          'Send `X-CSRF-Token` with the session cookie; across origins `fetch(url, { credentials: "include" })`.',
        ],
      },
      source: forgery,
    },
    {
      text: 'base_url',
      pattern: /^base_url[^]{0,80}\bhttp:\/\//i,
      when: { text: ['invalidauthenticitytoken', 'origin'], noText: ["didn't match"] },
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      status: 422,
      fixer: 'owner',
      because:
        'Rails compares the `Origin` of the browser (https) with its own address, and takes that for http: what ends TLS before it does not say so, or not in a field that is read.',
      steps: {
        developer: [
          'nginx: `proxy_set_header Host $http_host; proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header X-Forwarded-Ssl on; proxy_set_header X-Forwarded-Port 443;`, and none of them set anew further in.',
          'Or `config.assume_ssl = true` in Rails 7.1 and later.',
        ],
      },
      ask: '`request.base_url` and the `X-Forwarded-…` fields as the application sees them',
      source: forgery,
    },
    {
      text: "didn't match request.base_url",
      means: ['csrf-refused', 'server-misconfigured'],
      certainty: 'certain',
      status: 422,
      fixer: 'proxy-admin',
      because:
        'Rails believes it is asked by http or under another host, because the proxy does not pass on scheme and host.',
      steps: {
        developer: [
          'nginx: `proxy_set_header Host $host; proxy_set_header X-Forwarded-Proto $scheme; proxy_set_header X-Forwarded-Ssl on;`',
          'Or `config.assume_ssl = true` in Rails 7.1 and later.',
        ],
      },
      source: forgery,
    },
    {
      text: 'HTTP Basic: Access denied',
      when: { noText: ['gitlab', 'git', 'fatal'] },
      means: ['wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      because: '`http_basic_authenticate_with` refused the name or password.',
      source: 'https://api.rubyonrails.org/classes/ActionController/HttpAuthentication/Basic.html',
    },
    {
      text: 'HTTP Token: Access denied',
      when: { holds: showsBothForms },
      means: ['wrong-scheme', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'Both forms stand in the report: `authenticate_with_http_token` of Rails before 5 reads `Token token=…` alone, and takes `Bearer` for no token at all.',
      steps: {
        developer: [
          'Send `Authorization: Token token=$TOKEN` to it, or bring the application to a Rails that reads `Bearer`.',
        ],
      },
      ask: 'the version of Rails, and the answer to the same token in the other form',
      source: 'https://github.com/rails/rails/pull/19094',
    },
    {
      text: 'HTTP Token: Access denied',
      when: { unless: showsBothForms },
      means: ['invalid-api-key', 'wrong-scheme', 'no-credentials'],
      certainty: 'likely',
      because: '`authenticate_with_http_token` found no token, or one the application does not know.',
      steps: { developer: ['Send `Authorization: Token token=$TOKEN` or `Authorization: Bearer $TOKEN`.'] },
      source: 'https://api.rubyonrails.org/classes/ActionController/HttpAuthentication/Token.html',
    },
    {
      text: 'ActiveSupport::MessageEncryptor::InvalidMessage',
      means: ['server-misconfigured', 'session-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A cookie or credential was encrypted with another `secret_key_base` or master key.',
      steps: {
        visitor: ['Delete this site’s cookies and sign in again.'],
        developer: ['Give all instances the same `RAILS_MASTER_KEY` or `SECRET_KEY_BASE`.'],
      },
      source: 'https://guides.rubyonrails.org/security.html',
    },
  ],
})
