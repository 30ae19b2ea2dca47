import { defineProduct } from '../product.ts'

const mongo = 'https://www.mongodb.com/docs/manual/reference/error-codes/'
const atlas = 'https://www.mongodb.com/docs/atlas/reference/api-resources-spec/v2/'

/** MongoDB and Atlas. */
export const mongodb = defineProduct({
  name: 'MongoDB',
  hosts: ['.mongodb.net', 'cloud.mongodb.com'],
  marks: ['mongoservererror', 'mongodb'],
  says: [
    {
      text: 'bad auth : Authentication failed',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because:
        'MongoDB Atlas refused the database user’s password (not the Atlas login); special characters must be encoded.',
      steps: {
        developer: [
          'Atlas › Database Access: set the password anew, and encode it in the address: `node -p "encodeURIComponent(process.env.PW)"`',
        ],
      },
      source: mongo,
    },
    {
      text: 'MongoServerError: Authentication failed',
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      because: 'MongoDB refused user or password, or looked in another database than the user’s.',
      steps: { developer: ['Add `?authSource=admin`.'] },
      source: mongo,
    },
    {
      text: 'You are not authorized for this resource',
      when: { text: ['mongodb', 'atlas'] },
      means: ['wrong-credentials', 'challenge-not-answered', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Atlas’s Administration API takes Digest with public and private key, or a service account’s token.',
      steps: { developer: ['`curl --digest -u "$PUBLIC_KEY:$PRIVATE_KEY" …`'] },
      source: atlas,
    },
    {
      text: 'IP_ADDRESS_NOT_ON_ACCESS_LIST',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'The caller’s address is not on the API access list of Atlas.',
      source: atlas,
    },
  ],
})
