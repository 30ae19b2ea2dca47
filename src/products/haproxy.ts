import { defineProduct } from '../product.ts'

const haproxyDocs = 'https://docs.haproxy.org/3.0/configuration.html'

/** HAProxy. */
export const haproxy = defineProduct({
  name: 'HAProxy',
  marks: ['haproxy'],
  says: [
    {
      text: 'You need a valid user and password to access this content',
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'certain',
      because: 'HAProxy’s own `http-request auth` refused, not the server behind it.',
      source: haproxyDocs,
    },
  ],
})
