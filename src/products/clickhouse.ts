import { defineProduct } from '../product.ts'

const control = 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Access/AccessControl.cpp'
const http = 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Server/HTTP/authenticateUserByHTTP.cpp'
const users = 'https://clickhouse.com/docs/ru/reference/statements/create/user.md'

const refused = {
  means: ['wrong-credentials', 'security-layer-block', 'account-not-active'] as const,
  certainty: 'likely' as const,
  because:
    'ClickHouse says the same of a wrong password, an unknown user, and an address that the user may not come from; only the server’s log tells which.',
  steps: {
    developer: [
      'Read the cause in the server’s log: `grep "Authentication failed" /var/log/clickhouse-server/clickhouse-server.err.log`.',
      'Compare the caller’s address with the user’s `<networks>` (or `HOST` of `SHOW CREATE USER`); in a container `127.0.0.1` is the container itself.',
      'A forgotten password of `default`: it stands in /etc/clickhouse-server/users.d/default-password.xml; without that file there is none.',
    ],
  },
  ask: 'the lines “Authentication failed” of clickhouse-server.err.log',
  source: control,
}

/** ClickHouse: one sentence for every refused login. */
export const clickhouse = defineProduct({
  name: 'ClickHouse',
  hosts: ['.clickhouse.cloud'],
  marks: ['clickhouse', 'db::exception', 'x-clickhouse-'],
  says: [
    { text: 'Authentication failed: password is incorrect, or there is no user with such name', ...refused },
    { text: 'Authentication failed: password is incorrect or there is no user with such name', ...refused },
    { text: 'Code: 516', when: { text: ['clickhouse', 'db::exception'] }, ...refused },
    { text: 'AUTHENTICATION_FAILED', when: { text: ['clickhouse', 'db::exception'] }, ...refused },
    {
      text: 'Invalid authentication: it is not allowed to use',
      pattern:
        /^invalid authentication: it is not allowed to use (?<one>[^\n]{1,60}?) and (?<other>[^\n]{1,60}?) simultaneously/i,
      means: ['wrong-place', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Two logins came in one request ({one}, and {other}), and ClickHouse takes one kind alone.',
      steps: {
        developer: [
          'Send the login in one place: `X-ClickHouse-User` and `X-ClickHouse-Key`, or Basic, or `user` and `password` in the address; a proxy may add the other.',
        ],
      },
      ask: 'which of the two the client sets, and whether a proxy adds the other',
      source: http,
    },
    {
      text: 'Authorization scheme is not supported',
      when: { text: ['clickhouse', 'db::exception'] },
      means: ['wrong-scheme'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'ClickHouse takes Basic or Negotiate in `Authorization`, and another scheme came.',
      steps: {
        developer: ['Send `-u "user:password"`, or the fields `X-ClickHouse-User` and `X-ClickHouse-Key`.'],
      },
      source: http,
    },
    {
      text: 'Not enough privileges. To execute this query',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The login is good; the user lacks the grant that the message names.',
      steps: {
        developer: [
          'Let an administrator run `GRANT …` with the words of the message; `SHOW GRANTS` shows what the user has.',
          'For `default` to give grants: `<access_management>1</access_management>` in its entry of users.xml.',
        ],
      },
      source: 'https://github.com/ClickHouse/ClickHouse/blob/master/src/Access/ContextAccess.cpp',
    },
    {
      text: 'clickhouse',
      when: {
        text: [
          'from another host',
          'from outside',
          'from another container',
          'from another machine',
          'only works on localhost',
        ],
        noText: ['connection refused', 'timed out'],
      },
      means: ['security-layer-block', 'wrong-credentials'],
      certainty: 'possible',
      fixer: 'owner',
      because:
        'A user of ClickHouse may come from the addresses of its `<networks>` or `HOST` alone, and others are told that the password is wrong.',
      steps: { developer: ["Widen it: `ALTER USER name HOST IP '10.0.0.0/8'`, or `<networks>` in users.xml."] },
      ask: 'the lines “Authentication failed” of clickhouse-server.err.log',
      source: users,
    },
  ],
})
