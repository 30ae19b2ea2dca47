import { defineProduct } from '../product.ts'

/** OpenSSH’s client, as git over SSH shows its refusals. */
export const openssh = defineProduct({
  name: 'OpenSSH',
  marks: ['permission denied (publickey', 'ssh -t', 'ssh-add'],
  says: [
    {
      text: 'Permission denied (publickey',
      means: ['no-credentials', 'invalid-api-key', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'This is SSH, not HTTP: the server took none of the keys that the client offered, or the client had none to offer.',
      steps: {
        developer: [
          '`ssh -vT git@github.com` (with your host): each “Offering public key” is one that is tried; where none is, `ssh-add ~/.ssh/id_ed25519`.',
          'Enter the line of `~/.ssh/id_ed25519.pub` in your account on that host (in CI: as a deploy key), and let the user name before the `@` be the host’s, mostly `git`; no `sudo`, which looks for the keys of root.',
          'Or clone by https:// with a token in place of a password.',
        ],
      },
      ask: 'what `ssh -vT` prints from the first “Offering public key” on, and whether the account on the host lists that key',
      source: 'https://docs.github.com/en/authentication/troubleshooting-ssh/error-permission-denied-publickey',
    },
  ],
})
