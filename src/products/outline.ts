import { defineProduct } from '../product.ts'

const outlineSource = 'https://github.com/outline/outline/blob/main/server/middlewares/authentication.ts'

/** Outline’s API. */
export const outline = defineProduct({
  name: 'Outline',
  hosts: ['app.getoutline.com'],
  marks: ['getoutline', 'outlinewiki', 'outline wiki'],
  status: 401,
  says: [
    {
      text: 'Invalid API key',
      when: { text: ['getoutline', 'outlinewiki', 'outline wiki', 'ol_api_'] },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Outline says the same of a key it does not know, of one past its expiry date, and of one whose user is gone.',
      steps: { developer: ['See Settings › API Keys for the expiry date, or make a new key there.'] },
      ask: 'whether the key has an expiry date, and on which instance it was made',
      source: outlineSource,
    },
    {
      text: 'Bad Authorization header format. Format is "Authorization: Bearer <token>"',
      means: ['malformed-header'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The `Authorization` field must have two words, Bearer and the token, with one space between.',
      steps: { developer: ['Send `Authorization: Bearer $TOKEN`.'] },
      source: outlineSource,
    },
    {
      text: 'Your access has been suspended by the team admin',
      means: ['account-not-active'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'An administrator of this Outline has suspended the user, so neither login nor API key is taken.',
      steps: { developer: ['Settings › Members › the user: activate the account again.'] },
      source: 'https://github.com/outline/outline/blob/main/server/errors.ts',
    },
  ],
})
