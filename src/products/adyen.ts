import { defineProduct } from '../product.ts'

const source =
  'https://help.adyen.com/en_US/knowledge/ecommerce-integrations/error-codes/why-do-i-receive-a-403-or-010-not-allowed-error'

/** Adyen’s payment APIs. */
export const adyen = defineProduct({
  name: 'Adyen',
  hosts: ['.adyen.com', '.adyenpayments.com'],
  marks: ['adyen'],
  says: [
    {
      text: 'Not allowed',
      when: { text: ['adyen'], status: [403] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because:
        'Error 010: the API credential is known, and lacks the role for this request (as “API PCI Payments” for card numbers).',
      steps: {
        developer: [
          'Customer Area › Developers › API credentials: compare the roles of this credential; missing ones are given on request.',
          'Send the card data encrypted by Drop-in or Components; numbers in the clear want a role of their own.',
        ],
      },
      ask: 'the roles of the API credential',
      source,
    },
  ],
})
