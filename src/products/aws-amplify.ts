import { defineProduct } from '../product.ts'

/** Amplify’s library for JavaScript. */
export const awsAmplify = defineProduct({
  name: 'AWS Amplify',
  marks: ['aws-amplify', 'userunauthenticatedexception', 'fetchauthsession'],
  says: [
    {
      text: 'User needs to be authenticated to call this API',
      means: ['no-credentials', 'session-expired', 'cookie-not-sent'],
      certainty: 'likely',
      because:
        'Amplify found no tokens of a signed-in user where the code runs: nobody is signed in, or it runs on the server, which sees cookies alone.',
      steps: {
        visitor: ['Sign in again.'],
        developer: [
          'Call it after `signIn` has come to `isSignedIn: true`, and ask `fetchAuthSession()` for tokens before.',
          'In Next.js configure with `{ ssr: true }`, so that the tokens are kept in cookies, and on the server call it inside `runWithAmplifyServerContext`; `signIn` itself belongs in the browser.',
        ],
      },
      ask: 'whether the call runs in the browser or on the server, and what `fetchAuthSession()` gives there',
      source: 'https://github.com/aws-amplify/amplify-js/issues/12827',
    },
  ],
})
