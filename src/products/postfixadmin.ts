import { defineProduct } from '../product.ts'

const login = 'https://github.com/postfixadmin/postfixadmin/blob/master/public/login.php'

/** PostfixAdmin: the token of its login form is kept in PHP’s session. */
export const postfixadmin = defineProduct({
  name: 'PostfixAdmin',
  marks: ['postfixadmin', 'postfix admin'],
  says: [
    {
      text: 'Invalid token!',
      when: { text: ['postfixadmin', 'postfix admin'] },
      means: ['csrf-refused', 'session-expired', 'cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because:
        'The token of the login form does not stand in the session any more: PHP could not keep the session between the page and the form, or the cookie did not come back.',
      steps: {
        visitor: ['Reload the page, and log in with cookies allowed.'],
        developer: [
          'See that PHP can write its sessions: `php -i | grep session.save_path`, and that folder must belong to the user that PHP runs as.',
          'Over plain http set `session.cookie_secure` off, or use https.',
        ],
      },
      ask: 'the owner of `session.save_path`, and the user that PHP runs as',
      source: login,
    },
  ],
})
