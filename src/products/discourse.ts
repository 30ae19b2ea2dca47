import { defineProduct } from '../product.ts'

const provider = 'https://github.com/discourse/discourse/blob/main/lib/auth/default_current_user_provider.rb'
const controller = 'https://github.com/discourse/discourse/blob/main/app/controllers/application_controller.rb'
const keys = 'https://meta.discourse.org/t/create-and-configure-an-api-key/230124'

/** Discourse’s API: it refuses with 403, and takes its key from `Api-Key` alone. */
export const discourse = defineProduct({
  name: 'Discourse',
  hosts: ['.discourse.group', 'meta.discourse.org'],
  marks: ['discourse', 'api-username'],
  status: 403,
  says: [
    {
      text: 'The API username or key is invalid',
      means: ['invalid-api-key', 'revoked-credential', 'wrong-credentials', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Discourse says this of an unknown or revoked key, of a user that does not fit the key, and of a caller’s address that the key does not allow.',
      steps: {
        developer: [
          'A key for a “Single User” works with that user’s name in `Api-Username` alone; for “All Users” any existing user name will do.',
          'See Admin › Advanced › API keys: a key that rested for 180 days is revoked by itself.',
        ],
      },
      ask: 'the user level of the key, and the name that is sent as `Api-Username`',
      source: provider,
    },
    {
      text: 'BAD CSRF',
      when: { noText: ['bad csrf token'] },
      means: ['csrf-refused', 'no-credentials', 'wrong-place'],
      certainty: 'likely',
      status: 403,
      because:
        'A call that changes something came with neither the page’s CSRF token nor a key that Discourse took note of; with a good `Api-Key` no CSRF token is wanted.',
      steps: {
        visitor: ['Reload the page and try again; if it comes back, allow the site’s cookies.'],
        developer: [
          'Send the fields `Api-Key` and `Api-Username`: neither `Authorization` nor parameters in the address or body will do.',
        ],
      },
      ask: 'the names of the fields that the call sends',
      source: controller,
    },
    {
      text: 'You are not permitted to view the requested resource',
      when: {
        text: ['discourse', 'invalid_access', 'api-username', 'api-key'],
        noText: ['username or key is invalid'],
      },
      means: ['insufficient-scope', 'forbidden', 'no-credentials'],
      certainty: 'likely',
      status: 403,
      because:
        'The user in whose name the call is made may not do this, or the key’s scope leaves it out; a call without a key is a stranger’s.',
      steps: {
        developer: [
          'See the key’s scope under Admin › Advanced › API keys: “Read-only” allows GET alone, “Granular” the ticked paths alone.',
          'Name a user in `Api-Username` who may do it in the browser: `system` or an administrator.',
        ],
      },
      ask: 'the scope of the key, and whether `Api-Username` may do the same in the browser',
      source: keys,
    },
    {
      text: 'discourse',
      when: {
        text: ['authorization: bearer', 'bearer token', 'as bearer', 'as a bearer'],
        noText: ['api-key', 'user-api-key', 'oauth', 'openid'],
      },
      means: ['wrong-place'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'Discourse looks for its key in the field `Api-Key`, not in `Authorization`.',
      steps: { developer: ['Send `Api-Key: $KEY` and `Api-Username: system`.'] },
      source: 'https://docs.discourse.org/',
    },
  ],
})
