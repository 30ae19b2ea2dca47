import { defineProduct } from '../product.ts'

const sendgridDocs = 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors'
const smtp = 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/smtp-errors-and-troubleshooting'

/** SendGrid. */
export const sendgrid = defineProduct({
  name: 'SendGrid',
  hosts: ['api.sendgrid.com', 'smtp.sendgrid.net'],
  marks: ['sendgrid'],
  says: [
    {
      text: 'The provided authorization grant is invalid, expired, or revoked',
      means: ['invalid-api-key', 'revoked-credential', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'SendGrid does not know the API key: deleted, empty, cut short, or the key’s id in its place.',
      steps: {
        developer: [
          '`curl -sS -o /dev/null -w "%{http_code}\\n" -H "Authorization: Bearer $SENDGRID_API_KEY" https://api.sendgrid.com/v3/scopes`',
          'A key is SG.….… and is shown once: make a new one under Settings › API Keys. Over SMTP the user name is the word `apikey`.',
        ],
      },
      ask: 'what the curl command answers',
      source: sendgridDocs,
    },
    {
      text: 'Permission denied, wrong credentials',
      when: { text: ['sendgrid'] },
      means: ['invalid-api-key', 'malformed-header', 'wrong-environment'],
      certainty: 'likely',
      because: 'SendGrid got no key that it could read or knows; an EU subuser’s key works at api.eu.sendgrid.com.',
      source: sendgridDocs,
    },
    {
      text: 'Authenticated user is not authorized to send mail',
      means: ['account-not-active'],
      certainty: 'likely',
      because: 'The account is under review or suspended, or a subuser may not send.',
      source: smtp,
    },
    {
      text: 'The from address does not match a verified Sender Identity',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The key is good; SendGrid sends from verified addresses and domains alone.',
      steps: { developer: ['Settings › Sender Authentication: verify the sender or the domain of `from`.'] },
      source: 'https://www.twilio.com/docs/sendgrid/for-developers/sending-email/sender-identity',
    },
    {
      text: 'Cannot use password auth',
      pattern: /^cannot use password auth.{0,40}api key/i,
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'SendGrid takes API keys alone.',
      steps: { developer: ['User name `apikey` (the word), password: the key SG.….'] },
      source: smtp,
    },
  ],
})
