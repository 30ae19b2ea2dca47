import type { EntraCode } from './entra-id-code.ts'
import { alike } from './entra-id-code.ts'

const registration = 'Entra admin center › App registrations › the app'

// what Microsoft's samples write where the secret goes
const sampleTexts = [
  'clientsecret": "[',
  'clientsecret":"[',
  'copy the client secret',
  'enter_the_client_secret',
  'enter the client secret',
  'your-client-secret',
  'your_client_secret',
  'your client secret',
]

/** The AADSTS numbers that are about the application's own registration: its secret, its certificate, its redirect URIs. */
export const entraClientCodes: readonly EntraCode[] = [
  {
    code: 7000215,
    when: { text: sampleTexts },
    means: ['placeholder-credential', 'invalid-client'],
    certainty: 'likely',
    because: "The client secret in the settings is still the sample's text.",
    steps: {
      developer: [`Put the secret's Value from ${registration} › Certificates & secrets where the sample text stands.`],
    },
  },
  {
    code: 7000215,
    when: { noText: sampleTexts },
    means: ['invalid-client', 'corrupted-credential', 'placeholder-credential'],
    certainty: 'likely',
    because: 'Entra ID knows the application, but the client secret is not one of its secrets.',
    steps: {
      developer: [
        "Send the secret's Value, not its Secret ID (a GUID).",
        `Make a new one if the Value was not kept: ${registration} › Certificates & secrets.`,
        'URL-encode the secret in a form body: + / = & change otherwise.',
      ],
    },
  },
  {
    code: 7000222,
    means: ['invalid-client'],
    certainty: 'certain',
    because: 'The client secret has expired.',
    steps: {
      developer: [
        `Make a new secret in ${registration} › Certificates & secrets, and put it into the client's settings.`,
        'List the end dates: `az ad app credential list --id $CLIENT_ID`',
      ],
    },
  },
  {
    code: 7000218,
    means: ['invalid-client'],
    certainty: 'certain',
    because:
      'The application is registered as a confidential client, but the request carried neither a secret nor an assertion.',
    steps: {
      developer: [
        'Send `client_secret` in the body of the token request,',
        `or, for an app on a device, set ${registration} › Authentication › Allow public client flows to Yes.`,
      ],
    },
  },
  {
    code: 700025,
    means: ['invalid-client'],
    certainty: 'certain',
    because: 'The client is registered as public, but the request carried a secret or an assertion.',
    steps: {
      developer: [
        'Leave `client_secret` out,',
        `or move the redirect URI to the platform Web in ${registration} › Authentication.`,
      ],
    },
  },
  {
    code: 700027,
    means: ['invalid-client'],
    certainty: 'likely',
    because: "The client assertion's signature does not verify with a certificate of the application.",
    steps: {
      developer: [`Compare the certificate's thumbprint with those in ${registration} › Certificates & secrets.`],
    },
  },
  {
    code: 700024,
    means: ['clock-skew', 'token-expired', 'invalid-client'],
    certainty: 'likely',
    because: 'The client assertion is outside its `nbf` and `exp`, as Entra ID reads the clock.',
    steps: { developer: ['Compare the clock with UTC: `date -u`', 'Make a new assertion for each token request.'] },
    ask: '`nbf` and `exp` of the client assertion, beside `date -u` on that machine',
    source: 'https://login.microsoftonline.com/error?code=700024',
  },
  ...alike(
    { means: ['invalid-client'], certainty: 'likely' },
    {
      70002: 'The client secret does not match the client id.',
      50012: "The application's certificate or client assertion is not accepted.",
    },
  ),
  {
    code: 7000112,
    means: ['account-not-active'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'The application is disabled in this tenant.',
    steps: { developer: ['Enterprise applications › the app › Properties › Enabled for users to sign-in: Yes.'] },
  },
  {
    code: 50011,
    means: ['wrong-url', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The redirect URI of the request is not registered for this application.',
    steps: {
      developer: [
        `Add the redirect URI of the request, to the letter, in ${registration} › Authentication (http or https, port, path, trailing slash).`,
        'Behind a proxy, have the app honour X-Forwarded-Proto, so that it asks with https.',
      ],
    },
  },
  {
    code: 500113,
    means: ['server-misconfigured'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'The application has no redirect URI registered.',
    source: 'https://login.microsoftonline.com/error?code=500113',
  },
  {
    code: 700054,
    means: ['server-misconfigured', 'bad-request'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The application asks for an ID token at the authorization endpoint, which its registration does not allow.',
    steps: { developer: [`Tick ID tokens in ${registration} › Authentication › Implicit grant and hybrid flows.`] },
  },
  {
    code: 9002326,
    means: ['invalid-client', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A browser redeems the code, but the redirect URI is not of the type Single-page application.',
    steps: {
      developer: [`Move the redirect URI to the platform Single-page application in ${registration} › Authentication.`],
    },
    source: 'https://login.microsoftonline.com/error?code=9002326',
  },
  {
    code: 9002327,
    means: ['invalid-client', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'A server redeems a code whose redirect URI is of the type Single-page application.',
    steps: { developer: [`Move the redirect URI to the platform Web in ${registration} › Authentication.`] },
    source: 'https://login.microsoftonline.com/error?code=9002327',
  },
]
