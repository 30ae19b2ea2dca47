import { defineProduct } from '../product.ts'

const messages = 'https://github.com/haproxy/haproxy/blob/master/src/http.c'

/** HAProxy. */
export const haproxy = defineProduct({
  name: 'HAProxy',
  marks: ['haproxy'],
  says: [
    {
      text: 'You need a valid user and password to access this content',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'HAProxy’s own `http-request auth` refused, not the server behind it.',
      ask: 'whether the request carries `Authorization: Basic`: HAProxy shows this page for no login and for a wrong one',
      source: messages,
    },
    {
      text: 'Request forbidden by administrative rules',
      means: ['security-layer-block', 'forbidden'],
      certainty: 'certain',
      status: 403,
      fixer: 'proxy-admin',
      because: 'A rule of HAProxy (`http-request deny`) refused the request; the server behind it was not asked.',
      steps: {
        developer: [
          'Look in haproxy.cfg for the `deny` whose `acl` fits the request: its path, address or user agent.',
        ],
      },
      ask: 'the lines `acl` and `http-request deny` of haproxy.cfg',
      source: messages,
    },
  ],
})
