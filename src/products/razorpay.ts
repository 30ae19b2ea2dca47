import { defineProduct } from '../product.ts'

/** Razorpay. */
export const razorpay = defineProduct({
  name: 'Razorpay',
  hosts: ['api.razorpay.com'],
  marks: ['razorpay'],
  says: [
    {
      text: 'razorpay',
      when: { text: ['authentication failed', 'authentication_failed'], noText: ['incorrect otp'] },
      means: ['wrong-environment', 'corrupted-credential', 'invalid-api-key', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'Razorpay does not know this pair of key id and secret: those of test and live mode are two pairs, and a blank or another value at one place spoils them.',
      steps: {
        developer: [
          'Print on that machine how each begins and how long it is: `rzp_test_` or `rzp_live_`, 23 characters; the secret 24, without blanks.',
        ],
      },
      ask: 'length and prefix of key id and secret as the failing machine reads them',
      source: 'https://razorpay.com/docs/api/authentication/',
    },
  ],
})
