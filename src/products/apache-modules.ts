import { defineProduct } from '../product.ts'

const ldap = 'https://github.com/apache/httpd/blob/trunk/modules/ldap/util_ldap.c'
const kerb = 'https://github.com/modauthkerb/modauthkerb/blob/master/src/mod_auth_kerb.c'
const gssapi = 'https://github.com/gssapi/mod_auth_gssapi/blob/master/src/mod_auth_gssapi.c'
const openidc = 'https://github.com/OpenIDC/mod_auth_openidc/wiki/Cookies'
const iat = 'https://github.com/OpenIDC/mod_auth_openidc/blob/master/src/proto/jwt.c'
const here = { text: ['auth_ldap', 'authnz_ldap', 'mod_ldap'] }

/** Apache’s modules for LDAP, Kerberos and OpenID Connect. */
export const apacheModules = defineProduct({
  name: 'Apache authentication modules',
  marks: ['auth_ldap', 'mod_auth_kerb', 'mod_auth_gssapi', 'auth_openidc', 'auth_kerb:'],
  server: true,
  says: [
    {
      text: 'to check user credentials failed',
      when: here,
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because:
        'The directory found the user and refused the password; Active Directory adds why: data 52e password, 533 disabled, 775 locked, 532 or 773 expired.',
      steps: { developer: ['`ldapwhoami -x -H $LDAP_URL -D "$USER_DN" -W`'] },
      source: ldap,
    },
    {
      text: 'LDAP: ldap_simple_bind() failed',
      pattern: /^ldap: ldap_simple_bind\(\) failed\]\s?\[invalid credentials/i,
      when: { noText: ['authldapinitialbindasuser'] },
      means: ['upstream-credentials'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Apache’s own login to the directory fails, so that no user can be looked up.',
      steps: {
        developer: [
          'Correct `AuthLDAPBindDN` and `AuthLDAPBindPassword`: `ldapwhoami -x -H $LDAP_URL -D "$BIND_DN" -W`',
        ],
      },
      source: ldap,
    },
    {
      text: 'LDAP: ldap_simple_bind() failed',
      pattern: /^ldap: ldap_simple_bind\(\) failed(?! with server down|\]\s?\[invalid credentials)/i,
      means: ['upstream-credentials', 'auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Apache’s own login to the directory fails; the second pair of brackets holds what the directory said.',
      ask: 'the whole line of the error log, with both pairs of brackets',
      source: ldap,
    },
    {
      text: '[User not found]',
      when: here,
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The search of `AuthLDAPURL` finds no such user: another attribute (sAMAccountName, uid, mail), base or filter.',
      source: ldap,
    },
    {
      text: 'failed with server down',
      when: here,
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Apache cannot reach the directory, or does not trust its certificate.',
      steps: {
        developer: [
          '`ldapsearch -x -H $LDAP_URL -b "" -s base`; for ldaps set `LDAPTrustedGlobalCert CA_BASE64 $CA_FILE`.',
        ],
      },
      source: ldap,
    },
    {
      text: 'gss_accept_sec_context() failed: An unsupported mechanism was requested',
      means: ['kerberos-failure', 'ntlm-failure'],
      certainty: 'certain',
      because: 'The client sent NTLM inside Negotiate: it found no Kerberos ticket for this name.',
      steps: {
        developer: [
          'Call the host by its full name and not by address; register it: `setspn -S HTTP/web.example.com $ACCOUNT`; add the site to the browser’s intranet zone.',
        ],
      },
      source: kerb,
    },
    {
      text: 'gss_acquire_cred() failed',
      means: ['kerberos-failure', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The server cannot use its keytab: unreadable, or without a key for HTTP and this host.',
      steps: {
        developer: [
          '`klist -kte $KEYTAB` must list `HTTP/web.example.com@REALM`, and Apache’s user must be able to read it.',
        ],
      },
      source: kerb,
    },
    {
      text: 'NO AUTH DATA Client did not send any authentication headers',
      means: ['no-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      because:
        'The browser did not answer Negotiate; the first request of each login shows this too, and is harmless then.',
      steps: {
        developer: [
          'Let the browser answer: Firefox `network.negotiate-auth.trusted-uris`, Chrome `AuthServerAllowlist`; `curl --negotiate -u :`.',
        ],
      },
      source: gssapi,
    },
    {
      text: 'unable to restore state',
      when: { text: ['oidc'] },
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because: 'The state cookie of mod_auth_openidc did not come back with the provider’s answer.',
      steps: {
        developer: [
          '`OIDCRedirectURI` must be on the host and scheme that the browser sees; behind a proxy set `OIDCXForwardedHeaders X-Forwarded-Proto X-Forwarded-Host`.',
        ],
      },
      source: openidc,
    },
    {
      text: '"iat" validation failure',
      pattern: /^"iat" validation failure \(\d{13}\)/i,
      means: ['token-not-yet-valid', 'wrong-claims'],
      certainty: 'certain',
      fixer: 'provider',
      because:
        '`iat` has thirteen digits: the issuer writes milliseconds, where the standard wants seconds, and so the token lies in a far future.',
      steps: {
        developer: [
          'Have the identity provider write `iat`, `exp` and `nbf` in seconds; `OIDCIDTokenIatSlack -1` leaves the check out until then.',
        ],
      },
      source: iat,
    },
    {
      text: 'JWT was issued more than',
      pattern: /^jwt was issued more than \d{1,9} seconds in the future/i,
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The issuer’s clock is ahead of that of the web server by more than `OIDCIDTokenIatSlack`.',
      steps: { developer: ['Compare `date -u` on both, and set them by NTP.'] },
      source: iat,
    },
  ],
})
