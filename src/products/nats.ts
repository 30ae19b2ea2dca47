import { defineProduct } from '../product.ts'

const natsWords = 'https://github.com/nats-io/nats-server/issues/1358'

/** NATS. */
export const nats = defineProduct({
  name: 'NATS',
  marks: ['nats://', 'nats-server', 'nats: ', 'natserror', 'jetstream'],
  says: [
    {
      text: 'Authorization Violation',
      when: { text: ['nats'] },
      means: ['wrong-credentials', 'no-credentials', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      because:
        'NATS says this and no more to every refused login: wrong or missing name, password, token, seed or JWT, on purpose; the server’s log says more.',
      steps: {
        developer: [
          'Run the server with `-DV`, and read its line for this connection.',
          'Try it alone: `nats --server nats://host:4222 --creds user.creds rtt` (or `--user`, `--password`); a JWT is read by `nsc describe user`.',
        ],
      },
      ask: 'the line of the server’s log for this connection, and the kind of login (password, token, nkey or `.creds`)',
      source: natsWords,
    },
    {
      text: 'Permissions Violation for',
      pattern: /^permissions violation for (?:publish|subscription)/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The login is good; the user may not publish or subscribe on the subject that the message names.',
      steps: {
        developer: [
          'Add the subject to the user’s `permissions`; for request and reply also `_INBOX.>`, and for JetStream `$JS.API.>`.',
        ],
      },
      source: 'https://github.com/prequel-dev/cre/pull/19',
    },
  ],
})
