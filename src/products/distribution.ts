import { defineProduct } from '../product.ts'

const token = 'https://github.com/distribution/distribution/blob/main/registry/auth/token/token.go'
const set = 'https://distribution.github.io/distribution/about/configuration/#token'

/** The registry of the distribution project (`registry:2`, and what is built on it) where it checks the tokens of a token server. */
export const distribution = defineProduct({
  name: 'Docker’s registry server',
  marks: ['registry_auth_token', 'rootcertbundle', 'autoredirect', 'authorizing context'],
  server: true,
  status: 401,
  says: [
    {
      text: 'token from untrusted issuer',
      means: ['wrong-issuer', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The token names another issuer than the one in the registry’s `auth.token.issuer`; the two have to be the same to the letter.',
      steps: {
        developer: [
          'Write the issuer of this line into the registry: `auth: token: issuer:` or `REGISTRY_AUTH_TOKEN_ISSUER`; or give the token server (Portus: its machine FQDN; GitLab: `registry_issuer`) the registry’s.',
          'Restart the registry: it reads its configuration once.',
        ],
      },
      source: token,
    },
    {
      text: 'token intended for another audience',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The token was made for another service: `service` in the registry’s `auth.token` and the audience that the token server writes differ.',
      steps: {
        developer: [
          'Set `auth: token: service:` (`REGISTRY_AUTH_TOKEN_SERVICE`) to what the token has as `aud`: the token server takes it from the request’s `service=`.',
        ],
      },
      source: token,
    },
    {
      text: 'token signed by untrusted key with ID',
      means: ['unknown-signing-key', 'server-misconfigured', 'invalid-signature'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The key that signed the token is in no certificate of the registry’s `rootcertbundle`: it wants the certificate with which the token server signs, not the one for HTTPS nor its maker’s root.',
      steps: {
        developer: [
          'Give `rootcertbundle` (`REGISTRY_AUTH_TOKEN_ROOTCERTBUNDLE`) the token server’s own signing certificate, and restart the registry.',
          'See whether both belong together: `openssl x509 -noout -pubkey -in bundle.crt` and `openssl pkey -pubout -in signing.key` print the same key.',
          'From 3.0 on a token that names its key by `kid` alone wants that key in the `jwks` file of the registry.',
        ],
      },
      source: token,
    },
    {
      text: 'token not to be used before',
      means: ['clock-skew', 'token-not-yet-valid', 'token-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A token is fetched for each pull and used at once: the registry’s clock and the token server’s differ.',
      steps: {
        developer: ['Compare `date -u` on both machines, and let chrony or systemd-timesyncd set them.'],
      },
      source: token,
    },
    {
      text: 'token not to be used after',
      means: ['token-expired', 'clock-skew'],
      certainty: 'likely',
      because:
        'The token had run out when the registry read it: a push that lasts longer than it, or clocks that differ.',
      steps: {
        developer: [
          'Make the token server’s tokens live longer (GitLab: Admin › Settings › CI/CD › Container Registry); 5 minutes are too few for large layers.',
          'Compare `date -u` on both machines.',
        ],
      },
      source: token,
    },
    {
      text: 'unable to open token auth root certificate bundle file',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The registry cannot read the file that `rootcertbundle` names, and so can check no token.',
      source: set,
    },
  ],
})
