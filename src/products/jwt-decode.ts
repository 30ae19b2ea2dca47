import { defineProduct } from '../product.ts'

const source = 'https://github.com/auth0/jwt-decode/blob/main/lib/index.ts'
const opaque = {
  developer: [
    'Look at what is decoded: `console.log(typeof token, String(token).length, String(token).split(".").length)`; a JWT has three parts with dots between them.',
    'Decode only what is promised to be a JWT: refresh tokens and many access tokens are opaque, and mean something to the server alone. Take the ID token, or ask the server.',
    'A library does the decoding? Update it, or switch its decoding of that token off.',
  ],
}

/** What jwt-decode throws, which reads the claims of a JWT in a browser without verifying them. */
export const jwtDecode = defineProduct({
  name: 'jwt-decode',
  marks: ['jwt-decode', 'jwt_decode', 'jwtdecode'],
  says: [
    {
      text: 'Invalid token specified: missing part #',
      means: ['malformed-token', 'client-bug', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The text has no dots where a JWT has them: it is an opaque token (as refresh tokens mostly are), or no token at all.',
      steps: opaque,
      ask: 'which token is decoded there, how long it is, and how many dots it has',
      source,
    },
    {
      text: 'Invalid token specified: Cannot read propert',
      means: ['malformed-token', 'client-bug', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The text has no dots where a JWT has them, so that its second part is `undefined`.',
      steps: opaque,
      ask: 'which token is decoded there, how long it is, and how many dots it has',
      source,
    },
    {
      text: 'Invalid token specified: must be a string',
      means: ['placeholder-credential', 'no-credentials', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'What is decoded is no text: `undefined`, `null`, or an object that has the token in it.',
      steps: {
        developer: [
          'Look at it right before: `console.log(typeof token, token === null)`. Before the login there is none; `await` a promise, and take the text out of an object (`data.access_token`).',
        ],
      },
      ask: 'what `typeof token` is right before the call',
      source,
    },
    {
      text: 'Invalid token specified: invalid base64 for part #',
      means: ['corrupted-credential', 'malformed-token'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A part between the dots is no Base64url: something was cut off or put in, or the text is no JWT.',
      source,
    },
    {
      text: 'Invalid token specified: invalid json for part #',
      means: ['malformed-token', 'corrupted-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The part decodes to something that is no JSON: the text is no JWT, an encrypted one, or damaged.',
      source,
    },
  ],
})
