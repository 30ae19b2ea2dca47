import { defineProduct } from '../product.ts'

const api = 'https://github.com/WordPress/wordpress-develop/blob/trunk/src/wp-includes/rest-api.php'
const keep =
  'Apache: `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` above the WordPress block of .htaccess (or `CGIPassAuth On`); nginx: `fastcgi_param HTTP_AUTHORIZATION $http_authorization;`'

/** WordPress on hosts that keep the `Authorization` field back from PHP. */
export const wordpressHosting = defineProduct({
  name: 'WordPress',
  says: ['rest_cannot_', 'rest_not_logged_in'].map((text) => ({
    text,
    when: {
      status: [401],
      told: [
        'in-front:php-fpm',
        'in-front:cgi',
        'in-front:shared-hosting',
        'in-front:apache',
        'tells:header-sent',
      ] as const,
    },
    means: ['stripped-by-intermediary', 'no-credentials', 'wrong-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'WordPress saw nobody logged in, although a login was sent: Apache keeps `Authorization` back from PHP run as CGI, FastCGI or FPM.',
    steps: { developer: [`Hand the field on: ${keep}`] },
    source: api,
  })),
})
