import { defineProduct } from '../product.ts'

const opaque = 'https://docs.logto.io/concepts/opaque-token'

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
