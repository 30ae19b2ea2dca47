import { defineProduct } from '../product.ts'

const proxy2 = 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go'
const proxy2Docs = 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview'

/** oauth2-proxy. */
export const oauth2Proxy = defineProduct({
  name: 'oauth2-proxy',
  marks: ['oauth2-proxy', '_oauth2_proxy', 'oauth2_proxy'],
  says: [
    {
      text: 'neither the id_token nor the profileURL set an email',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'oauth2-proxy names its users by their e-mail address, and neither the ID token nor the profile has one.',
      steps: {
        developer: [
          'Give the account an address at the provider, or let the provider release `email` (scope `email`).',
          'Or take another claim: `--oidc-email-claim=sub` (or `preferred_username`, `upn`).',
        ],
      },
      source: 'https://github.com/oauth2-proxy/oauth2-proxy/issues/1632',
    },
    {
      text: 'email in id_token',
      pattern: /^email in id_token \([^)\n]{0,200}\) isn't verified/i,
      means: ['wrong-claims', 'account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The ID token says `email_verified: false`, and oauth2-proxy takes only addresses that the provider has verified.',
      steps: {
        developer: [
          'Mark the address as verified at the provider (Keycloak: Users › the user › Email verified), or let the user do so by mail.',
          'Only where the provider alone sets addresses: `--insecure-oidc-allow-unverified-email`.',
        ],
      },
      source: 'https://oauth2-proxy.github.io/oauth2-proxy/configuration/overview',
    },
    {
      text: 'unable to obtain CSRF cookie',
      means: ['cookie-not-sent', 'csrf-refused'],
      certainty: 'likely',
      because:
        'oauth2-proxy’s CSRF cookie did not come back with the callback: another host, http in place of https, or two logins at once.',
      steps: {
        visitor: ['Close the other tabs, and open the site anew.'],
        developer: [
          'Match `--cookie-domain`, `--cookie-secure`, `--cookie-samesite` to the address that the browser sees, and set `--redirect-url` to that host.',
        ],
      },
      source: proxy2,
    },
    {
      text: 'unable to find a valid CSRF token',
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because:
        'The CSRF cookie that oauth2-proxy set when the login began did not come back with it: another host or domain, plain http, or an old tab.',
      steps: {
        visitor: ['Close the tab, and open the site anew from its own address.'],
        developer: [
          'Match `--cookie-domain`, `--cookie-secure`, `--cookie-samesite` to the address that the browser sees, and set `--redirect-url` to that host.',
        ],
      },
      source: 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/oauthproxy.go',
    },
    {
      text: 'CSRF token mismatch, potential attack',
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'The CSRF cookie of oauth2-proxy belongs to another login than the callback: two tabs, or the Back button.',
      steps: { visitor: ['Open the site anew in one tab.'], developer: ['`--cookie-csrf-per-request=true`'] },
      source: proxy2,
    },
    {
      text: 'No valid authentication in request. Initiating login',
      means: ['no-credentials', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'oauth2-proxy saw no session cookie and no token that it takes.',
      steps: {
        developer: [
          'Programs: `--skip-jwt-bearer-tokens=true` and a token of the issuer; open paths: `--skip-auth-route`; preflights: `--skip-auth-preflight=true`.',
        ],
      },
      source: proxy2,
    },
    {
      text: 'cookie signature not valid',
      when: { text: ['oauth2', 'oauthproxy', 'oauth2_proxy', 'cookie'] },
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The session cookie was signed with another cookie secret, or has expired.',
      steps: { developer: ['Give all replicas the same `--cookie-secret`.'] },
      source: 'https://github.com/oauth2-proxy/oauth2-proxy/blob/master/pkg/sessions/cookie/session_store.go',
    },
    {
      text: 'cookie "_oauth2_proxy" not present',
      means: ['no-credentials', 'cookie-not-sent'],
      certainty: 'likely',
      because: 'The browser sent no session cookie of oauth2-proxy: no login yet, or the cookie is of another host.',
      source: 'https://github.com/bitly/oauth2_proxy/blob/master/oauthproxy.go',
    },
    {
      text: 'Permission Denied: Invalid Account',
      when: { text: ['oauth2', 'proxy'] },
      means: ['forbidden'],
      certainty: 'likely',
      because: 'The login was right; its address is in none of `--email-domain` and `--authenticated-emails-file`.',
      source: proxy2Docs,
    },
  ],
})
