import { defineProduct } from '../product.ts'

/** The web service of PrestaShop, whose key is the user name of Basic. */
export const prestashop = defineProduct({
  name: 'PrestaShop',
  marks: ['prestashop', 'prestasharp'],
  status: 401,
  says: [
    {
      text: 'prestas',
      pattern: /^presta(?:shop|sharp)/i,
      when: { status: [401], text: ['webservice', 'web service', '/api', 'ws_key'] },
      means: ['stripped-by-intermediary', 'invalid-api-key', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'PrestaShop reads its key as the user name of Basic; where PHP runs as CGI or FastCGI, Apache does not hand `Authorization` to it.',
      steps: {
        developer: [
          'Try `https://$SHOP/api/?ws_key=$KEY`: if that works, the field is lost on the way.',
          'Advanced Parameters › Webservice › “Enable CGI mode for PHP”, or in .htaccess `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1`.',
        ],
      },
      ask: 'whether PHP runs as CGI or FastCGI, and whether `?ws_key=…` works',
      source:
        'https://docs.prestashop-project.org/v.8-documentation/user-guide/configuring-shop/advanced-parameters/webservice',
    },
  ],
})
