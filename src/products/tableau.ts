import { defineProduct } from '../product.ts'

const tableauToken = 'https://help.salesforce.com/s/articleView?id=001496614&language=no&type=1'

const tableauSession = 'https://help.salesforce.com/s/articleView?id=001498381&language=da&type=1'

/** Tableau Server and Cloud. */
export const tableau = defineProduct({
  name: 'Tableau',
  hosts: ['.online.tableau.com'],
  marks: ['tableau server', 'tableau cloud', 'tableauserverclient', 'x-tableau-auth', 'tsresponse'],
  status: 401,
  says: [
    {
      text: '401001',
      when: { text: ['tableau', 'tsresponse', 'signin error'] },
      means: ['invalid-api-key', 'wrong-credentials', 'revoked-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Tableau refused the sign-in: a token’s name or secret is wrong, it was revoked, or it was not used for fifteen days, which ends it.',
      steps: {
        developer: [
          'Look under My Account Settings › Personal Access Tokens whether the token is still there; make a new one if not, and send its name and its secret.',
          'Give the site’s name from the address (`contentUrl`), empty for the default site; Cloud with MFA takes no password here.',
        ],
      },
      ask: 'whether the token stands in My Account Settings, and the site that is named',
      source: tableauToken,
    },
    {
      text: '401000',
      when: { text: ['tableau', 'tsresponse'] },
      means: ['session-expired', 'no-credentials', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The token of the sign-in has ended (240 minutes on Server, 120 on Cloud), was not sent, or is for another site.',
      steps: { developer: ['Sign in again when a call answers 401, and send the new token as `X-Tableau-Auth`.'] },
      ask: 'how long after the sign-in the call fails',
      source: tableauSession,
    },
  ],
})
