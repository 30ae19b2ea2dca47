import { defineProduct } from '../product.ts'

const authentication = 'https://shelly-api-docs.shelly.cloud/gen2/General/Authentication'
const changes = 'https://shelly-api-docs.shelly.cloud/gen2/changelog/'
const test = {
  developer: [
    'Test the device itself: `curl -sS --digest -u "admin:$PASSWORD" "http://$DEVICE/rpc/Shelly.GetStatus"` (the user is always admin; Gen 2 and later: Digest with SHA-256).',
    'Update the integration or adapter to a release that knows this firmware; until then go back to the firmware before, or switch the device’s password off in a closed network.',
  ],
  visitor: [
    'Update the integration or adapter; until then switch the device’s password off, or go back to the firmware before.',
  ],
}

/** Shelly devices and the integrations that speak to them. */
export const shelly = defineProduct({
  name: 'Shelly',
  hosts: ['.shelly.cloud'],
  marks: ['shelly', 'shellyhttp', 'aioshelly', 'shos_rpc'],
  says: [
    {
      text: 'shelly',
      when: {
        text: ['stale=true', 'nonce'],
        told: [
          'changed:firmware',
          'changed:upgrade',
          'works:old-version',
          'tells:credentials-right',
          'works:web-interface',
        ],
      },
      means: ['stale-nonce', 'client-bug'],
      certainty: 'likely',
      fixer: 'provider',
      because:
        'The device ends its nonces sooner than the client expects: a client must answer `stale=true` with the new nonce, not report a wrong password.',
      steps: test,
      source: changes,
    },
    {
      text: 'shelly',
      when: {
        told: ['changed:firmware', 'changed:upgrade', 'fails:new-version'],
        text: [
          'authentication failed',
          'could not authenticate',
          'invalidautherror',
          'unauthorized',
          '401',
          'invalid_auth',
          'password',
        ],
        noText: ['stale=true', 'nonce'],
      },
      means: ['client-bug', 'challenge-not-answered', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'provider',
      because:
        'It began with a new version, and the password is good in the device’s own page: integration and firmware no longer agree on Digest.',
      steps: test,
      source: changes,
    },
    {
      text: 'invalid digest auth for user',
      means: ['stale-nonce', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'The device could not accept the Digest answer: another password, or a nonce that it has already dropped.',
      steps: test,
      source: authentication,
    },
    {
      text: 'auth missing and required',
      when: { text: ['shelly', 'invalidautherror'] },
      means: ['no-credentials', 'client-bug'],
      certainty: 'likely',
      because: 'The device has a password, and the integration has none stored for it.',
      steps: {
        visitor: ['Remove the device from the integration, restart, and add it again with its password.'],
        developer: [
          'Remove the device from the integration, restart, and add it again with its password (user admin).',
        ],
      },
      source: authentication,
    },
    {
      text: '/rpc/',
      when: { text: ['shelly'], status: [401] },
      means: ['challenge-not-answered', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'A Shelly of the second generation on takes Digest with SHA-256 alone (user `admin`), and Basic, as a URL’s user and password are sent, is not looked at.',
      steps: {
        developer: [
          '`curl --digest -u "admin:$PASSWORD" http://$SHELLY/rpc/Shelly.GetStatus` (curl 7.57 or newer)',
          'Home Assistant: `rest_command` with `authentication: digest`, or the Shelly integration.',
        ],
      },
      ask: 'the WWW-Authenticate field: `curl -i http://$SHELLY/rpc/Shelly.GetStatus`',
      source: authentication,
    },
  ],
})
