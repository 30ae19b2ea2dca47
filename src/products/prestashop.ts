import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findText } from '../questions/exchange.ts'
import { eitherWay, findWording } from '../questions/near.ts'

/** The key is taken in the address (lower case). */
const inAddress = eitherWay(/\bws_key\b/, 120, /\b(?:works?|working|fine|ok|opens?|xml|valid)\b/)

/** The web service refuses, or takes the key in the address while a program that sends it as a field is refused. */
const isOfWebService = (evidence: Evidence): boolean =>
  (evidence.scene.status === 401 && findText(evidence, 'webservice', 'web service', '/api', 'ws_key') !== undefined) ||
  findWording(evidence, inAddress) !== undefined

/** The web service of PrestaShop, whose key is the user name of Basic. */
export const prestashop = defineProduct({
  name: 'PrestaShop',
  marks: ['prestashop', 'prestasharp'],
  status: 401,
  says: [
    {
      text: 'prestas',
      pattern: /^presta(?:shop|sharp)/i,
      when: { holds: isOfWebService },
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
