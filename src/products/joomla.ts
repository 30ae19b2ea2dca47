import { defineProduct } from '../product.ts'

const joomlaDocs = 'https://docs.joomla.org/J4.x:Joomla_Core_APIs'

/** Joomla. */
export const joomla = defineProduct({
  name: 'Joomla',
  marks: ['joomla', 'api/index.php/v1'],
  says: [
    {
      text: 'X-Joomla-Token',
      when: { status: [401, 403] },
      means: ['invalid-api-key', 'stripped-by-intermediary', 'account-not-active'],
      certainty: 'likely',
      because:
        'Joomla took no token: its plug-ins “API Authentication - Joomla Token” and “User - Joomla API Token” must be on, and the user of an allowed group.',
      steps: {
        developer: [
          'Send `X-Joomla-Token: $TOKEN` (it passes where Apache drops Authorization), the token of the user’s own profile.',
        ],
      },
      source: joomlaDocs,
    },
  ],
})
