import type { Phrase } from '../product.ts'
import { defineProduct } from '../product.ts'

const guide =
  'https://global.download.synology.com/download/Document/Software/DeveloperGuide/Os/DSM/All/enu/DSM_Login_Web_API_Guide_enu.pdf'

type Meaning = Omit<Phrase, 'text' | 'pattern' | 'when' | 'source'>

/** What one code means in a report that has one of the texts. */
const code = (text: readonly string[], pattern: RegExp, meaning: Meaning): Phrase => ({
  text: 'error',
  pattern,
  when: { text },
  source: guide,
  ...meaning,
})

/** The API for signing in has codes of its own from 400 on; others count from 400 too. */
const signingIn = ['syno.api.auth', 'auth.cgi']
const anyApi = ['synology', '/webapi/', 'syno.']

/** Synology DSM’s Web API: `error.code`, with status 200. */
export const synology = defineProduct({
  name: 'Synology DSM',
  hosts: ['.synology.me', '.quickconnect.to'],
  marks: ['synology', '/webapi/entry.cgi', '/webapi/auth.cgi', 'syno.api'],
  status: 200,
  says: [
    {
      text: 'You are not authorized to use this service',
      when: { text: ['synology', 'dsm', 'diskstation'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The login is right; the account may not use this application: the privilege was taken from it, or from everybody (“granted by default”).',
      steps: {
        developer: [
          'Another account of the group administrators: Control Panel › User & Group › the user › Applications, or Control Panel › Application Privileges, allow DSM.',
          'No administrator gets in any more, but ssh does: the privileges stand in the table AppPrivRule of `/etc/synoappprivilege.db` (SQLite), DSM itself as `SYNO.Desktop`; copy the file before you change it.',
        ],
      },
      ask: 'which application says so (DSM itself or a package), and whether another administrator gets in',
      source: 'https://kb.synology.com/en-global/DSM/help/DSM/AdminCenter/application_appprivileges',
    },
    code(signingIn, /^error["']?: ?\{ ?["']code["']: ?400\b/i, {
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'DSM knows no such account with this password (400).',
      steps: {
        developer: ['Percent-encode the password in an address: `curl -G --data-urlencode "passwd=$PASSWORD" …`.'],
      },
    }),
    code(signingIn, /^error["']?: ?\{ ?["']code["']: ?401\b/i, {
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'The account is disabled (code 401 in the body, no HTTP status).',
    }),
    code(signingIn, /^error["']?: ?\{ ?["']code["']: ?402\b/i, {
      means: ['insufficient-scope'],
      certainty: 'likely',
      because: 'The account may not use this application (402).',
      steps: { developer: ['Control Panel › User & Group › the user › Applications: allow DSM or the package.'] },
    }),
    {
      text: 'Permission denied (error=402)',
      when: { text: ['synology'] },
      means: ['insufficient-scope', 'mfa-or-sso-required', 'account-not-active'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The account may not sign in to this application (402): a right is missing, or a second factor is asked of it there.',
      steps: {
        developer: [
          'Control Panel › User › the user › Applications: allow it there; look at the second factor of that user too, which stays set when it is switched off for all.',
          'Try an account of its own without a second factor.',
        ],
      },
      ask: 'whether another account, without a second factor, gets the same number',
      source: guide,
    },
    code(signingIn, /^error["']?: ?\{ ?["']code["']: ?(?:403|404|406)\b/i, {
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because:
        'The password is right, and DSM wants the code of the second factor (403, 404 where it was wrong, 406 where it must be set up).',
      steps: {
        developer: [
          'Send `otp_code=…` once with `enable_device_token=yes`, keep the `did` of the answer, and send that as `device_id` from then on.',
          'For a program make an account of its own without a second factor, and with no more rights than it needs.',
        ],
      },
    }),
    code(signingIn, /^error["']?: ?\{ ?["']code["']: ?407\b/i, {
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'DSM has blocked the caller’s address after failed logins (407).',
      steps: {
        developer: [
          'Control Panel › Security › Protection › Allow/Block list: remove the address; then mend the password first.',
        ],
      },
    }),
    code(anyApi, /^error["']?: ?\{ ?["']code["']: ?105\b/i, {
      means: ['insufficient-scope', 'session-expired'],
      certainty: 'likely',
      because:
        'The session has no permission for this API (105): the account is no administrator, or signed in for another application.',
      steps: {
        developer: [
          'Sign in with `session=FileStation` (or the package that is called), with an account that may use it.',
        ],
      },
    }),
    code(anyApi, /^error["']?: ?\{ ?["']code["']: ?(?:106|107|119)\b/i, {
      means: ['session-expired', 'cookie-not-sent', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'DSM knows no such session (106 timed out, 107 ended by a second login, 119 no `sid` found).',
      steps: { developer: ['Sign in again, and send `_sid=$SID` with each call, or the cookie `id`.'] },
    }),
  ],
})
