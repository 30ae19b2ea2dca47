import { defineProduct } from '../product.ts'

/** AppAuth, the OAuth library for apps. */
export const appauth = defineProduct({
  name: 'AppAuth',
  marks: ['appauth', 'net.openid.appauth'],
  says: [
    {
      text: 'No stored state - unable to handle response',
      means: ['client-bug', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The activity of AppAuth that began the login was gone when the browser came back, so its answer fits no request.',
      steps: {
        visitor: ['Begin the login anew from inside the app, and let the browser return by itself.'],
        developer: [
          'Set `android:launchMode="singleInstance"` on `net.openid.appauth.AuthorizationManagementActivity` in the manifest.',
        ],
      },
      ask: 'the `launchMode` of AuthorizationManagementActivity, and whether another app opens during the login',
      source: 'https://github.com/openid/AppAuth-Android/issues/535',
    },
    ...['Response received for unknown request with state', 'Response state param did not match request state'].map(
      (text) => ({
        text,
        means: ['csrf-refused', 'server-misconfigured'] as const,
        certainty: 'likely' as const,
        fixer: 'owner' as const,
        because:
          'The `state` that came back is not the one that was sent: the provider, or a page in between, does not hand it back, or the answer belongs to an older login.',
        steps: {
          visitor: ['Begin the login anew from inside the app.'],
          developer: [
            'Look at the address that comes back to the app: `state=` must stand in it as in the request. A redirect page of your own must pass it on.',
          ],
        },
        ask: 'the address that comes back, `code` left out: does it have `state=`?',
        source:
          text === 'Response state param did not match request state'
            ? 'https://github.com/openid/AppAuth-Android/issues/744'
            : 'https://github.com/openid/AppAuth-Android/issues/118',
      }),
    ),
  ],
})
