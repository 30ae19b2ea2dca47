import { defineProduct } from '../product.ts'

const api = 'https://docs.xenforo.com/api'
const guide = 'https://xenforo.com/docs/dev/rest-api/'

/** XenForo’s REST API: a key of one of three kinds, with scopes, in `XF-Api-Key`. */
export const xenforo = defineProduct({
  name: 'XenForo',
  hosts: ['.xenforo.com'],
  marks: ['xenforo', 'xf-api-key', 'xf-api-user'],
  says: [
    ...['api_key_not_found', 'API key provided in request was not found'].map((text) => ({
      text,
      means: ['invalid-api-key', 'wrong-environment'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because: 'XenForo read `XF-Api-Key`, and this forum has no key of that value: regenerated, deleted or mistyped.',
      steps: {
        developer: ['Compare it with Admin control panel › Setup › API keys; regenerating a key ends the old value.'],
      },
      source: api,
    })),
    {
      text: 'XF-Api-User',
      when: { status: [403] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The call is made as the user in `XF-Api-User`, and has that member’s permissions alone, whatever the key may do.',
      steps: {
        developer: [
          'Name a user who may do it in the browser, or send `api_bypass_permissions=1` with a super user key.',
          'See that the key has the scope of this endpoint.',
        ],
      },
      ask: 'the kind of the key (guest, user, super user), its scopes, and whom `XF-Api-User` names',
      source: 'https://xenforo.com/community/threads/issue-with-api-for-updating-user.179607',
    },
    {
      text: 'xenforo',
      when: {
        text: ['authorization: bearer', 'bearer token', 'basic auth'],
        status: [400, 401, 403],
        noText: ['xf-api-key', 'htpasswd', 'oauth'],
      },
      means: ['wrong-place'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'XenForo looks for its key in the field `XF-Api-Key`, not in `Authorization`.',
      steps: { developer: ['Send `XF-Api-Key: $KEY`, and with a super user key `XF-Api-User: 1`.'] },
      source: guide,
    },
  ],
})
