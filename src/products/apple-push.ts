import { defineProduct } from '../product.ts'

const responses =
  'https://developer.apple.com/documentation/usernotifications/handling-notification-responses-from-apns'
const provider =
  'https://developer.apple.com/documentation/usernotifications/establishing-a-token-based-connection-to-apns'

/** Apple's push service (APNs): the reasons in its answers. */
export const applePush = defineProduct({
  name: 'Apple push (APNs)',
  hosts: ['api.push.apple.com', 'api.sandbox.push.apple.com', 'api.development.push.apple.com'],
  marks: ['apns', 'api.push.apple.com'],
  says: [
    {
      text: 'InvalidProviderToken',
      when: { text: ['p8 files', 'two p8', '2 p8', 'several p8', 'other p8', 'another p8', 'two keys', 'devicecheck'] },
      means: ['invalid-signature', 'wrong-claims', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'caller',
      status: 403,
      because:
        'There is more than one .p8 file: signed with another than the one that `kid` names, the provider token does not verify.',
      steps: {
        developer: [
          'Take `kid` from the name of the very file that signs (`AuthKey_$KEY_ID.p8`), and `iss` from the team that made it.',
        ],
      },
      ask: 'the name of the file that signs, beside `kid` and `iss` of the token’s head and claims',
      source: provider,
    },
    {
      text: 'InvalidProviderToken',
      means: ['wrong-claims', 'invalid-signature', 'wrong-issuer'],
      certainty: 'likely',
      fixer: 'caller',
      status: 403,
      because:
        'APNs cannot use the provider token: `iss` must be the team id, `kid` the key id, signed with ES256 by that key.',
      steps: {
        developer: [
          'Header `{"alg":"ES256","kid":"$KEY_ID"}`, claims `{"iss":"$TEAM_ID","iat":…}`, signed with the .p8 file of that key.',
          'Check that the key is enabled for APNs and belongs to the same team as the app.',
        ],
      },
      ask: 'the header and the claims of the provider token (no signature): `kid`, `iss`, `iat`',
      source: provider,
    },
    {
      text: 'ExpiredProviderToken',
      means: ['token-expired', 'clock-skew'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'The `iat` of the provider token is more than an hour old by Apple’s clock.',
      steps: { developer: ['Make a new one every 20 to 60 minutes, not for each message, and set the clock by NTP.'] },
      source: responses,
    },
    {
      text: 'MissingProviderToken',
      means: ['no-credentials'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'No certificate was used for the connection, and `authorization: bearer …` is missing.',
      steps: {
        developer: ['Send `authorization: bearer $PROVIDER_TOKEN` with each request, or connect with the certificate.'],
      },
      source: responses,
    },
    {
      text: 'TooManyProviderTokenUpdates',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'caller',
      status: 429,
      because: 'The provider token is changed more often than every 20 minutes on one connection.',
      steps: { developer: ['Keep one token for 20 to 60 minutes, and use it for all messages.'] },
      source: responses,
    },
    {
      text: 'BadCertificateEnvironment',
      means: ['wrong-environment'],
      certainty: 'certain',
      fixer: 'caller',
      status: 403,
      because: 'The certificate is for the other environment: development against production.',
      steps: {
        developer: ['api.sandbox.push.apple.com for development certificates, api.push.apple.com for production.'],
      },
      source: responses,
    },
    {
      text: 'DeviceTokenNotForTopic',
      means: ['wrong-environment', 'bad-request'],
      certainty: 'likely',
      fixer: 'caller',
      status: 400,
      because: 'The device token belongs to another app than `apns-topic` names.',
      steps: { developer: ['Set `apns-topic` to the bundle id of the app that registered the device.'] },
      ask: '`apns-topic`, and the bundle id of the app that made the device token',
      source: responses,
    },
  ],
})
