import { defineProduct } from '../product.ts'

const realm =
  'https://github.com/apache/shiro/blob/main/core/src/main/java/org/apache/shiro/realm/AuthenticatingRealm.java'

/** Apache Shiro. */
export const shiro = defineProduct({
  name: 'Apache Shiro',
  marks: ['org.apache.shiro', 'shiro.ini', 'shirofilter'],
  server: true,
  says: [
    {
      text: 'Submitted credentials for token [',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The account was found, and its stored password does not match: a wrong password, or a `CredentialsMatcher` that hashes otherwise than the stored value was made.',
      steps: {
        developer: [
          'If no password is accepted, compare algorithm, salt and iterations of the `HashedCredentialsMatcher` with those that wrote the stored value.',
          'For a realm of JWTs return the token itself as credentials in `SimpleAuthenticationInfo`.',
        ],
      },
      ask: 'whether any account can log in, and since when it fails',
      source: realm,
    },
    {
      text: 'A CredentialsMatcher must be configured in order to verify',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The realm has no `CredentialsMatcher`, so nobody can log in.',
      source: realm,
    },
  ],
})
