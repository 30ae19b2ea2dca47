import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** A program that fetches or sends mail, by its name or its protocol. */
const mailProgram =
  /\b(?:thunderbird|k-?9|fairemail|evolution|mutt|geary|claws|kmail|em client|apple mail|mail app|mail (?:program|client)|fetchmail|getmail|msmtp|imap|pop3?|smtp|smtplib|imaplib|phpmailer|nodemailer|mailkit|javamail|scan to (?:e-?)?mail)\b/i

/** What a login with a password is called in some languages. */
const withPassword =
  /\bpasswords?\b|\bpasswort\b|\bkennwort\b|contraseña|\bmot de passe\b|\bsenha\b|\bwachtwoord\b|\b535\b|login failed|basic auth/i

const logsInByPassword = (evidence: Evidence): boolean =>
  findMatch(evidence, mailProgram) !== undefined && findMatch(evidence, withPassword) !== undefined

/** Mailboxes of Outlook.com, Hotmail, Live and MSN, as mail programs reach them. */
export const outlookCom = defineProduct({
  name: 'Outlook.com',
  hosts: ['imap-mail.outlook.com', 'smtp-mail.outlook.com', 'pop-mail.outlook.com'],
  marks: ['imap-mail.outlook', 'smtp-mail.outlook', 'pop-mail.outlook', 'hotmail'],
  says: ['outlook', 'hotmail', '@live.', '@msn.'].map((text) => ({
    text,
    pattern:
      /^(?:outlook(?!\.office| (?:20\d\d|desktop|classic|for |web|on the web|365|plug-?in|add-?in))|hotmail|@live\.|@msn\.)/i,
    when: {
      holds: logsInByPassword,
      noText: [
        'oauth',
        'modern auth',
        'exchange',
        'office 365',
        'office365',
        'microsoft 365',
        'kerberos',
        'activesync',
      ],
    },
    means: ['password-not-accepted', 'mfa-or-sso-required', 'wrong-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'visitor' as const,
    because:
      'Outlook.com, Hotmail, Live and MSN take no password from mail programs any more (since September 2024), and no app password either: the program must open Microsoft’s own sign-in page (OAuth2).',
    steps: {
      visitor: [
        'Remove the account in the mail program and add it anew; as the way to log in choose “OAuth2” (Thunderbird: Server Settings › Authentication method), so that Microsoft’s sign-in page opens.',
        'In the mailbox on the web look under Settings › Mail › Forwarding and IMAP whether IMAP and POP are allowed.',
      ],
      developer: [
        'Log in with XOAUTH2 and a token of `https://login.microsoftonline.com/consumers/oauth2/v2.0/token` with the scope `https://outlook.office.com/IMAP.AccessAsUser.All` (or `SMTP.Send`).',
      ],
    },
    ask: 'which way to log in the program is set to: password, app password or OAuth2',
    source:
      'https://support.microsoft.com/en-us/office/modern-authentication-methods-now-needed-to-continue-syncing-outlook-email-in-non-microsoft-email-apps-c5d65390-9676-4763-b41f-d7986499a90d',
  })),
})
