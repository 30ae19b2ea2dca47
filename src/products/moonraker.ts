import { defineProduct } from '../product.ts'

const authorization = 'https://moonraker.readthedocs.io/en/latest/configuration/#authorization'

/** Moonraker, the server between Klipper and the pages Mainsail and Fluidd. */
export const moonraker = defineProduct({
  name: 'Moonraker',
  marks: ['moonraker', 'mainsail', 'fluidd'],
  says: [
    {
      text: 'moonraker',
      when: { status: [401], noText: ['access token', 'jwt', '/access/login', 'trusted_clients'] },
      means: ['security-layer-block', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Without a login Moonraker lets in whoever comes from an address under `trusted_clients` alone; all others need an API key or a user.',
      steps: {
        developer: [
          'In moonraker.conf write the range of your network under `[authorization]` › `trusted_clients`, and restart Moonraker; private ranges are `10.0.0.0/8`, `172.16.0.0/12` and `192.168.0.0/16` only.',
          'Behind a proxy or VPN its address is the one that counts: look at the address in moonraker.log.',
          'A program sends `X-Api-Key: $KEY`, or asks `/access/oneshot_token` first.',
        ],
      },
      ask: 'the address from which you come, and `[authorization]` in moonraker.conf',
      source: authorization,
    },
    {
      text: 'trusted_clients',
      when: { status: [401], text: ['moonraker', 'mainsail', 'fluidd', 'klipper'] },
      means: ['security-layer-block', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The address that Moonraker sees is in none of its `trusted_clients`: a proxy, a VPN, IPv6 or another network changes it.',
      steps: {
        developer: ['Compare the address in moonraker.log with the ranges, and restart Moonraker after a change.'],
      },
      ask: 'the address in moonraker.log',
      source: authorization,
    },
  ],
})
