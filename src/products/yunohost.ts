import { defineProduct } from '../product.ts'

/** YunoHost, whose SSOwat guards the applications of a server. */
export const yunohost = defineProduct({
  name: 'YunoHost',
  marks: ['yunohost', 'ssowat', '/yunohost/sso'],
  says: ['yunohost', 'ssowat'].map((text) => ({
    text,
    when: {
      text: ['invalid_client', '401', 'unauthorized', 'basic auth', 'token endpoint', 'api'],
      noText: ['/yunohost/admin'],
    },
    means: ['stripped-by-intermediary', 'mfa-or-sso-required', 'protected-by-mistake'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'SSOwat takes a field `Authorization: Basic` away before an application sees it, so that nobody can pass for another user; logins of programs are lost with it.',
    steps: {
      developer: [
        'Open that application’s permission to visitors (Applications › the application › Permissions), and switch the protection off for it: `protect_against_basic_auth_spoofing: false` (`yunohost app setting APP protect_against_basic_auth_spoofing -v false`, then `yunohost app ssowatconf`).',
      ],
    },
    ask: 'whether the same call passes on the server itself, past SSOwat (http://127.0.0.1 and the application’s port)',
    source: 'https://doc.yunohost.org/packaging_sso_ldap_integration',
  })),
})
