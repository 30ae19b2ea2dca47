import { defineProduct } from '../product.ts'

const audience = 'https://zitadel.com/docs/support/troubleshooting'

/** ZITADEL. */
export const zitadel = defineProduct({
  name: 'ZITADEL',
  hosts: ['.zitadel.cloud'],
  marks: ['zitadel'],
  says: [
    {
      text: 'User agent does not correspond',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'ZITADEL keeps the browser’s login by a cookie, and the browser did not send it back.',
      steps: {
        visitor: [
          'Allow cookies for the login page (Safari: Settings › Safari › Block All Cookies off), and start the login anew.',
        ],
      },
      ask: 'the browser, and whether it blocks cookies',
      source: audience,
    },
    {
      text: 'invalid audience (APP-Zxfako)',
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The token is not for the ZITADEL API, or not for this project.',
      steps: {
        developer: [
          'Ask for the scope `urn:zitadel:iam:org:project:id:zitadel:aud` for ZITADEL’s own API, or `urn:zitadel:iam:org:project:id:{projectid}:aud` for another project.',
        ],
      },
      source: audience,
    },
  ],
})
