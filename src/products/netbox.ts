import { defineProduct } from '../product.ts'

const versions = 'https://github.com/netbox-community/netbox/discussions/23131'
const token = 'https://netboxlabs.com/docs/netbox/models/users/token'
const checks = 'https://github.com/netbox-community/netbox/blob/main/netbox/netbox/api/authentication.py'

/** NetBox: tokens of two versions, each with its own word in front. */
export const netbox = defineProduct({
  name: 'NetBox',
  marks: ['netbox', 'nbt_', '/api/dcim/', '/api/ipam/'],
  says: [
    {
      text: 'Invalid v1 token',
      means: ['malformed-header', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'NetBox read the token as one of the old kind; those made since 4.5 are of the new one, and are sent whole, as Bearer.',
      steps: {
        developer: [
          'Send `Authorization: Bearer nbt_<key>.<token>`: both halves with the point between; the word `Token` is for version 1 alone.',
          'A client that knows only the old form: make a token of version 1 for it (until NetBox 5).',
        ],
      },
      ask: 'the version that the token’s page in NetBox shows, and the word in front of it',
      source: versions,
    },
    {
      text: 'Invalid v2 token',
      means: ['invalid-api-key', 'corrupted-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'NetBox read a token of version 2, and its key or its secret half is not the right one.',
      steps: {
        developer: [
          'Make a new token and copy it whole when it is shown, for it is shown once: `nbt_<key>.<token>`; the key alone stands in the list.',
        ],
      },
      ask: 'whether both halves come from the same token',
      source: versions,
    },
    {
      text: 'Token expired',
      when: { text: ['netbox', '/api/dcim/', '/api/ipam/'] },
      means: ['token-expired'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The token in NetBox has an end (Expires), and it is past.',
      steps: { developer: ['Set a later date, or none, on the token’s page, or make a new one.'] },
      source: checks,
    },
    {
      text: 'netbox',
      when: {
        status: [403],
        text: ['post', 'patch', 'put', 'delete', 'create', 'write'],
        noText: ['token expired', 'invalid token', 'csrf', 'invalid v'],
      },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A token without “Write enabled” reads only, whatever its user may do.',
      steps: {
        developer: ['Tick “Write enabled” on the token’s page; then see the user’s object permissions.'],
      },
      ask: 'whether “Write enabled” is ticked, and whether a GET works',
      source: token,
    },
  ],
})
