import { defineProduct } from '../product.ts'

const regions = 'https://bitwarden.com/help/server-geographies/'
const device = 'https://bitwarden.com/help/new-device-verification/'
const admin = 'https://github.com/dani-garcia/vaultwarden/wiki/Enabling-admin-page'

/** Bitwarden and Vaultwarden. */
export const bitwarden = defineProduct({
  name: 'Bitwarden',
  hosts: ['.bitwarden.com', '.bitwarden.eu'],
  marks: ['bitwarden', 'vaultwarden'],
  says: [
    {
      text: 'bitwarden.eu',
      when: { text: ['vault.bitwarden.com', 'identity.bitwarden.com', '//bitwarden.com'] },
      means: ['wrong-environment'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'bitwarden.eu and bitwarden.com are two services with their own accounts; an account of the one is unknown in the other, which says that the password is wrong.',
      steps: {
        visitor: ['Log in where the account was made: https://vault.bitwarden.eu or https://vault.bitwarden.com.'],
        developer: ['`bw logout && bw config server https://vault.bitwarden.eu`'],
      },
      ask: 'the address at which the account was made',
      source: regions,
    },
    {
      text: 'Username or password is incorrect. Try again',
      when: { text: ['bitwarden', 'vaultwarden', 'invalid_grant', 'vault.'], noText: ['try again. ip: '] },
      means: ['wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Bitwarden says this of an account of the other region or of another server, too.',
      steps: {
        visitor: ['On the login page choose where the account lives: bitwarden.com, bitwarden.eu or Self-hosted.'],
        developer: ['`bw logout && bw config server https://vault.bitwarden.eu`'],
      },
      ask: 'the address at which the account was made',
      source: regions,
    },
    {
      text: 'Username or password is incorrect. Try again. IP: ',
      means: ['wrong-credentials'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'Vaultwarden’s own log: the login reached this server, and the master password (or the account) is not one of its own.',
      steps: {
        visitor: [
          'Type the master password by hand, with the keyboard’s layout in view; a device that is still logged in can export the vault, and shows the address of the account.',
        ],
        developer: [
          'See whether the account stands in the admin page under Users at all: after a move to an empty data folder nobody does.',
        ],
      },
      ask: 'whether the account is listed in the admin page',
      source: 'https://github.com/dani-garcia/vaultwarden/blob/main/src/api/identity.rs',
    },
    {
      text: 'client_id or client_secret is incorrect',
      when: {
        text: ['vaultwarden', 'self-host', 'selfhost', 'own server', 'own instance', 'bitwarden.eu'],
        noText: ['config server'],
      },
      means: ['wrong-environment', 'invalid-client'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Until it is told otherwise, `bw` asks bitwarden.com, which does not know the keys of another server.',
      steps: {
        developer: [
          '`bw logout; bw config server https://vault.example.com`, with the address of your own server, then `bw login --apikey`.',
          'Take the personal keys (`user.…`), without a blank; those of an organisation (`organization.…`) are not for `bw`.',
        ],
      },
      ask: 'what `bw status` names as `serverUrl`',
      source: 'https://bitwarden.com/help/cli/#self-hosted-server',
    },
    {
      text: 'Invalid admin token',
      when: { text: ['bitwarden', 'vaultwarden', 'admin_token'] },
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'Vaultwarden’s ADMIN_TOKEN does not fit: the password is typed and not its hash, and in a compose file each `$` of the hash is written `$$`.',
      steps: {
        developer: [
          '`docker exec -it vaultwarden /vaultwarden hash`, and put the whole line in single quotes into `.env`.',
        ],
      },
      ask: 'how ADMIN_TOKEN is set, its value hidden',
      source: admin,
    },
    {
      text: 'New device verification required',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'Bitwarden wants the code that it mailed for a device that it does not know.',
      steps: { visitor: ['Enter the code from the mail, or turn two-step login on.'] },
      source: device,
    },
  ],
})
