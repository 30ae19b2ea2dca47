import { defineProduct } from '../product.ts'

const codes = 'https://www.rfc-editor.org/rfc/rfc4511#appendix-A.1'
const goLdap = 'https://github.com/go-ldap/ldap/blob/master/error.go'
const activeDirectory = 'https://github.com/pingidentity/ldapsdk/issues/142'
const asBind = [
  'uid=%',
  'userdn template',
  'bind_dn',
  'binddn',
  'bind dn',
  'bind_password',
  'managerdn',
  'manager dn',
  'search_base',
]
const tryIt = {
  developer: [
    'Try the bind alone, with the very DN that the log names: `ldapwhoami -x -H $LDAP_URL -D "$DN" -W`.',
    'Where the program binds as each user, its template needs the place for the name: `uid=%s,ou=users,dc=example,dc=com`; against Active Directory also `%s@example.com`.',
    'Quotes, `#` and `$` in the password of the configuration file are kept or eaten by its format: set it in the way its documentation shows.',
  ],
}

/** LDAP directories and Active Directory, as the servers that ask them log it. */
export const ldap = defineProduct({
  name: 'LDAP',
  marks: ['ldap result code', 'ldap: error code', 'ldaperr', 'ldapsearch', 'bind_dn', 'ldap.toml', 'sldap'],
  server: true,
  status: 401,
  says: [
    {
      text: 'javax.naming.CommunicationException',
      pattern: /^javax\.naming\.communicationexception: [^\s:]{1,200}:(?:389|636|3268|3269)\b/i,
      means: ['auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The server could not reach its directory: no login can be checked.',
      steps: {
        developer: [
          'Try it from the server’s machine: `nc -vz $HOST 636`; a firewall, a certificate, or the directory itself is in the way.',
        ],
      },
      source: 'https://docs.oracle.com/en/java/javase/21/docs/api/java.naming/javax/naming/CommunicationException.html',
    },
    ...['LDAP Result Code 49', 'LDAP: error code 49', 'ldap_bind: Invalid credentials (49)'].map((text) => ({
      text,
      when: { noText: asBind },
      means: ['wrong-credentials', 'server-misconfigured', 'account-not-active'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because: 'The directory refused the bind: no such entry, or another password; it does not say which.',
      steps: tryIt,
      source: goLdap,
    })),
    ...['LDAP Result Code 49', 'LDAP: error code 49', 'ldap_bind: Invalid credentials (49)'].map((text) => ({
      text,
      when: { text: asBind },
      means: ['server-misconfigured', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The directory refused the DN and password that the server’s own settings give it: a wrong bind DN, template or password there refuses everybody.',
      steps: tryIt,
      ask: 'the line of the log with the DN that is bound, beside the settings for it (the password blotted out)',
      source: goLdap,
    })),
    ...['LDAP Result Code 32', 'LDAP: error code 32'].map((text) => ({
      text,
      means: ['server-misconfigured', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because: 'Code 32 is “no such object”: the search base or DN in the settings does not exist in the directory.',
      steps: { developer: ['`ldapsearch -x -H $LDAP_URL -D "$BIND_DN" -W -b "$SEARCH_BASE" -s base` must find it.'] },
      source: codes,
    })),
    ...['LDAP Result Code 34', 'LDAP: error code 34'].map((text) => ({
      text,
      means: ['server-misconfigured'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'Code 34 is “invalid DN syntax”: a bind DN or search base in the settings is no DN.',
      steps: { developer: ['Write it as a DN: `cn=reader,ou=services,dc=example,dc=com`, not as a plain name.'] },
      source: codes,
    })),
    {
      text: 'LDAP Result Code 200 "Network Error"',
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The server did not reach the directory at all: host, port, TLS or firewall.',
      steps: { developer: ['From where the server runs: `ldapsearch -x -H $LDAP_URL -b "" -s base`.'] },
      source: goLdap,
    },
    {
      text: 'a successful bind must be completed on the connection',
      means: ['server-misconfigured', 'upstream-credentials'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The server searches Active Directory without a login of its own, and the directory answers no anonymous search.',
      steps: { developer: ['Set the bind DN and bind password of a reading account in the server’s LDAP settings.'] },
      source: activeDirectory,
    },
    ...['Strong(er) authentication required (8)', 'LDAP Result Code 8 ', 'LDAP: error code 8 '].map((text) => ({
      text,
      means: ['server-misconfigured'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'The directory takes a password only over TLS or a signed connection.',
      steps: { developer: ['Use `ldaps://$HOST:636`, or StartTLS, with the directory’s CA.'] },
      source: codes,
    })),
  ],
})
