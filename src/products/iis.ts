import { defineProduct } from '../product.ts'

const codes =
  'https://learn.microsoft.com/en-us/troubleshoot/developer/webapps/iis/www-administration-management/http-status-code'
const loopback =
  'https://learn.microsoft.com/troubleshoot/windows-server/networking/accessing-server-locally-with-fqdn-cname-alias-denied'
const authentication = 'https://learn.microsoft.com/iis/configuration/system.webserver/security/authentication/'
const local = [
  'on the server itself',
  'from the server',
  'localhost',
  'same machine',
  'locally on',
  'remotely works',
  'from another machine',
]
const sub = (code: string) => new RegExp(`^http error ${code.replace('.', '\\.')}(?!\\d)`, 'i')

/** IIS: its sub-status codes. */
export const iis = defineProduct({
  name: 'IIS',
  marks: ['microsoft-iis', 'http error 401.', 'http error 403.', 'web.config', 'w3wp', 'inetpub', 'system.webserver'],
  says: [
    {
      text: 'HTTP Error 401.1',
      pattern: sub('401.1'),
      when: { text: local },
      means: ['ntlm-failure', 'wrong-credentials', 'kerberos-failure'],
      certainty: 'likely',
      because: 'Called on the server itself by another name than its own, Windows refuses the login (loopback check).',
      steps: {
        developer: [
          'Add the name to BackConnectionHostNames (multi-string) under `HKLM\\SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0`, then restart.',
        ],
      },
      ask: 'whether the same address works from another machine',
      source: loopback,
    },
    {
      text: 'HTTP Error 401.1',
      pattern: sub('401.1'),
      when: { noText: local },
      means: ['wrong-credentials', 'kerberos-failure', 'ntlm-failure', 'account-not-active'],
      certainty: 'likely',
      because: '401.1: credentials came, and Windows refused the logon.',
      steps: {
        developer: [
          'Read its reason on the server: Event Viewer › Security, event 4625 (status and sub status).',
          'With Kerberos: `setspn -L $APP_POOL_ACCOUNT` must list HTTP/host once; an app pool with its own account wants `useAppPoolCredentials="true"`.',
        ],
      },
      ask: 'the win32 status of the log line (sc-win32-status), and event 4625',
      source: codes,
    },
    {
      text: 'HTTP Error 401.2',
      pattern: sub('401.2'),
      means: ['server-misconfigured', 'no-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      fixer: 'owner',
      because: '401.2: no way of authentication that IIS offers fits what the client sent.',
      steps: {
        developer: [
          'See that the one that web.config enables is installed: `Install-WindowsFeature Web-Windows-Auth, Web-Basic-Auth`.',
          'IIS Manager › the site › Authentication: enable Anonymous where the application itself logs in, Windows or Basic otherwise.',
        ],
      },
      ask: 'the WWW-Authenticate fields of the answer: `curl -i`',
      source: codes,
    },
    {
      text: 'not authorized to view this page due to invalid authentication headers',
      when: { noText: ['http error 401.2'] },
      means: ['server-misconfigured', 'no-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      fixer: 'owner',
      because: '401.2: no way of authentication that IIS offers fits what the client sent.',
      source: codes,
    },
    {
      text: 'HTTP Error 401.3',
      pattern: sub('401.3'),
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: '401.3: the login is right, and the file’s access list admits neither the user nor the app pool.',
      steps: {
        developer: ['`icacls C:\\inetpub\\site /grant "IIS AppPool\\$POOL:(OI)(CI)RX" /grant "IUSR:(OI)(CI)RX"`'],
      },
      source: codes,
    },
    {
      text: 'because of the access control list (ACL) configuration or encryption settings',
      when: { noText: ['http error 401.3'] },
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: '401.3: the file’s access list admits neither the user nor the app pool.',
      source: codes,
    },
    {
      text: 'HTTP Error 401.4',
      pattern: sub('401.4'),
      means: ['security-layer-block', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: '401.4: an ISAPI filter refused.',
      source: codes,
    },
    {
      text: 'HTTP Error 401.5',
      pattern: /^http error 401\.5(?!\d)/i,
      means: ['server-misconfigured', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: '401.5: an ISAPI or CGI program itself refused.',
      source: codes,
    },
    {
      text: 'HTTP Error 401.50',
      pattern: /^http error 401\.50[12]/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      because: '401.501 and 401.502: too many requests of one address (Dynamic IP Restrictions).',
      source: codes,
    },
    {
      text: 'HTTP Error 401.50',
      pattern: /^http error 401\.50[34]/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: '401.503 and 401.504: the client’s address or name is on a deny list.',
      source: codes,
    },
    {
      text: 'HTTP Error 403.14',
      means: ['not-authentication', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because: '403.14: there is no default document, and listing the folder is off.',
      ask: 'whether the address names a folder, and which default document or application should answer there',
      source: codes,
    },
    {
      text: 'HTTP Error 403.7',
      pattern: sub('403.7'),
      means: ['no-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      because: '403.7: the site wants a client certificate, and none came.',
      ask: 'whether the client was given a certificate with its private key, and whether the server trusts its issuer',
      source: codes,
    },
    {
      text: 'HTTP Error 403.16',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        '403.16: the client certificate is not trusted by the server; certificates that are not self-signed among its trusted roots cause it too.',
      source: codes,
    },
    {
      text: '<windowsAuthentication enabled="true"',
      when: { status: [401], text: ['401.2'] },
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'web.config admits Windows authentication alone; where its IIS feature is not installed nobody can log in.',
      steps: {
        developer: [
          '`Install-WindowsFeature Web-Windows-Auth` (client Windows: `Enable-WindowsOptionalFeature -Online -FeatureName IIS-WindowsAuthentication`).',
        ],
      },
      source: authentication,
    },
  ],
})
