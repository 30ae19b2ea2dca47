import { defineProduct } from '../product.ts'

/** Yahoo Mail, and AOL on the same servers, as mail programs reach it. */
export const yahooMail = defineProduct({
  name: 'Yahoo Mail',
  marks: ['mail.yahoo', 'yahoo mail'],
  says: ['imap.mail.yahoo', 'smtp.mail.yahoo', 'yahoo mail', 'yahoo'].map((text) => ({
    text,
    when: { text: ['authenticationfailed', 'authenticate failed', 'login failed', '535', 'invalid credentials'] },
    means: ['password-not-accepted', 'wrong-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'visitor' as const,
    because:
      'Yahoo takes no account password from mail programs: each wants an app password of its own, and these end when the account’s password is changed.',
    steps: {
      visitor: [
        'Make an app password: Yahoo › Account info › Security › “Generate and manage app passwords”, and enter it in the program in place of the password.',
      ],
    },
    ask: 'whether what was entered is the account password or an app password of sixteen letters',
    source: 'https://help.yahoo.com/kb/SLN15241.html',
  })),
})
