import { defineProduct } from '../product.ts'

const codes = 'https://neo4j.com/docs/status-codes/current/errors/all-errors/'
const first = 'https://neo4j.com/docs/operations-manual/4.2/configuration/set-initial-password'
const api = 'https://neo4j.com/docs/http-api/current/security/'

const fresh = [
  'A container keeps the password of its first start: with an existing `/data` volume `NEO4J_AUTH` changes nothing. Log in with the old one, and run `ALTER CURRENT USER SET PASSWORD FROM … TO …`.',
  'Without any password set before the first start it is `neo4j`, and must be changed at the first login.',
]

/** Neo4j and its Aura: codes that begin with Neo.ClientError.Security. */
export const neo4j = defineProduct({
  name: 'Neo4j',
  hosts: ['.databases.neo4j.io', 'api.neo4j.io'],
  marks: ['neo4j', 'cypher-shell', 'neo.clienterror', ':7687', ':7474'],
  says: [
    {
      text: 'Neo.ClientError.Security.AuthenticationRateLimit',
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'After three wrong logins in a row Neo4j refuses the user for some seconds, even with the right password; a program that keeps trying an old one holds the lock up.',
      steps: {
        developer: [
          'Stop every client with the old password, wait five seconds, then log in once with the right one.',
          'The lock is set by `dbms.security.auth_max_failed_attempts` and `dbms.security.auth_lock_time`.',
        ],
      },
      ask: 'whether one single login with the right password works after all other clients are stopped',
      source: codes,
    },
    {
      text: 'Neo.ClientError.Security.CredentialsExpired',
      means: ['account-not-active'],
      certainty: 'likely',
      because: 'The password is right, but must be changed before anything else is allowed.',
      steps: {
        visitor: ['Open Neo4j Browser, sign in, and choose a new password where it asks for one.'],
        developer: [
          'On the database `system` run `ALTER CURRENT USER SET PASSWORD FROM "old" TO "new"` (in cypher-shell: `-d system`).',
        ],
      },
      source: 'https://neo4j.com/docs/status-codes/current/errors/gql-errors/42NFD/',
    },
    {
      text: 'Neo.ClientError.Security.TokenExpired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The single sign-on token that the driver sends has run out.',
      steps: { developer: ['Make the driver anew with a fresh token, or give it an auth manager that fetches one.'] },
      source: codes,
    },
    {
      text: 'No authentication header supplied',
      when: { text: ['neo4j', 'neo.clienterror', ':7474'] },
      means: ['no-credentials'],
      certainty: 'certain',
      status: 401,
      fixer: 'caller',
      because: 'The HTTP API of Neo4j got no `Authorization` field.',
      steps: { developer: ['Send the name and password as Basic: `curl -u neo4j …`.'] },
      source: api,
    },
    {
      text: 'Unsupported authentication token, missing key',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The driver sent no name, password or scheme: the variable behind it has no value, or no `auth` was given.',
      steps: {
        developer: [
          'Print whether the variable of the password has a value where the driver is made; `auth=(user, password)` wants both.',
        ],
      },
      ask: 'the line that makes the driver, and whether its variables have values there',
      source:
        'https://github.com/neo4j/neo4j/blob/0e7012dfa34993fbef9c2d81545b24c1ff1ae3d9/community/kernel/src/main/java/org/neo4j/kernel/api/security/AuthToken.java',
    },
    {
      text: 'Neo.ClientError.Security.Unauthorized',
      when: { noText: ['no authentication header', 'unsupported authentication token'] },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      status: 401,
      because: 'Neo4j does not know this pair of name and password.',
      steps: { developer: fresh },
      ask: 'whether the data folder or volume is older than the password that is set',
      source: api,
    },
    {
      text: 'neo4j_auth',
      when: {
        text: ['unauthorized', 'authentication failure', 'wrong password', 'incorrect', '401'],
        noText: ['neo.clienterror', 'npm ', 'pip install', 'docker pull'],
      },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because:
        'The password is stored at the first start of the database, and the setting has no effect on one that exists.',
      steps: { developer: fresh },
      ask: 'whether the data volume is older than the password that is set',
      source: first,
    },
  ],
})
