import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const sendgrid = 'https://www.twilio.com/docs/sendgrid/api-reference/how-to-use-the-sendgrid-v3-api/errors'
const mailchimp = 'https://mailchimp.com/developer/marketing/docs/errors/'
const postmark = 'https://postmarkapp.com/developer/api/overview'
const mailjet = 'https://dev.mailjet.com/email/reference/overview/errors/'
const resend = 'https://resend.com/docs/api-reference/errors'
const brevo = 'https://developers.brevo.com/docs/ip-security'

/** Mailgun, Mailchimp, Postmark, Mailjet, Resend and Brevo: APIs with a word or two of their own. */
export const mailServices = defineProduct({
  name: 'Mail service',
  hosts: [
    '.api.mailchimp.com',
    'api.postmarkapp.com',
    'api.mailjet.com',
    'api.resend.com',
    'api.brevo.com',
    'api.mailgun.net',
    'api.eu.mailgun.net',
  ],
  marks: ['api.mailchimp', 'postmarkapp', 'mailjet', 'api.resend.com', 'api.brevo.com'],
  says: [
    {
      text: 'mailgun',
      when: {
        holds: (evidence) =>
          !/\bapi\.eu\.mailgun\b/i.test(evidence.folded.map(({ text }) => text).join(' ')) &&
          findMatch(
            evidence,
            /\b(?:domain|region|account|we are|we're|lives?|hosted|created|is)\b[^.\n]{0,24}?\b(?:in|for|on|from) (?:the )?(?:eu|europe|european)\b|\beu (?:region|domain|account)\b/i,
          ) !== undefined,
      },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A domain of the EU region is known at api.eu.mailgun.net alone.',
      steps: {
        developer: ['Call `https://api.eu.mailgun.net`: mailgun.js `url`, mailgun-js `host`.'],
      },
      source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/api-overview',
    },
    {
      text: 'Forbidden',
      when: { text: ['mailgun'], status: [401] },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      status: 401,
      because:
        'Mailgun’s 401 has the word Forbidden: the key is not good at this host. Domains of the EU region answer at api.eu.mailgun.net alone.',
      steps: {
        developer: [
          'EU: mailgun-js `host: "api.eu.mailgun.net"`, mailgun.js `url: "https://api.eu.mailgun.net"`.',
          '`curl -sS -o /dev/null -w "%{http_code}\\n" -u "api:$KEY" https://api.eu.mailgun.net/v3/domains`, and the same without `eu.`',
        ],
      },
      ask: 'the region of the domain (US or EU), and the host that is called',
      source: 'https://documentation.mailgun.com/docs/mailgun/api-reference/api-overview',
    },
    {
      text: 'Your credentials are incorrect',
      when: { text: ['mailgun'] },
      means: ['invalid-api-key', 'wrong-environment', 'wrong-token-type'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'mailgun-php’s words for Mailgun’s 401: another key than the private one, or a domain of the other region.',
      steps: {
        developer: [
          'Take a key from API Keys in the user menu (not `pubkey-…`, nor the webhook signing key).',
          "EU: `Mailgun::create($key, 'https://api.eu.mailgun.net')`.",
        ],
      },
      ask: 'which of Mailgun’s keys it is, and the region of the domain',
      source: 'https://github.com/mailgun/mailgun-php/issues/759',
    },
    {
      text: 'pubkey-',
      when: { text: ['mailgun'], status: [401, 403] },
      means: ['wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Mailgun’s `pubkey-…` is for checking addresses alone; messages want a private key.',
      steps: { developer: ['Take a key from API Keys in the user menu, or a sending key of the domain.'] },
      source: 'https://github.com/mailgun/mailgun-php/issues/759',
    },
    {
      text: 'Maximum credits exceeded',
      when: { text: ['sendgrid'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The key is good (the 401 misleads): the plan’s mails are used up, or the free trial is over.',
      source: sendgrid,
    },
    {
      text: 'attempted to access the wrong datacenter',
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Mailchimp’s key ends in its data centre (`-us21`), and the address must name the same.',
      steps: { developer: ['Call `https://us21.api.mailchimp.com/3.0/` with the letters behind the key’s dash.'] },
      source: mailchimp,
    },
    {
      text: 'No Account or Server API tokens were supplied in the HTTP headers',
      means: ['no-credentials', 'wrong-place', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Postmark reads `X-Postmark-Server-Token` (or `X-Postmark-Account-Token`), and neither came.',
      ask: 'the names of the fields that are sent, and whether the variable behind the token has a value',
      source: postmark,
    },
    {
      text: 'The Server Token you provided in the X-Postmark-Server-Token request header was invalid',
      means: ['invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      because: 'Postmark knows no server with this token; an account token goes in another field.',
      source: postmark,
    },
    {
      text: 'API key authentication/authorization failure',
      means: ['invalid-api-key', 'account-not-active'],
      certainty: 'likely',
      because: 'Mailjet refused the pair of API key and secret key.',
      steps: { developer: ['Basic: `-u "$MJ_APIKEY_PUBLIC:$MJ_APIKEY_PRIVATE"`.'] },
      source: mailjet,
    },
    {
      text: 'This API key is restricted to only send emails',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The key of Resend has “Sending access” alone.',
      steps: { developer: ['Make one with “Full access”.'] },
      source: resend,
    },
    {
      text: 'API key is invalid',
      when: { text: ['resend'] },
      means: ['invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Resend does not know the key (re_…).',
      source: resend,
    },
    {
      text: 'We have detected you are using an unrecognised IP address',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'Brevo’s key is good; the caller’s address is not among the authorised IPs.',
      steps: { developer: ['Brevo › Security › Authorised IPs: add it, or switch the blocking off for API keys.'] },
      source: brevo,
    },
    {
      text: 'The API key does not include the required permission',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'Brevo’s key is good, but was made without the permission that this address wants.',
      steps: { developer: ['Brevo › Settings › SMTP & API › API keys: make a key with the permission named.'] },
      source: 'https://help.brevo.com/hc/en-us/articles/40154686262546',
    },
  ],
})
