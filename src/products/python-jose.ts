import { defineProduct } from '../product.ts'

const jwt = 'https://github.com/mpdavis/python-jose/blob/master/jose/jwt.py'
const jws = 'https://github.com/mpdavis/python-jose/blob/master/jose/jws.py'

/** What python-jose says of a token that it refuses. */
export const pythonJose = defineProduct({
  name: 'python-jose',
  marks: ['jose.exceptions.', 'jose/jwt.py', 'from jose import'],
  server: true,
  says: [
    {
      text: 'jose.exceptions.ExpiredSignatureError',
      when: { noText: ['except jose.exceptions.expiredsignatureerror'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: '`ExpiredSignatureError` says that the token is past its `exp`.',
      source: jwt,
    },
    {
      text: 'Error decoding token headers',
      means: ['malformed-token', 'placeholder-credential', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The token’s first part cannot be decoded: the text is no JWT, is empty, or still has the scheme before it.',
      ask: 'the first and last characters of the token, as `repr` prints it',
      source: jws,
    },
    {
      text: 'jose.exceptions.JWTClaimsError: Invalid audience',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the `audience` given to `jwt.decode`.',
      source: jwt,
    },
    {
      text: 'jose.exceptions.JWTClaimsError: Invalid issuer',
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the `issuer` given to `jwt.decode`.',
      source: jwt,
    },
    {
      text: 'Subject must be a string.',
      when: { text: ['jose.exceptions', 'from jose import', 'jwtclaimserror'] },
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'python-jose refuses a token whose `sub` is a number.',
      steps: { developer: ['Issue tokens with `"sub": str(user.id)`.'] },
      source: jwt,
    },
  ],
})
