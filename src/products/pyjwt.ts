import { defineProduct } from '../product.ts'

const token = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jwt.py'
const signature = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/api_jws.py'
const keys = 'https://github.com/jpadilla/pyjwt/blob/master/jwt/jwks_client.py'
const others = [
  'jwssignatureverificationfailed',
  'err_jws',
  'firebase\\jwt',
  'jwt::verificationerror',
  'jwt::decodeerror',
]

/** What PyJWT says of a token that it refuses. */
export const pyjwt = defineProduct({
  name: 'PyJWT',
  marks: ['jwt.exceptions.', 'jwt/api_jwt.py', 'jwt/api_jws.py'],
  server: true,
  says: [
    {
      text: 'jwt.exceptions.ExpiredSignatureError',
      when: { noText: ['except jwt.exceptions.expiredsignatureerror'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: '`ExpiredSignatureError` says that the token is past its `exp`; its signature is good.',
      steps: {
        developer: [
          'Ask for a new token.',
          'If a fresh token is called expired, build `exp` in UTC: `datetime.now(timezone.utc) + timedelta(hours=1)`.',
        ],
      },
      source: token,
    },
    {
      text: 'jwt.exceptions.ImmatureSignatureError',
      when: { noText: ['except jwt.exceptions.immaturesignatureerror'] },
      means: ['token-not-yet-valid', 'clock-skew'],
      certainty: 'certain',
      because:
        '`ImmatureSignatureError` says that `nbf` or `iat` lies in the future by the clock of the machine that checks; its signature is good.',
      steps: {
        developer: [
          'Compare the clocks: `date -u` on this machine (and its host, where it runs in a container or virtual machine) and the `Date` field of any answer; let NTP set it (`timedatectl`).',
          'Allow a small difference: `jwt.decode(…, leeway=30)`.',
        ],
      },
      source: token,
    },
    {
      text: 'Signature has expired',
      when: { noText: ['jwt.exceptions.expiredsignatureerror: ', 'signature has expired: '] },
      means: ['token-expired'],
      certainty: 'certain',
      because: '`Signature has expired` says that the token is past its `exp`; its signature is good.',
      steps: { developer: ['Ask for a new token; allow small clock differences with `leeway=30`.'] },
      source: token,
    },
    {
      text: 'Signature verification failed',
      when: { noText: others },
      means: ['invalid-signature', 'server-misconfigured', 'unknown-signing-key'],
      certainty: 'likely',
      because: 'The key or secret that verifies is not the one that signed the token.',
      steps: {
        developer: [
          'Compare the secret that signs with the one that verifies: same variable, same environment, no line break at its end.',
        ],
      },
      ask: 'the token’s `alg`, `kid` and `iss`, and where the verification key comes from',
      source: signature,
    },
    {
      text: 'Not enough segments',
      means: ['malformed-token', 'placeholder-credential', 'malformed-header', 'corrupted-credential'],
      certainty: 'likely',
      because:
        'The text is not three parts joined by dots: `null`, `undefined`, the scheme without a token, or an opaque token.',
      steps: { developer: ['Print what is decoded: `print(repr(token))`; strip `Bearer ` from the field first.'] },
      ask: 'the first and last characters of the token, as `repr` prints it',
      source: signature,
    },
    {
      text: 'jwt.exceptions.DecodeError: Invalid',
      pattern: /invalid (?<part>header|payload|crypto) (?:string|padding)/i,
      means: ['malformed-token', 'corrupted-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The {part} part of the token cannot be decoded: it is damaged, or no JWT.',
      ask: 'the first and last characters of the token, as `repr` prints it',
      source: signature,
    },
    {
      text: 'Invalid token type. Token must be a',
      means: ['no-credentials', 'malformed-token', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The token handed to `jwt.decode` is `None` or no text: none was found in the request.',
      ask: 'the code that takes the token out of the request',
      source: signature,
    },
    {
      text: 'jwt.exceptions.InvalidAudienceError',
      when: { noText: ['except jwt.exceptions.invalidaudienceerror'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because:
        'The token’s `aud` is not the `audience` given to `jwt.decode`; a token with `aud` always needs that argument.',
      steps: {
        developer: [
          'Write `jwt.decode(token, key, algorithms=["RS256"], audience="…")` with the `aud` of the decoded token.',
        ],
      },
      source: token,
    },
    {
      text: "Audience doesn't match",
      when: { noText: ['jwt.exceptions.invalidaudienceerror: '] },
      means: ['wrong-audience'],
      certainty: 'certain',
      because: 'The token’s `aud` is not the audience that the API expects.',
      source: token,
    },
    {
      text: 'jwt.exceptions.InvalidIssuerError',
      when: { noText: ['except jwt.exceptions.invalidissuererror'] },
      means: ['wrong-issuer'],
      certainty: 'certain',
      because: 'The token’s `iss` is not the `issuer` given to `jwt.decode`; a final slash counts.',
      source: token,
    },
    {
      text: 'jwt.exceptions.InvalidAlgorithmError',
      when: { noText: ['except jwt.exceptions.invalidalgorithmerror'] },
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not among the `algorithms` given to `jwt.decode`.',
      steps: {
        developer: [
          'Give the issuer’s algorithm: `algorithms=["RS256"]`; `pip install "pyjwt[crypto]"` for RS, PS, ES and EdDSA.',
        ],
      },
      source: signature,
    },
    {
      text: 'The specified alg value is not allowed',
      when: { noText: ['jwt.exceptions.invalidalgorithmerror: '] },
      means: ['algorithm-mismatch'],
      certainty: 'certain',
      because: 'The token’s `alg` is not among the allowed `algorithms`.',
      source: signature,
    },
    {
      text: 'The token is not yet valid (',
      pattern: /not yet valid \((?<claim>iat|nbf)\)/i,
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because:
        'By the server’s clock the token’s `{claim}` is in the future: the clocks differ, or local time was taken for UTC.',
      steps: {
        developer: ['Compare `{claim}` with `date -u +%s` on the server; allow `leeway=30`, or build the time in UTC.'],
      },
      ask: '`iat` and `nbf` of the token, and the server’s time',
      source: token,
    },
    {
      text: 'jwt.exceptions.MissingRequiredClaimError',
      pattern: /token is missing the "(?<claim>[a-z_]{1,40})" claim/i,
      means: ['wrong-claims', 'wrong-token-type'],
      certainty: 'likely',
      because: 'The token has no `{claim}` claim, which `jwt.decode` demands.',
      source: token,
    },
    {
      text: 'Subject must be a string',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'From version 2.10 on PyJWT refuses a token whose `sub` is a number.',
      steps: {
        developer: [
          'Issue tokens with `"sub": str(user.id)` (in Flask-JWT-Extended: `create_access_token(identity=str(user.id))`), and log in again.',
        ],
      },
      source: token,
    },
    {
      text: 'Unable to find a signing key that matches: "',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'No key in the key set has the token’s `kid`: another tenant issued it, or the keys were rotated.',
      ask: 'the token’s `kid` and `iss`, and the address of the key set',
      source: keys,
    },
    {
      text: 'Fail to fetch data from the url, err:',
      means: ['auth-service-unavailable', 'wrong-url', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The server could not fetch the issuer’s key set; what stands behind `err:` says why.',
      steps: {
        developer: ['Run `curl -sS -m 5 "$JWKS_URI"` on the server: its way out, DNS and certificates must work.'],
      },
      ask: 'the text behind `err:`, and what `curl -i` answers for that address on the same machine',
      source: keys,
    },
  ],
})
