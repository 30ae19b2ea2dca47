import { defineProduct } from '../product.ts'

const authentikDocs = 'https://docs.goauthentik.io/add-secure-apps/providers/proxy/'

/** authentik’s outposts. */
export const authentik = defineProduct({
  name: 'authentik',
  marks: ['authentik'],
  says: [
    {
      text: 'mismatched session ID',
      when: { text: ['authentik', 'goauthentik', 'outpost'] },
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      because:
        'The state of authentik’s outpost does not fit the browser’s cookie: a wrong External host or Cookie domain, or two logins at once.',
      steps: {
        visitor: ['Open the site anew in one tab.'],
        developer: ['Provider › External host must be the address that the browser sees.'],
      },
      source: authentikDocs,
    },
  ],
})
