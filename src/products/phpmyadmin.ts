import { defineProduct } from '../product.ts'

/** phpMyAdmin. */
export const phpMyAdmin = defineProduct({
  name: 'phpMyAdmin',
  marks: ['phpmyadmin', 'mysqli_real_connect', 'mysqli::real_connect', 'pma_absolute_uri'],
  says: [
    {
      text: 'Failed to set session cookie. Maybe you are using HTTP instead of HTTPS',
      means: ['cookie-not-sent', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The session of the login page did not come back with the form: the cookie is `Secure` on plain http, a proxy hides https, or the instances do not share their sessions.',
      steps: {
        visitor: ['Delete the cookies of the site, and open it with https.'],
        developer: [
          "Behind a proxy: `X-Forwarded-Proto: https`, and `$cfg['PmaAbsoluteUri'] = 'https://…/';`.",
          'Let PHP write its sessions (`session.save_path`), and share them where more than one instance runs.',
        ],
      },
      source: 'https://github.com/phpmyadmin/phpmyadmin/blob/QA_5_2/libraries/classes/Common.php',
    },
    {
      text: 'Access denied for user',
      when: { text: ['phpmyadmin'] },
      means: ['wrong-credentials', 'upstream-credentials'],
      certainty: 'likely',
      because: 'MySQL itself refused the user or password.',
      source: 'https://docs.phpmyadmin.net/en/latest/faq.html',
    },
  ],
})
