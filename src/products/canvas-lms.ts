import { defineProduct } from '../product.ts'

const methods = 'https://github.com/instructure/canvas-lms/blob/master/lib/authentication_methods.rb'
const endpoints = 'https://developerdocs.instructure.com/services/canvas/oauth/oauth_endpoints'

/** Canvas LMS: 401 for what others call 403, and tokens of one hour. */
export const canvasLms = defineProduct({
  name: 'Canvas LMS',
  hosts: ['.instructure.com'],
  marks: ['canvas-lms', 'instructure.com', 'canvas lms', 'canvasapi'],
  status: 401,
  says: [
    {
      text: 'user not authorized to perform that action',
      when: { text: ['canvas', 'instructure', 'unauthorized', '/api/v1/'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      status: 401,
      because:
        'Canvas knows the caller, whatever the 401 suggests: the token is good, and its user lacks the right in this course or account.',
      steps: {
        visitor: ['Ask an administrator of Canvas for a role that may do this.'],
        developer: [
          'See who the token belongs to: `curl -sS -H "Authorization: Bearer $TOKEN" https://example.instructure.com/api/v1/users/self`.',
          'Paths below `/api/v1/accounts/` want an account administrator’s token.',
        ],
      },
      source: methods,
    },
    {
      text: 'user authorization required',
      when: { text: ['canvas', 'instructure', 'unauthenticated', '/api/v1/'] },
      means: ['no-credentials', 'malformed-header', 'session-expired'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Canvas saw neither a token nor a login: it reads `Authorization: Bearer …` (the word Bearer with its capital) or the parameter `access_token`.',
      steps: {
        developer: ['Send `Authorization: Bearer $TOKEN`, and see that the variable has a value.'],
      },
      ask: 'the `Authorization` field as it is sent, its value left out',
      source: methods,
    },
    {
      text: 'Invalid access token',
      when: {
        text: ['canvas lms', 'instructure.com', 'canvasapi', 'canvas api', '/api/v1/courses'],
        noText: ['canvas medical', 'graph.microsoft'],
      },
      means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because:
        'Canvas does not know the token, or not for this school’s address; tokens that an application was given end after one hour.',
      steps: {
        developer: [
          'A token of OAuth: ask `/login/oauth2/token` for a new one with `grant_type=refresh_token`.',
          'A token of your own: make a new one under Account › Settings › Approved Integrations, at the host that you call.',
        ],
      },
      ask: 'whether the token came by OAuth or from the settings page, and of which host',
      source: endpoints,
    },
    {
      text: 'Invalid as_user_id',
      means: ['forbidden', 'wrong-url'],
      certainty: 'likely',
      status: 401,
      because: 'The user named in `as_user_id` does not exist, or the token’s owner may not act as them.',
      steps: { developer: ['Give the token’s owner the permission “Users - act as”, or leave `as_user_id` out.'] },
      source: methods,
    },
  ],
})
