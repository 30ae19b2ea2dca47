import { defineProduct } from '../product.ts'

const file = (name: string) => `https://github.com/apache/httpd/blob/trunk/modules/aaa/${name}.c`
const basic = file('mod_auth_basic')

/** Apache httpd’s error log: Basic logins and its own 401 page. */
export const apache = defineProduct({
  name: 'Apache httpd',
  marks: ['server: apache', 'ah01', 'authuserfile', '.htaccess', 'require valid-user', 'apache/2.'],
  says: [
    {
      text: 'AH01617',
      means: ['wrong-credentials', 'stored-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'AH01617: the user is known, and the password does not fit.',
      steps: {
        developer: [
          'Try it: `htpasswd -v $FILE $USER`; set it: `htpasswd $FILE $USER` (never `-c` again: it empties the file).',
        ],
      },
      ask: 'what `htpasswd -v $FILE $USER` says to the same password',
      source: basic,
    },
    {
      text: 'authentication failure for "',
      pattern: /^authentication failure for "[^"]{0,200}": password mismatch/i,
      when: { noText: ['ah01617', 'ah01807'] },
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      because: 'Apache knows the user, and the password does not fit.',
      source: basic,
    },
    {
      text: 'AH01618',
      means: ['wrong-credentials', 'server-misconfigured', 'stored-credential'],
      certainty: 'likely',
      because: 'AH01618: no password file or directory that Apache asks has this user.',
      steps: {
        developer: [
          'See which file counts: `AuthUserFile` of that very directory, then `cut -d: -f1 $FILE`; the path is absolute.',
        ],
      },
      source: basic,
    },
    {
      text: 'AH01614',
      means: ['wrong-scheme', 'protected-by-mistake'],
      certainty: 'certain',
      because:
        'AH01614: `AuthType Basic` stands here, and the client sent another scheme (Bearer for the application behind, most often).',
      steps: {
        developer: [
          'Take the API’s path out: `<Location "/api"> AuthType None; Require all granted </Location>` (a line each).',
        ],
      },
      source: basic,
    },
    {
      text: 'client used wrong authentication scheme',
      when: { noText: ['ah01614'] },
      means: ['wrong-scheme', 'protected-by-mistake'],
      certainty: 'certain',
      because: 'Apache wants another scheme here than the client sent.',
      source: basic,
    },
    {
      text: 'AH01620',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'AH01620: Apache cannot open the password file.',
      steps: {
        developer: [
          '`sudo -u www-data cat $FILE` must work: absolute path in `AuthUserFile`, readable file, `x` on every folder above it.',
        ],
      },
      source: file('mod_authn_file'),
    },
    {
      text: 'Could not open password file',
      when: { noText: ['ah01620'] },
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Apache cannot open the password file.',
      source: file('mod_authn_file'),
    },
    {
      text: 'This server could not verify that you are authorized to access the document requested',
      means: ['no-credentials', 'wrong-credentials', 'protected-by-mistake'],
      certainty: 'possible',
      because:
        'This page is Apache’s own: a rule of its configuration or an `.htaccess` refused, not the application behind it.',
      ask: 'the line of Apache’s error log at that moment (AH0…)',
      source: 'https://github.com/apache/httpd/blob/trunk/modules/http/http_protocol.c',
    },
  ],
})
