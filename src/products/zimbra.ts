import { defineProduct } from '../product.ts'

const zimbraCodes =
  'https://github.com/Zimbra/zm-mailbox/blob/develop/store/src/java/com/zimbra/cs/account/AccountServiceException.java'

/** Zimbra: its SOAP names what is wrong with a login in the log alone. */
export const zimbra = defineProduct({
  name: 'Zimbra',
  marks: ['zimbra', 'zmprov', 'zmmailbox'],
  says: [
    {
      text: 'authentication failed for',
      pattern: /^authentication failed for [^\n]{1,120}, invalid password/i,
      when: { text: ['zimbra', 'soapengine'] },
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      because:
        'Zimbra’s log says that the account exists and the password was another; often a telephone or mail program keeps an old one.',
      steps: {
        developer: ['Look for the address behind `oip=` in mailbox.log: it shows which device sends the old password.'],
      },
      ask: 'the address behind `oip=` and the program behind `ua=` in that line',
      source: 'https://raw.githubusercontent.com/imanudin11/zimbra-fail2ban/master/zimbra-webmail.conf',
    },
    {
      text: 'authentication failed for',
      pattern: /^authentication failed for [^\n]{1,120}, account not found/i,
      when: { text: ['zimbra', 'soapengine'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      because: 'Zimbra has no account of this name.',
      steps: { visitor: ['Enter the whole mail address as the name.'] },
      source: 'https://raw.githubusercontent.com/imanudin11/zimbra-fail2ban/master/zimbra-webmail.conf',
    },
    {
      text: 'account.CHANGE_PASSWORD',
      when: { text: ['zimbra', 'soapengine'] },
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'The password is right, but Zimbra wants a new one before it lets anybody in.',
      steps: { visitor: ['Log in to Zimbra’s web page, and choose a new password there.'] },
      source: zimbraCodes,
    },
    ...['account.MAINTENANCE_MODE', 'account.ACCOUNT_INACTIVE'].map((text) => ({
      text,
      when: { text: ['zimbra', 'soapengine'] },
      means: ['account-not-active'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'Zimbra has the account, but it is not active: in maintenance, locked or closed.',
      steps: {
        developer: [
          '`zmprov ga user@example.com zimbraAccountStatus`, and `zmprov ma user@example.com zimbraAccountStatus active`.',
        ],
      },
      source: zimbraCodes,
    })),
    ...['account.TWO_FACTOR_AUTH_REQUIRED', 'account.TWO_FACTOR_SETUP_REQUIRED'].map((text) => ({
      text,
      when: { text: ['zimbra', 'soapengine'] },
      means: ['mfa-or-sso-required'] as const,
      certainty: 'certain' as const,
      fixer: 'visitor' as const,
      because: 'Zimbra wants the second factor (or that it is set up) before it lets this account in.',
      source: zimbraCodes,
    })),
  ],
})
