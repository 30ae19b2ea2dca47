import { defineProduct } from '../product.ts'

const sab = 'https://github.com/sabnzbd/sabnzbd/blob/develop/sabnzbd/interface.py'

/** SABnzbd: texts in place of a status. */
export const sabnzbd = defineProduct({
  name: 'SABnzbd',
  marks: ['sabnzbd'],
  says: [
    ...[
      'Access denied - Hostname verification failed',
      'Refused connection with hostname',
      'sabnzbd.org/hostname-check',
    ].map((text) => ({
      text,
      means: ['security-layer-block'] as const,
      certainty: 'certain' as const,
      status: 403,
      fixer: 'owner' as const,
      because:
        'SABnzbd does not know the name by which it was called, and without a login takes only names of its list.',
      steps: {
        developer: [
          'Config › Special › `host_whitelist`: add the name (in Docker, that of the container); or set a user and password; or call it by its IP address.',
        ],
      },
      source: sab,
    })),
    {
      text: 'API Key Incorrect',
      when: { text: ['sabnzbd', 'nzb', 'sonarr', 'radarr', 'mode='] },
      means: ['invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'SABnzbd has two keys: the NZB Key may only add jobs, everything else wants the API Key.',
      steps: { developer: ['Copy the API Key from Config › General; a fresh one makes the old one void.'] },
      ask: 'which of the two keys was copied',
      source: sab,
    },
    {
      text: 'API Key Required',
      when: { text: ['sabnzbd', 'mode=', 'nzb'] },
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The call has no `apikey`, or an empty one.',
      steps: {
        developer: ['Add it to the address: `/api?mode=queue&output=json&apikey=$KEY`; it is under Config › General.'],
      },
      source: sab,
    },
    {
      text: 'sabnzbd',
      when: {
        text: ['access denied', 'external internet access', 'from outside', 'from the internet'],
        noText: ['hostname verification', 'configuration locked'],
      },
      means: ['security-layer-block'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because: 'Addresses outside of SABnzbd’s local ranges may do only what “External internet access” grants.',
      steps: {
        developer: [
          'Config › General › “External internet access” and “Local Ranges”: add the network of the proxy or VPN.',
        ],
      },
      source: sab,
    },
  ],
})
