import { defineProduct } from '../product.ts'

const authenticator =
  'https://github.com/lexik/LexikJWTAuthenticationBundle/blob/3.x/Security/Authenticator/JWTAuthenticator.php'
const exceptions = 'https://github.com/lexik/LexikJWTAuthenticationBundle/blob/3.x/Exception'
const docs = 'https://symfony.com/bundles/LexikJWTAuthenticationBundle/current/index.html'
const security = 'https://github.com/symfony/symfony/blob/7.3/src/Symfony/Component/Security/Http/Firewall'

/** What Symfony’s security component and LexikJWTAuthenticationBundle say. */
export const symfony = defineProduct({
  name: 'Symfony',
  marks: ['symfony', 'lexik'],
  server: true,
  says: [
    {
      text: 'JWT Token not found',
      means: ['no-credentials', 'stripped-by-intermediary', 'malformed-header'],
      certainty: 'likely',
      because: 'No `Authorization: Bearer …` reached Symfony: not sent, or removed by Apache or FastCGI.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`.',
          'Apache: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`, or `CGIPassAuth On`.',
        ],
      },
      ask: '`$request->headers->get("Authorization")` as Symfony sees it',
      source: authenticator,
    },
    {
      text: 'Expired JWT Token',
      pattern: /^Expired JWT Token/,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`; `token_ttl` is one hour by default.',
      steps: { developer: ['Log in again or use the refresh token; raise `lexik_jwt_authentication.token_ttl`.'] },
      source: `${exceptions}/ExpiredTokenException.php`,
    },
    {
      text: 'Invalid JWT Token',
      means: ['malformed-token', 'invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The token cannot be read or verified: no JWT, damaged, or signed with other keys.',
      steps: {
        developer: [
          'After `lexik:jwt:generate-keypair` all older tokens are invalid: log in again.',
          'Compare the public key on all servers.',
        ],
      },
      ask: 'the token’s JOSE header, and since when the key pair is in use',
      source: `${exceptions}/InvalidTokenException.php`,
    },
    {
      text: 'Unable to create a signed JWT from the given configuration',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Key files or passphrase do not fit, so no token can be issued.',
      steps: { developer: ['`php bin/console lexik:jwt:generate-keypair --overwrite`, and let `JWT_PASSPHRASE` fit.'] },
      source: docs,
    },
    {
      text: 'verify your configuration (private key/passphrase)',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The private key cannot be opened with the configured passphrase.',
      steps: {
        developer: [
          '`php bin/console lexik:jwt:generate-keypair --overwrite`; let the web server read `config/jwt/private.pem`.',
        ],
      },
      source: docs,
    },
    {
      text: 'Unable to find key "',
      pattern: /unable to find key "[\w.]{1,60}" in the token payload/i,
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The payload lacks the claim that names the user (`user_id_claim`).',
      source: `${exceptions}/InvalidPayloadException.php`,
    },
    {
      text: 'Full authentication is required to access this resource',
      when: { text: ['symfony', 'lexik', 'access_control'] },
      means: ['no-credentials', 'server-misconfigured', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'Symfony met an anonymous caller on a path that `access_control` protects.',
      steps: {
        developer: [
          'Put the public path first in `access_control` with `roles: PUBLIC_ACCESS`; look at `bin/console debug:firewall`.',
        ],
      },
      ask: '`security.yaml`, and the path',
      source: `${security}/ExceptionListener.php`,
    },
    {
      text: 'The CSRF token is invalid. Please try to resubmit the form',
      means: ['csrf-refused', 'session-expired', 'cookie-not-sent'],
      certainty: 'certain',
      because: 'The form’s CSRF token does not belong to the session.',
      steps: { visitor: ['Reload the page and send the form again.'] },
      source: 'https://symfony.com/doc/current/security/csrf.html',
    },
    {
      text: 'Invalid CSRF token.',
      means: ['csrf-refused', 'session-expired', 'cookie-not-sent'],
      certainty: 'certain',
      because: 'The login form’s CSRF token does not belong to the session.',
      steps: { visitor: ['Reload the page and sign in again, with cookies allowed.'] },
      source: 'https://symfony.com/doc/current/security/csrf.html',
    },
    {
      text: 'Cannot refresh token because user has changed',
      means: ['session-expired', 'server-misconfigured', 'revoked-credential'],
      certainty: 'likely',
      because:
        'The user that Symfony loaded differs from the one in the session (password, roles, or fields lost on the way into it), so it ended the session.',
      steps: { visitor: ['Sign in again.'] },
      ask: 'whether it happens at every login or once after a change, and the user’s `__serialize()` or `isEqualTo()`',
      source: `${security}/ContextListener.php`,
    },
  ],
})
