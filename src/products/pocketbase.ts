import { defineProduct } from '../product.ts'

const rules = 'https://pocketbase.io/docs/api-rules-and-filters'
const middlewares = 'https://github.com/pocketbase/pocketbase/blob/master/apis/middlewares.go'

/** PocketBase: rules that answer with an empty list, 400 or 404 in place of 401. */
export const pocketbase = defineProduct({
  name: 'PocketBase',
  hosts: ['.pockethost.io'],
  marks: ['pocketbase', 'pocketbase.io'],
  says: [
    ...['admin', 'superuser'].map((who) => ({
      text: `The request requires valid ${who} authorization token`,
      means: ['no-credentials', 'wrong-token-type', 'token-expired'] as const,
      certainty: 'likely' as const,
      status: 401,
      because:
        'This call is for superusers (admins, before version 0.23); a token that is missing, expired or a common user’s counts as none.',
      steps: {
        developer: [
          'Log in as superuser first: `pb.collection("_superusers").authWithPassword(…)` since 0.23, `pb.admins.authWithPassword(…)` before; the SDK’s version must fit the server’s.',
        ],
      },
      ask: 'the versions of server and SDK, and whether `pb.authStore.isValid` is true right before the call',
      source: middlewares,
    })),
    ...[
      'The request requires valid record authorization token',
      'The request requires admin or record authorization token',
    ].map((text) => ({
      text,
      means: ['no-credentials', 'token-expired', 'wrong-environment'] as const,
      certainty: 'likely' as const,
      status: 401,
      because:
        'PocketBase found no login: a token that is expired or of another server is passed over as if there were none.',
      steps: {
        developer: [
          'Use the one `PocketBase` object that logged in (each has its own `authStore`), or send `Authorization: $TOKEN`.',
          'Renew it with `pb.collection("users").authRefresh()` before it expires.',
        ],
      },
      ask: 'whether `pb.authStore.isValid` is true right before the call',
      source: middlewares,
    })),
    {
      text: 'pocketbase',
      when: {
        text: ['empty list', 'empty array', 'empty items', 'items: []', '"items":[]', 'no records', 'totalitems'],
      },
      means: ['forbidden', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A list rule that the request does not satisfy gives 200 and no items, as rules filter records.',
      steps: {
        developer: [
          'Open the collection › API Rules › List/Search rule: an empty rule lets everyone in, `@request.auth.id != ""` whoever has logged in.',
          'Check that the request carries the token: `pb.authStore.isValid`.',
        ],
      },
      ask: 'the List/Search rule of the collection, and whether the request carries a token',
      source: rules,
    },
    {
      text: 'pocketbase',
      when: { status: [403], noText: ['superuser token', 'cloudflare'] },
      means: ['forbidden', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'A rule of the collection that is locked (the first state of each) lets superusers in alone, and gives 403 to others.',
      steps: { developer: ['Open the collection › API Rules, and unlock the rule of the action that is called.'] },
      ask: 'which of the collection’s five rules are locked',
      source: rules,
    },
    {
      text: 'pocketbase',
      when: { status: [404], text: ['exists', 'view', 'update', 'delete', 'is there', "wasn't found", 'rule'] },
      means: ['hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'PocketBase answers 404 where the rule for viewing, updating or deleting is not satisfied.',
      steps: {
        developer: ['Try the call with a superuser’s token: if it works, the rule of the collection is what refuses.'],
      },
      ask: 'whether the same call works with a superuser’s token',
      source: rules,
    },
  ],
})
