import { defineProduct } from '../product.ts'

const parser = 'https://github.com/jwtk/jjwt/blob/master/impl/src/main/java/io/jsonwebtoken/impl/DefaultJwtParser.java'

/** What JJWT for Java says of a token that it refuses. */
export const jjwt = defineProduct({
  name: 'JJWT',
  marks: ['io.jsonwebtoken'],
  server: true,
  says: [
    {
      text: 'setSigningKey(',
      pattern: /^setsigningkey\((?!.{0,60}(?:getbytes|decode|keys\.|key\b))["'\w.]{1,60}\)/i,
      when: { text: ['signatureexception', 'signature exception', 'jwt.io', 'signature does not match'] },
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because:
        '`setSigningKey(String)` of JJWT takes its text for Base64 and verifies with what that decodes to; whoever signed with the letters themselves has another key.',
      steps: {
        developer: [
          'Give the bytes: `Jwts.parser().verifyWith(Keys.hmacShaKeyFor(secret.getBytes(StandardCharsets.UTF_8)))`, in old versions `setSigningKey(secret.getBytes("UTF-8"))`.',
        ],
      },
      ask: 'how the secret is turned into a key where the token is signed',
      source: 'https://github.com/jwtk/jjwt/blob/master/README.adoc',
    },
    {
      text: 'JWT signature does not match locally computed signature',
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The key that verifies is not the one that signed: another secret, a key made anew at each start, or Base64 decoded on one side only.',
      steps: {
        developer: [
          'Use one fixed key: `Keys.hmacShaKeyFor(Decoders.BASE64.decode(secret))` on both sides; `Jwts.SIG.HS256.key().build()` makes a new one at every start.',
        ],
      },
      ask: 'the code that builds the key for signing, and for parsing',
      source: parser,
    },
    {
      text: 'The parsed JWT indicates it was signed with the',
      means: ['algorithm-mismatch', 'wrong-issuer'],
      certainty: 'likely',
      because:
        'The token is signed with an algorithm of another family than the key that verifies: RS… and ES… want a public key, HS… the shared secret.',
      steps: {
        developer: [
          'Give the parser the issuer’s public key (`verifyWith(publicKey)`, or a `keyLocator` on its key set) for RS256; the shared secret only for HS256.',
        ],
      },
      ask: '`alg` of the token, and the code that builds the key for parsing',
      source: parser,
    },
    {
      text: 'JWT expired at',
      when: { text: ['io.jsonwebtoken', 'a difference of', 'jjwt', 'milliseconds'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token is past its `exp`.',
      steps: {
        developer: [
          'Log in again or refresh; `setExpiration` takes milliseconds (`new Date(System.currentTimeMillis() + 3_600_000)` is one hour).',
        ],
      },
      source: parser,
    },
    {
      text: 'JWT strings must contain exactly 2 period characters',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: 'The text is no JWT: `null`, `undefined`, an opaque token, or a token cut short.',
      steps: { developer: ['Strip `Bearer ` (seven characters) from the field before it is parsed.'] },
      ask: 'the first and last characters of what is parsed',
      source: parser,
    },
    {
      text: 'JWT String argument cannot be null or empty',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'The filter parses a token that did not come.',
      steps: { developer: ['Let the filter pass requests without an Authorization field to the rest of the chain.'] },
      source: parser,
    },
    {
      text: 'JWT must not be accepted before',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'By the server’s clock the token’s `nbf` is still to come.',
      steps: { developer: ['Set the clock by NTP, or allow `clockSkewSeconds(30)` on the parser builder.'] },
      source: parser,
    },
    {
      text: 'is not secure enough for the HS',
      means: ['server-misconfigured', 'algorithm-mismatch'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The configured secret has fewer bits than the algorithm’s hash, and JJWT signs and verifies with none such.',
      steps: { developer: ['HS256 wants 32 bytes, HS384 48, HS512 64: `openssl rand -base64 64`.'] },
      source: 'https://github.com/jwtk/jjwt/blob/master/api/src/main/java/io/jsonwebtoken/security/Keys.java',
    },
    {
      text: 'is not secure enough for any JWT HMAC-SHA algorithm',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The configured secret is too short for HMAC-SHA.',
      steps: { developer: ['Make one of 32 bytes or more: `openssl rand -base64 32`.'] },
      source: 'https://github.com/jwtk/jjwt/blob/master/api/src/main/java/io/jsonwebtoken/security/Keys.java',
    },
    {
      text: 'UnsupportedJwtException',
      means: ['algorithm-mismatch', 'malformed-token', 'wrong-token-type'],
      certainty: 'possible',
      because:
        'The parser was set up for another kind of JWT than the one that came: signed and unsigned, or JWS and JWE.',
      ask: 'the message behind `UnsupportedJwtException:`',
      source: parser,
    },
    {
      text: 'Illegal base64url character:',
      means: ['corrupted-credential', 'malformed-header', 'malformed-token'],
      certainty: 'likely',
      because:
        'The token holds a character that Base64url does not have; a blank means that `Bearer ` was not stripped.',
      steps: { developer: ['Parse `header.substring(7)`; remove quotes and line breaks from the token.'] },
      source: 'https://github.com/jwtk/jjwt/blob/master/api/src/main/java/io/jsonwebtoken/io/Base64.java',
    },
  ],
})
