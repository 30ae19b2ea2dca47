import { defineProduct } from '../product.ts'

const verify = 'https://github.com/auth0/node-jsonwebtoken/blob/master/verify.js'
const sign = 'https://github.com/auth0/node-jsonwebtoken/blob/master/sign.js'

/** What jsonwebtoken for Node says of what it was given to verify with: the token’s text, the secret or key, an expected subject. */
export const jsonwebtokenKeys = defineProduct({
  name: 'jsonwebtoken',
  server: true,
  says: [
    ...['PEM routines', 'DECODER routines'].map((text) => ({
      text,
      when: { text: ['jwt', 'jsonwebtoken', 'public key', 'publickey', 'public_key', 'passport'] },
      means: ['server-misconfigured'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'OpenSSL cannot read the key that the token is verified or signed with: where its `BEGIN` line does not stand alone on its line, as after the line breaks were lost in a variable, there is no key for it.',
      steps: {
        developer: [
          'Restore the line breaks: `process.env.PUBLIC_KEY.replace(/\\\\n/g, "\\n")`; `openssl pkey -pubin -in public.pem -noout` says whether a file is sound.',
        ],
      },
      ask: 'the first and last line of the key, and nothing between',
      source: 'https://wiki.openssl.org/index.php/Manual:PEM(3)',
    })),
    {
      text: 'jwt signature is required',
      means: ['invalid-signature', 'corrupted-credential', 'malformed-token'],
      certainty: 'likely',
      because: 'The part after the second dot is empty: the token is unsigned, or was cut off.',
      source: verify,
    },
    {
      text: 'jwt must be a string',
      means: ['malformed-token', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The code hands an object or an array to `jwt.verify` in place of the token’s text.',
      steps: {
        developer: ['Pass the token itself: `jwt.verify(data.token, secret)` and not the object that holds it.'],
      },
      source: verify,
    },
    {
      text: 'secretOrPublicKey must be',
      pattern:
        /^secretorpublickey must be (?:a|an) (?<kind>symmetric|asymmetric) key when using (?<alg>[a-z]{2}[0-9]{3})/i,
      means: ['server-misconfigured', 'algorithm-mismatch'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The token says {alg}, which wants an {kind} key, and another kind of key is configured.',
      steps: {
        developer: ['For RS256 or ES256 pass the issuer’s public key in PEM form; for HS256 the shared secret.'],
      },
      source: verify,
    },
    {
      text: 'secret or public key must be provided',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The secret given to `jwt.verify` is empty: an environment variable was not loaded.',
      steps: {
        developer: [
          'Set the variable (`JWT_SECRET`), and load it before it is read: `import "dotenv/config"` as the first line.',
        ],
      },
      source: verify,
    },
    {
      text: 'secretOrPrivateKey must have a value',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The secret given to `jwt.sign` is undefined, so no token can be issued.',
      steps: { developer: ['Set the variable that holds the secret, and load `.env` before it is read.'] },
      source: sign,
    },
    {
      text: 'secretOrPublicKey is not valid key material',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The verification key is not a readable PEM, JWK or secret; often the line breaks of a PEM in an environment variable are lost.',
      steps: { developer: ['Restore the line breaks: `process.env.PUBLIC_KEY.replace(/\\\\n/g, "\\n")`.'] },
      source: verify,
    },
    {
      text: 'error in secret or public key callback:',
      means: ['unknown-signing-key', 'auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The function that looks up the verification key failed; its own message follows.',
      ask: 'the words after "callback:"',
      source: verify,
    },
    {
      text: 'jwt subject invalid. expected:',
      means: ['wrong-claims'],
      certainty: 'certain',
      because: 'The token’s `sub` is not the one that `jwt.verify` demands.',
      source: verify,
    },
  ],
})
