import { defineProduct } from '../product.ts'

const source = 'https://github.com/microsoft/Agents-for-js/blob/main/packages/agents-hosting/src/auth/jwt-middleware.ts'
const here = { text: ['jwt-auth-error'] }

/** What the Microsoft 365 Agents SDK for JavaScript answers: the member `jwt-auth-error`. */
export const microsoftAgents = defineProduct({
  name: 'Microsoft 365 Agents SDK',
  marks: ['jwt-auth-error', 'agents-hosting'],
  status: 401,
  says: [
    ...['audience mismatch', 'jwt audience invalid'].map((text) => ({
      text,
      when: here,
      means: ['wrong-audience'] as const,
      certainty: 'certain' as const,
      fixer: 'caller' as const,
      because:
        'The agent takes only tokens whose `aud` is its own client id. A token for `https://api.botframework.com/.default` names the Bot Framework, which later versions no longer accept from a caller of one’s own.',
      steps: {
        developer: [
          'Ask for a token for the agent: `scope=$AGENT_CLIENT_ID/.default` (or `api://$AGENT_CLIENT_ID/.default`) in place of `https://api.botframework.com/.default`.',
          'Decode it, and compare: `aud` has to be the `clientId` in the configuration of the agent.',
        ],
      },
      source,
    })),
    {
      text: 'authorization header not found',
      when: here,
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The request to the agent has no `Authorization` field.',
      source,
    },
    {
      text: 'invalid authorization header',
      when: here,
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'The field has to read `Bearer`, one space, the token.',
      source,
    },
  ],
})
