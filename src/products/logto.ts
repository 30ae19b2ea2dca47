import { defineProduct } from '../product.ts'

const opaque = 'https://docs.logto.io/concepts/opaque-token'
const audience = 'https://zitadel.com/docs/support/troubleshooting'

/** Logto: an opaque token unless an API is asked for by name. */
export const logto = defineProduct({
  name: 'Logto',
  hosts: ['.logto.app'],
  marks: ['logto'],
  says: [
    {
      text: 'logto',
      when: {
        text: [
          'opaque',
          'not a jwt',
          'no jwt',
          'invalid compact jws',
          'jwt malformed',
          'only 43',
          'short string',
          'random string',
        ],
      },
      means: ['malformed-token', 'wrong-audience'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Without a `resource` Logto gives an opaque access token, which is for its userinfo alone and cannot be verified as a JWT.',
      steps: {
        developer: [
          'Register the API in Console › API resources, name its identifier under `resources` of the SDK, and call `getAccessToken("https://api.example.com")`.',
          'Where the client cannot send `resource`: make that API the default in Console › API resources.',
        ],
      },
      ask: 'whether the token request has a `resource`',
      source: opaque,
    },
  ],
})

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
