import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'
import { findWording, says } from '../questions/near.ts'

const google = {
  text: [
    'googleapis',
    'accounts.google.com',
    'googleusercontent',
    'google.auth',
    'google-auth',
    'google oauth',
    'gcloud',
    'gaxios',
    'error 400: redirect_uri_mismatch',
    'error 401: invalid_client',
  ],
}

/** A login with the password of the account (lower case). */
const accountPassword = says(
  /\b(?:plain|account|normal|regular|usual|own|right|correct|google|gmail|my|log-?in and|user ?name and|user and)(?: \w{1,8})? password\b|\bpassword\b[^.\n]{0,12}\b(?:is|are) (?:right|correct)\b/,
)

/** The provider by name, and not the address of somebody there. */
const provider = says(/(?<!@)\bgmail/)

const steps = {
  visitor: [
    'Turn 2-Step Verification on, make an app password at https://myaccount.google.com/apppasswords, and enter it without spaces.',
  ],
}

/** Gmail for programs: SMTP and IMAP. */
export const gmail = defineProduct({
  name: 'Gmail',
  marks: ['smtp.gmail.com', 'imap.gmail.com', 'gsmtp'],
  says: [
    {
      text: 'gmail',
      when: {
        text: ['imap', 'smtp', 'pop3', 'nodemailer', 'thunderbird', 'k-9'],
        noText: [
          'xoauth2',
          'access token',
          'app password',
          'app-password',
          'application-specific',
          'invalid credentials',
          'username and password not accepted',
        ],
        holds: (evidence) =>
          findWording(evidence, accountPassword) !== undefined && findWording(evidence, provider) !== undefined,
      },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Gmail takes no account password from programs over IMAP, POP or SMTP; an app password (or OAuth) is wanted.',
      steps,
      ask: 'whether what was entered is the account password or an app password of sixteen letters',
      source: 'https://support.google.com/mail/answer/7126229',
    },
    {
      text: '[authenticationfailed] invalid credentials (failure)',
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Gmail refused the IMAP login; it takes no account password from programs.',
      steps,
      source: 'https://support.google.com/mail/answer/7126229',
    },
    {
      text: 'invalid credentials',
      when: {
        text: ['gmail', 'googlemail'],
        holds: (evidence) => findText(evidence, 'imap', 'smtp', 'pop3') !== undefined,
        noText: ['invalid credentials (failure)', 'xoauth2', '"code": 401'],
        unless: (evidence) => findText(evidence, 'oauth') !== undefined && findText(evidence, 'password') === undefined,
      },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Gmail takes no account password from programs over IMAP, POP or SMTP; an app password (or OAuth) is wanted.',
      steps,
      ask: 'whether what was entered is the account password or an app password of sixteen letters',
      source: 'https://support.google.com/mail/answer/7126229',
    },
    {
      text: '?p=badcredentials',
      when: { noText: ['username and password not accepted'] },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'That is Gmail’s page for a refused password, and it takes no account password from programs any more.',
      steps,
      ask: 'whether what was entered is the account password or an app password of sixteen letters',
      source: 'https://support.google.com/mail/answer/7126229',
    },
    {
      text: 'username and password not accepted',
      when: { text: ['gmail', 'google', 'badcredentials', 'gsmtp', '5.7.8'] },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Gmail takes no account password from programs; an app password (or OAuth) is wanted.',
      steps: {
        visitor: [
          'Turn 2-Step Verification on, make an app password at https://myaccount.google.com/apppasswords, and enter it without spaces.',
        ],
        developer: ['Use an app password or XOAUTH2; the setting for less secure apps is gone.'],
      },
      source: 'https://support.google.com/mail/answer/7126229',
    },
    {
      text: 'application-specific password required',
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'The account has 2-Step Verification, so an app password is wanted in place of the password.',
      steps: {
        visitor: ['Make an app password at https://myaccount.google.com/apppasswords, and enter it without spaces.'],
      },
      source: 'https://support.google.com/accounts/answer/185833',
    },
    {
      text: 'please log in via your web browser and then try again',
      when: google,
      means: ['security-layer-block', 'password-not-accepted'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Google wants the login confirmed in a browser first.',
      source: 'https://support.google.com/mail/answer/7126229',
    },
  ],
})
