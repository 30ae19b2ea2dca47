import { defineProduct } from '../product.ts'

const roundcubeWords = 'https://github.com/roundcube/roundcubemail/blob/master/program/localization/en_US/messages.inc'

/** Roundcube, which logs in to the IMAP server with what the visitor enters. */
export const roundcube = defineProduct({
  name: 'Roundcube',
  marks: ['roundcube', 'roundcubemail'],
  says: [
    {
      text: 'Your session is invalid or expired',
      when: { text: ['roundcube', 'webmail', '_task='] },
      means: ['session-expired', 'cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      because: 'Roundcube no longer has the session that the cookie names, or the cookie did not come back.',
      steps: {
        visitor: ['Log in again; if that is refused in the same words, delete the site’s cookies first.'],
        developer: [
          'If it comes back at once: compare `session_domain`, `session_path` and `use_https` with the address, and see that the session table can be written.',
        ],
      },
      source: roundcubeWords,
    },
    {
      text: 'Connection to IMAP server failed',
      when: { text: ['roundcube', 'webmail'] },
      means: ['not-authentication', 'auth-service-unavailable'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Roundcube did not reach the mail server at all, so name and password were never tried.',
      steps: { developer: ['Read Roundcube’s `logs/errors.log`, and compare host, port and `ssl://` in `imap_host`.'] },
      source: roundcubeWords,
    },
    {
      text: 'roundcube',
      when: { text: ['login failed', 'login fails'], noText: ['imap server failed', 'storage server', 'fail2ban'] },
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'possible',
      because: 'The IMAP server refused what was entered: Roundcube has no passwords of its own.',
      steps: {
        visitor: ['Enter the whole mail address as the name.'],
        developer: [
          'Try the same login at the IMAP server itself, and read its log; Roundcube’s `logs/errors.log` has its answer.',
        ],
      },
      ask: 'whether the same name and password work in a mail program',
      source: roundcubeWords,
    },
  ],
})
