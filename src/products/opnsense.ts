import { defineProduct } from '../product.ts'

const opn = 'https://docs.opnsense.org/development/how-tos/api.html'

/** OPNsense’s API. */
export const opnsense = defineProduct({
  name: 'OPNsense',
  marks: ['opnsense'],
  says: [
    {
      text: 'opnsense',
      when: {
        status: [401],
        text: ['api'],
        noText: ['in front of', 'behind', 'haproxy', 'caddy', 'nginx', 'port forward'],
      },
      means: ['wrong-scheme', 'wrong-credentials', 'insufficient-scope'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'OPNsense takes the API key as the user name of Basic and the secret as its password; the login of the web page does not open the API.',
      steps: {
        developer: [
          'System › Access › Users › the user › API keys: make one, and call `curl -k -u "$KEY:$SECRET" https://firewall.example.com/api/core/firmware/status`.',
        ],
      },
      ask: 'how key and secret are sent',
      source: opn,
    },
  ],
})
