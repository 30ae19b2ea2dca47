import { defineProduct } from '../product.ts'

const merakiKey = 'https://github.com/kmpoltorak/merakiapi-devices-to-csv'

const merakiHelp = 'https://developer.cisco.com/meraki/meraki-dashboard-api-node-red-node/troubleshooting'

/** Cisco Meraki’s dashboard API: 404 for what a key may not see. */
export const meraki = defineProduct({
  name: 'Meraki',
  hosts: ['.meraki.com', '.meraki.cn'],
  marks: ['meraki'],
  says: [
    {
      text: 'please wait a minute if the key or org was just newly created',
      means: ['hidden-as-not-found', 'account-not-active'],
      certainty: 'likely',
      status: 404,
      fixer: 'caller',
      because: 'Meraki answers 404 to a key that is not valid yet, or no longer: a new one takes some minutes.',
      steps: {
        developer: [
          'Wait five minutes; then see Organization › Settings › Dashboard API access, and make a new key under My profile.',
        ],
      },
      ask: 'when the key was made, and whether API access is on for the organisation',
      source: merakiKey,
    },
    {
      text: 'meraki',
      when: { status: [404], text: ['api', 'key'], noText: ['please wait a minute'] },
      means: ['hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Meraki gives 404 where the key is not valid or not for this organisation, network or kind of device.',
      steps: {
        developer: [
          'Ask what the key may see: `curl -H "Authorization: Bearer $KEY" https://api.meraki.com/api/v1/organizations`.',
          'Switch it on: Organization › Settings › Dashboard API access.',
        ],
      },
      ask: 'what `/organizations` lists for the key',
      source: merakiHelp,
    },
  ],
})
