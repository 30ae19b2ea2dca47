import { defineProduct } from '../product.ts'

const pomeriumDocs = 'https://www.pomerium.com/docs/internals/troubleshooting'

/** Pomerium. */
export const pomerium = defineProduct({
  name: 'Pomerium',
  marks: ['pomerium'],
  says: [
    {
      text: 'user is not authorized to access this route',
      when: { text: ['pomerium'] },
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The login is good; the route’s policy does not admit it.',
      source: pomeriumDocs,
    },
  ],
})
