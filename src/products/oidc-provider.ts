import { defineProduct } from '../product.ts'

const source = 'https://github.com/panva/node-oidc-provider/blob/main/lib/shared/client_auth.js'
const steps = {
  developer: [
    'Register the client as it authenticates: `token_endpoint_auth_method` is `client_secret_basic` unless set; a client that sends its secret in the form body is `client_secret_post`, one without a secret `none`.',
    'Or have the client send id and secret as Basic: `curl -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=authorization_code …`.',
  ],
}

/** What node-oidc-provider says of how a client authenticates. */
export const oidcProvider = defineProduct({
  name: 'oidc-provider',
  marks: ['oidc-provider'],
  says: [
    ...['client_secret must be provided in the Authorization header', 'client_secret must be provided in the body'].map(
      (text) => ({
        text,
        means: ['invalid-client', 'wrong-place', 'placeholder-credential'] as const,
        certainty: 'likely' as const,
        fixer: 'owner' as const,
        status: 400,
        because:
          'The secret did not come where the client is registered to send it: it is in the other place (Basic or form body), or empty.',
        steps,
        source,
      }),
    ),
    ...[
      'the registered client token_endpoint_auth_method does not match the provided auth mechanism',
      'the provided authentication mechanism does not match the registered client authentication method',
      'client authentication must only be provided using one mechanism',
    ].map((text) => ({
      text,
      means: ['invalid-client', 'wrong-place'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'The client authenticates in another way than the one it is registered with.',
      steps,
      source,
    })),
  ],
})
