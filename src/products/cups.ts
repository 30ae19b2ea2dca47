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
