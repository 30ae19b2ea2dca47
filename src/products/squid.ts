import { defineProduct } from '../product.ts'

const squidDocs = 'https://wiki.squid-cache.org/Features/Authentication'

/** The proxy Squid. */
export const squid = defineProduct({
  name: 'Squid',
  marks: ['x-squid-error', 'squid'],
  says: [
    {
      text: 'ERR_CACHE_ACCESS_DENIED',
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy Squid wants a login of its own (407).',
      steps: {
        developer: [
          '`curl -x http://$PROXY:3128 --proxy-user "$USER:$PASSWORD" …`, or `https_proxy=http://$USER:$PASSWORD@$PROXY:3128`.',
        ],
      },
      source: squidDocs,
    },
    {
      text: 'ERR_ACCESS_DENIED',
      when: { text: ['squid'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'proxy-admin',
      because: 'An `http_access deny` rule of the proxy Squid refuses the address or the port.',
      source: 'https://wiki.squid-cache.org/SquidFaq/SquidAcl',
    },
  ],
})
