import { defineProduct } from '../product.ts'

const cupsd = 'https://github.com/OpenPrinting/cups/blob/master/scheduler/client.c'

/** CUPS, the print server, and its administration at port 631. */
export const cups = defineProduct({
  name: 'CUPS',
  marks: ['cupsd', ':631', 'lpadmin'],
  says: [
    {
      text: 'Enter your username and password or the root username and password to access this page',
      means: ['no-credentials', 'wrong-credentials', 'insufficient-scope', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'CUPS wants the login of a Unix user of the groups in `SystemGroup` (mostly `lpadmin`), and got none or one without that group.',
      steps: {
        visitor: [
          'Open https://localhost:631/admin in a private window, and give the user name and password of an administrator of this computer.',
        ],
        developer: [
          '`sudo usermod -aG lpadmin "$USER"`, log in anew, and open https://localhost:631/admin in a private window.',
          'See /etc/cups/cups-files.conf (`SystemGroup`), /etc/cups/cupsd.conf (`DefaultAuthType Basic`), /etc/pam.d/cups, then `sudo systemctl restart cups`.',
        ],
      },
      ask: 'whether the browser asked for a login at all, and what `groups` answers for that user',
      source: cupsd,
    },
    {
      text: 'cupsd.conf',
      when: { text: ['lpadmin', 'password', 'administra'] },
      means: ['server-misconfigured', 'wrong-credentials', 'insufficient-scope'],
      certainty: 'possible',
      fixer: 'owner',
      because: 'CUPS checks logins with PAM (/etc/pam.d/cups) and wants a group of `SystemGroup`.',
      steps: {
        developer: [
          'Look at /etc/pam.d/cups for modules that do not exist here, and at `journalctl -u cups`; `groups root` has to name a group of `SystemGroup`.',
        ],
      },
      source: 'https://www.cups.org/doc/security.html',
    },
    {
      text: 'pam_authenticate() returned',
      when: { text: ['cups'] },
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'PAM refused the login that CUPS handed on.',
      source: 'https://github.com/OpenPrinting/cups/blob/master/scheduler/auth.c',
    },
  ],
})

/** Apache Tomcat’s own manager pages. */
export const tomcat = defineProduct({
  name: 'Apache Tomcat',
  marks: ['apache tomcat', 'tomcat-users.xml', 'catalina', 'manager/html', 'manager/text'],
  says: [
    {
      text: 'examine the file conf/tomcat-users.xml',
      when: { noText: ['403 access denied', '403 forbidden'] },
      means: ['wrong-credentials', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Tomcat has no manager user at first; the login must stand in conf/tomcat-users.xml, with a role.',
      steps: {
        developer: [
          'In `$CATALINA_BASE/conf/tomcat-users.xml`: `<user username="…" password="…" roles="manager-gui"/>` (`manager-script` for /manager/text and for Maven), outside of comments; restart Tomcat.',
          'An IDE or package may run with another copy of the file: look at `CATALINA_BASE` in the log.',
        ],
      },
      source: 'https://tomcat.apache.org/tomcat-10.1-doc/manager-howto.html#Configuring_Manager_Application_Access',
    },
    {
      text: 'examine the file conf/tomcat-users.xml',
      when: { text: ['403 access denied', '403 forbidden'] },
      means: ['insufficient-scope', 'security-layer-block', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The user is known; the role is missing, or RemoteAddrValve in META-INF/context.xml allows this machine alone.',
      steps: {
        developer: [
          'Give the role `manager-gui`, and widen `allow` of the RemoteAddrValve in webapps/manager/META-INF/context.xml.',
        ],
      },
      source: 'https://tomcat.apache.org/tomcat-10.1-doc/manager-howto.html#Configuring_Manager_Application_Access',
    },
  ],
})

/** phpMyAdmin. */
export const phpMyAdmin = defineProduct({
  name: 'phpMyAdmin',
  marks: ['phpmyadmin', 'mysqli_real_connect', 'mysqli::real_connect', 'pma_absolute_uri'],
  says: [
    {
      text: 'Failed to set session cookie. Maybe you are using HTTP instead of HTTPS',
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The session of the login page did not come back with the form: the cookie is `Secure` on plain http, a proxy hides https, or the instances do not share their sessions.',
      steps: {
        visitor: ['Delete the cookies of the site, and open it with https.'],
        developer: [
          "Behind a proxy: `X-Forwarded-Proto: https`, and `$cfg['PmaAbsoluteUri'] = 'https://…/';`.",
          'Let PHP write its sessions (`session.save_path`), and share them where more than one instance runs.',
        ],
      },
      source: 'https://docs.phpmyadmin.net/en/latest/faq.html',
    },
    {
      text: 'Access denied for user',
      when: { text: ['phpmyadmin'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      because: 'MySQL itself refused the user or password.',
      source: 'https://docs.phpmyadmin.net/en/latest/faq.html',
    },
  ],
})

/** Drupal’s REST, JSON:API and forms. */
export const drupal = defineProduct({
  name: 'Drupal',
  marks: ['drupal', 'x-generator: drupal', '_format=json', 'x-drupal-cache'],
  says: [
    ...['X-CSRF-Token request header is missing', 'X-CSRF-Token request header is invalid'].map((text) => ({
      text,
      means: ['csrf-refused'] as const,
      certainty: 'certain' as const,
      because: 'Drupal wants its token with each changing request that carries a session cookie.',
      steps: {
        developer: [
          '`curl -b jar.txt https://example.com/session/token`, then send it as `X-CSRF-Token` with the same cookie; or drop the cookie and use Basic or OAuth.',
        ],
      },
      source: 'https://github.com/drupal/drupal/blob/11.x/core/lib/Drupal/Core/Access/CsrfRequestHeaderAccessCheck.php',
    })),
    {
      text: 'The used authentication method is not allowed on this route',
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The way of login that was used is not switched on for this resource.',
      steps: {
        developer: [
          'REST resource settings: tick basic_auth, cookie or oauth2 under Authentication providers; `drush cr`.',
        ],
      },
      source: 'https://www.drupal.org/docs/drupal-apis/restful-web-services-api/restful-web-services-api-overview',
    },
  ],
})

/** Let’s Encrypt and other certificate authorities that speak ACME (RFC 8555). */
export const acme = defineProduct({
  name: 'ACME',
  marks: ['letsencrypt', "let's encrypt", 'acme-challenge', 'certbot', 'urn:ietf:params:acme', 'urn:acme:error'],
  says: [
    {
      text: 'Invalid response from http',
      pattern:
        /^invalid response from https?:\/\/[^\s]{1,200}\/\.well-known\/acme-challenge\/[^\n]{0,200}(?:: 401\b|401 unauthori|authorization required)/i,
      means: ['protected-by-mistake'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The certificate authority fetches the challenge without a login, and this server asks it for one (401).',
      steps: {
        developer: [
          'nginx: `location ^~ /.well-known/acme-challenge/ { auth_basic off; allow all; root /var/www/html; }`; Apache: `<Location "/.well-known/acme-challenge/"> Require all granted </Location>`.',
          'Or validate over DNS: `--preferred-challenges dns`.',
        ],
      },
      source: 'https://letsencrypt.org/docs/challenge-types/#http-01-challenge',
    },
    {
      text: 'Invalid response from http',
      pattern:
        /^invalid response from https?:\/\/[^\s]{1,200}\/\.well-known\/acme-challenge\/[^\n]{0,200}(?:: 404\b|404 not found)/i,
      means: ['wrong-url', 'server-misconfigured', 'not-authentication'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The word “unauthorized” is ACME’s for a challenge that failed: the file of the challenge is not found under this name at this address.',
      steps: {
        developer: [
          'Put a file there and fetch it: `curl -sS http://$HOST/.well-known/acme-challenge/test`; check the web root, the DNS name (IPv6 too) and redirects.',
        ],
      },
      source: 'https://datatracker.ietf.org/doc/html/rfc8555#section-6.7',
    },
  ],
})
