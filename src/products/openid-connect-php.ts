import { defineProduct } from '../product.ts'

const source = 'https://github.com/jumbojett/OpenID-Connect-PHP/blob/master/src/OpenIDConnectClient.php'

/** OpenID-Connect-PHP by jumbojett, in plugins of many PHP applications. */
export const openidConnectPhp = defineProduct({
  name: 'OpenID-Connect-PHP',
  marks: ['openidconnectclient', 'jumbojett'],
  says: [
    {
      text: 'Unable to verify JWT claims',
      means: ['wrong-issuer', 'wrong-audience', 'clock-skew', 'token-expired', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The signature is good, but one of issuer, audience, nonce, times (with five minutes’ leeway) and `at_hash` is not; the words leave open which.',
      steps: {
        developer: [
          'Print the ID token’s claims: `iss` must be the address given to `OpenIDConnectClient` or the `issuer` of its discovery document, letter by letter; `aud` must hold the client id.',
          'An issuer that differs from the address is the fourth argument: `new OpenIDConnectClient($url, $id, $secret, $issuer)`.',
        ],
      },
      ask: 'the claims of the ID token (`iss`, `aud`, `exp`, `nonce`), and the provider address of the client',
      source,
    },
    {
      text: 'Unable to determine state',
      means: ['cookie-not-sent', 'csrf-refused', 'session-expired'],
      certainty: 'likely',
      because:
        'The `state` that comes back is not in the PHP session: the login began under another host name or scheme, its session was lost, or the callback was opened twice.',
      steps: {
        visitor: [
          'Begin the login afresh from the application’s own page, in one tab; a bookmark of the login page does not do.',
        ],
        developer: [
          'Begin and end at one host and scheme: compare where the login starts with the redirect URL, `www.` and `https` included.',
          'Keep sessions where all servers see them; the session cookie must not be `SameSite=Strict`.',
        ],
      },
      ask: 'whether the callback request carries the same session cookie (PHPSESSID) as the request before it',
      source,
    },
    {
      text: 'Unable to verify signature due to no jwks_uri being defined',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Neither the configuration nor the provider’s discovery document tells where the keys are.',
      source,
    },
    {
      text: 'Unable to verify signature',
      pattern: /^Unable to verify signature(?! due)/i,
      when: { text: ['openidconnectclient', 'jumbojett', 'openid-connect-php'] },
      means: ['invalid-signature', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The ID token’s signature does not match: for HS256 the client secret is the key, for RS256 the key set of the provider.',
      steps: {
        developer: [
          'See the `alg` of the ID token: with HS256 the client secret must be the provider’s own, letter by letter.',
        ],
      },
      ask: 'the JOSE header of the ID token',
      source,
    },
    {
      text: 'Unable to find a key for (algorithm, kid)',
      means: ['unknown-signing-key', 'wrong-environment'],
      certainty: 'certain',
      because:
        'The provider’s key set has no key with the `kid` of the token: another realm or tenant, or rotated keys.',
      source,
    },
    {
      text: 'User did not authorize openid scope',
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The provider gave no ID token, as it does where the scope `openid` is not asked for or not allowed to the client.',
      ask: 'the `scope` in the address of the login page',
      source,
    },
  ],
})
