import { defineProduct } from '../product.ts'

const session = 'https://github.com/nextcloud/server/blob/master/lib/private/User/Session.php'
const dav = 'https://github.com/nextcloud/server/blob/master/apps/dav/lib/Connector/Sabre/Auth.php'
const devices = 'https://docs.nextcloud.com/server/latest/user_manual/en/session_management.html#managing-devices'
const twoFactor = 'https://docs.nextcloud.com/server/latest/user_manual/en/user_2fa.html'
const appPassword = {
  visitor: [
    'In the web page: Settings › Personal › Security › Devices & sessions › Create new app password.',
    'Enter your user name and that app password in the program, in place of your own password.',
  ],
  developer: [
    'Make an app password under Settings › Personal › Security › Devices & sessions; `curl -u "$NC_USER:$APP_PASSWORD" -X PROPFIND -H "Depth: 0" "https://cloud.example.com/remote.php/dav/files/$NC_USER/"` has to answer 207.',
  ],
}
const here = ['nextcloud', 'owncloud', 'remote.php', 'ocs/v']
const secondFactor = ['2fa', 'two-factor', 'two factor', 'totp', 'webauthn', 'u2f', 'second factor', '2-faktor', 'mfa']

/** Nextcloud (and ownCloud, from which it comes): its web login, WebDAV, CalDAV and OCS. */
export const nextcloud = defineProduct({
  name: 'Nextcloud',
  marks: ['nextcloud', 'owncloud', 'remote.php/dav', 'remote.php/webdav', 'nc_session', 'oc_sessionpassphrase'],
  says: [
    {
      text: 'Strict Cookie has not been found in',
      means: ['cookie-not-sent', 'stripped-by-intermediary', 'client-bug'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Nextcloud marks each session with a cookie that only calls of its own page carry (`SameSite=Strict`), and this call came with the session and without that cookie.',
      steps: {
        visitor: ['Delete the cookies of this Nextcloud (or of the app), and sign in again at its own address.'],
        developer: [
          'Let the proxy pass all cookies both ways, and tell Nextcloud the outer address: `overwrite.cli.url`, `overwriteprotocol` => `https`, `trusted_proxies`.',
          'A program sends its login by `Authorization` and no session cookie at all.',
        ],
      },
      ask: 'the names of the cookies that the refused request carries',
      source: 'https://github.com/nextcloud/server/blob/master/lib/base.php',
    },
    ...['PasswordLoginForbidden', 'password login forbidden'].map((text) => ({
      text,
      means: ['password-not-accepted', 'mfa-or-sso-required'] as const,
      certainty: 'certain' as const,
      fixer: 'visitor' as const,
      because:
        'Nextcloud takes no account password from programs once a second factor is on or tokens are enforced; it wants an app password.',
      steps: appPassword,
      source: session,
    })),
    ...['remote.php', 'webdav', 'caldav', 'carddav', 'nextcloud', 'owncloud'].map((text) => ({
      text,
      when: {
        text: secondFactor,
        told: ['tells:two-factor-on', 'changed:mfa'] as const,
        noText: [
          'passwordloginforbidden',
          'app-password',
          'app password in the',
          'application password',
          'old app password',
        ],
      },
      means: ['password-not-accepted', 'mfa-or-sso-required'] as const,
      certainty: 'likely' as const,
      fixer: 'visitor' as const,
      because:
        'With a second factor on, Nextcloud refuses the account password from every program; each needs an app password.',
      steps: appPassword,
      source: twoFactor,
    })),
    {
      text: '2FA challenge not passed',
      means: ['mfa-or-sso-required', 'password-not-accepted'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'The login stands, but its second factor was not given.',
      steps: appPassword,
      source: dav,
    },
    {
      text: 'CSRF check not passed',
      means: ['csrf-refused'],
      certainty: 'certain',
      because: 'The request carries the cookie of a web login without the request token that belongs to it.',
      steps: {
        developer: [
          'Send no cookies with Basic (`curl` without `-b`), or add `OCS-APIRequest: true` and the `requesttoken` of the page.',
        ],
      },
      source: dav,
    },
    {
      text: 'Cannot authenticate over ajax calls',
      means: ['session-expired', 'no-credentials'],
      certainty: 'likely',
      because:
        'A script of the page (`X-Requested-With: XMLHttpRequest`) called WebDAV without a web login that still stands.',
      steps: { visitor: ['Reload the page, and log in again.'] },
      source: dav,
    },
    {
      text: 'App token login name does not match',
      means: ['wrong-credentials'],
      certainty: 'certain',
      fixer: 'visitor',
      because:
        'The app password was made under another login name (user name or e-mail address) than the one that is sent with it.',
      steps: { developer: ['Send the name that stood on the page when the app password was made.'] },
      source: session,
    },
    {
      text: 'Token does not exist: token does not exist',
      when: { text: here },
      means: ['password-not-accepted', 'revoked-credential', 'session-expired'],
      certainty: 'possible',
      because: 'What was sent is no app password that Nextcloud knows: the account password, or one that was deleted.',
      steps: appPassword,
      source: devices,
    },
    {
      text: "Login failed: '",
      pattern: /^login failed: '[^'\n]{1,100}' \(remote ip/i,
      means: ['wrong-credentials', 'password-not-accepted', 'stored-credential'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'Nextcloud logged a login with a user name or password that it does not know; the address in the line tells whose.',
      ask: 'whether a second factor is on, and whether an app password was sent',
      source: session,
    },
    {
      text: 'ServerNotAvailableException',
      when: { text: [...here, 'ldap'] },
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Nextcloud lost its LDAP server, and without it nobody is let in.',
      steps: {
        developer: [
          'Test it: `sudo -u www-data php occ ldap:test-config s01`; look at name resolution and the firewall between the two.',
          'Give a backup server under LDAP / AD integration › Advanced, or switch the configuration off until it is back.',
        ],
      },
      source: 'https://docs.nextcloud.com/server/latest/admin_manual/configuration_user/user_auth_ldap.html',
    },
    {
      text: 'No public access to this resource',
      means: ['no-credentials', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'Neither a login nor a share token reached Nextcloud’s WebDAV.',
      source: 'https://github.com/nextcloud/server/blob/master/apps/dav/lib/DAV/PublicAuth.php',
    },
    {
      text: 'Too many requests',
      when: { text: [...here.slice(0, 2), 'bruteforce'], status: [429] },
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The brute-force protection slows down or blocks this address after wrong logins.',
      steps: {
        developer: [
          '`php occ security:bruteforce:reset ADDRESS`; set `trusted_proxies`, or the proxy’s own address is blocked for all.',
        ],
      },
      source:
        'https://docs.nextcloud.com/server/latest/admin_manual/configuration_server/bruteforce_configuration.html',
    },
  ],
})
