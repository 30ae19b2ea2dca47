import { defineProduct } from '../product.ts'

const jwt = 'https://github.com/Tmeister/wp-api-jwt-auth/blob/develop/public/class-jwt-auth-public.php'
const readme = 'https://wordpress.org/plugins/jwt-authentication-for-wp-rest-api/'
const solid = 'https://wordpress.org/plugins/better-wp-security/'
const disable = 'https://wordpress.org/plugins/disable-json-api/'
const wordfence = 'https://www.wordfence.com/help/blocking/'
const keep =
  'Apache: put `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` above `# BEGIN WordPress` in .htaccess, outside any IfModule (or `CGIPassAuth On`); nginx: `fastcgi_param HTTP_AUTHORIZATION $http_authorization;`'

/** WordPress plug-ins that log in by JWT, or close the site. */
export const wordpressPlugins = defineProduct({
  name: 'WordPress plug-in',
  marks: ['jwt_auth_', 'jwt-auth/v1', 'wordfence', 'itsec_', 'simple-jwt-login'],
  says: [
    {
      text: 'jwt_auth_no_auth_header',
      means: ['stripped-by-intermediary', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`jwt_auth_no_auth_header`: the field did not reach PHP; Apache with CGI or FastCGI leaves Authorization out.',
      steps: { developer: [keep] },
      ask: 'whether `$_SERVER["HTTP_AUTHORIZATION"]` or `REDIRECT_HTTP_AUTHORIZATION` is set in PHP',
      source: jwt,
    },
    {
      text: 'jwt_auth_bad_auth_header',
      means: ['malformed-header', 'placeholder-credential', 'wrong-scheme'],
      certainty: 'likely',
      because:
        '`jwt_auth_bad_auth_header`: the field is not `Bearer`, a blank and a token; Basic for another plug-in gives it too.',
      source: jwt,
    },
    {
      text: 'jwt_auth_bad_config',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: '`jwt_auth_bad_config`: JWT_AUTH_SECRET_KEY is not defined.',
      steps: {
        developer: ['In wp-config.php, above “stop editing”: `define("JWT_AUTH_SECRET_KEY", "…a long random text…");`'],
      },
      source: readme,
    },
    {
      text: 'restricted to authenticated users',
      when: { text: ['rest api', 'rest_login_required', 'wp-json', 'wordpress'] },
      means: ['security-layer-block', 'protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A plug-in or a filter closes WordPress’s REST API to whoever is not logged in, and public routes of other plug-ins with it.',
      steps: {
        developer: [
          'Look among the plug-ins for one that disables or hides the REST API (Disable WP REST API, Clearfy, Perfmatters, a security suite), and allow the route there.',
          'A filter of the theme: `grep -rn rest_authentication_errors wp-content/`.',
        ],
      },
      source:
        'https://developer.wordpress.org/rest-api/frequently-asked-questions/#require-authentication-for-all-requests',
    },
    {
      text: 'rest_login_required',
      when: { noText: ['restricted to authenticated users'] },
      means: ['security-layer-block', 'protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: '`rest_login_required`: a plug-in closes WordPress’s REST API to whoever is not logged in.',
      source: 'https://wordpress.org/plugins/disable-wp-rest-api/',
    },
    {
      text: 'jwt_auth_invalid_token',
      pattern: /^jwt_auth_invalid_token["', :{}a-z]{0,40}expired token/i,
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The plug-in’s token is past its seven days.',
      steps: {
        developer: ['Ask `/wp-json/jwt-auth/v1/token` for a new one; the filter `jwt_auth_expire` sets another life.'],
      },
      source: jwt,
    },
    {
      text: 'jwt_auth_invalid_token',
      pattern: /^jwt_auth_invalid_token(?!["', :{}a-z]{0,40}expired token)/i,
      means: ['invalid-signature', 'malformed-token', 'wrong-environment'],
      certainty: 'likely',
      because:
        '`jwt_auth_invalid_token`: the token does not verify with JWT_AUTH_SECRET_KEY, or is no JWT; its message says which.',
      source: jwt,
    },
    {
      text: 'jwt_auth_bad_iss',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'certain',
      because: '`jwt_auth_bad_iss`: the token’s `iss` is not this site’s address (http or https, www, a moved site).',
      source: jwt,
    },
    {
      text: 'jwt_auth_bad_request',
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'certain',
      because: '`jwt_auth_bad_request`: the token holds no `data.user.id`.',
      source: jwt,
    },
    {
      text: '[jwt_auth] ',
      pattern: /^\[jwt_auth\] (?:incorrect_password|invalid_username|invalid_email|empty_\w+)/i,
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'WordPress refused user name or password at the plug-in’s token endpoint.',
      source: jwt,
    },
    {
      text: 'itsec_rest_api_access_restricted',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The plug-in Solid Security (iThemes, Kadence) closes the REST API to those who are not logged in.',
      steps: {
        developer: [
          'Security › Settings › Advanced › WordPress Tweaks › REST API: Default Access; or log in with an application password.',
        ],
      },
      source: solid,
    },
    {
      text: 'rest_cannot_access',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'A plug-in (Disable REST API, most often) closes the REST API to those who are not logged in.',
      steps: {
        developer: [
          'Settings › Disable REST API: allow the route for unauthenticated users; or log in with an application password.',
        ],
      },
      source: disable,
    },
    {
      text: 'Generated by Wordfence',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The plug-in Wordfence answered before WordPress.',
      steps: {
        developer: [
          'Wordfence › Tools › Live Traffic shows the rule; add the address or the path to the allowlist, or use Learning Mode.',
        ],
      },
      source: wordfence,
    },
    {
      text: 'Your access to this service has been limited',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Wordfence blocks the visitor’s address.',
      steps: { visitor: ['Wait for the time that the page names, or ask the site’s owner to unblock your address.'] },
      source: wordfence,
    },
  ],
})
