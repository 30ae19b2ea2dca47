import { defineProduct } from '../product.ts'

const oauth = 'https://nodered.org/docs/api/admin/oauth'

/** Node-RED’s admin API. */
export const nodeRed = defineProduct({
  name: 'Node-RED',
  marks: ['node-red', 'nodered'],
  says: ['node-red', 'nodered'].map((text) => ({
    text,
    when: {
      status: [401],
      text: ['/flows', '/auth/token', 'adminauth', 'admin api', '/settings', '/nodes', 'node-red-admin'],
      noText: ['http request node', 'httpnodeauth'],
    },
    means: ['no-credentials', 'token-expired', 'wrong-scheme'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'Where `adminAuth` is set, Node-RED’s admin API takes a token alone, which user name and password are exchanged for; it lives seven days.',
    steps: {
      developer: [
        'Ask for one: `curl "$URL/auth/token" --data "client_id=node-red-admin&grant_type=password&scope=*&username=admin&password=$PASSWORD"`; the fields of `client_id` and `scope` are fixed.',
        'Send it as `Authorization: Bearer $TOKEN`. `curl "$URL/auth/login"` shows whether a login is wanted at all.',
      ],
    },
    ask: 'what `/auth/login` answers, and how the login is sent',
    source: oauth,
  })),
})
