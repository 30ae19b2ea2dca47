import { defineProduct } from '../product.ts'

/** Azure Static Web Apps: on the way to its own functions a token of the platform stands in `Authorization`. */
export const azureStaticWebApps = defineProduct({
  name: 'Azure Static Web Apps',
  hosts: ['*.azurestaticapps.net'],
  marks: ['azurestaticapps.net'],
  says: [
    {
      text: 'azurewebsites.net/azurefunctions',
      means: ['stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      fixer: 'provider',
      because:
        'Static Web Apps puts a token of its own into `Authorization` (issuer `….scm.azurewebsites.net`) before a function of its own sees the request: the caller’s is gone.',
      steps: {
        developer: [
          'Send your token in a field of another name (`X-Authorization`), and let the function read that.',
          'Or link a Functions app of your own, or use the login of the platform (`/.auth/login/aad`).',
        ],
      },
      ask: 'whether the function belongs to a Static Web App',
      source: 'https://github.com/Azure/static-web-apps/issues/34',
    },
  ],
})
