import { defineProduct } from '../product.ts'

const intercomRegion = 'https://docs.document360.com/docs/pt/troubleshooting-helpdesk-issues'

/** Intercom: a host for each region. */
export const intercom = defineProduct({
  name: 'Intercom',
  hosts: ['api.intercom.io', 'api.eu.intercom.io', 'api.au.intercom.io'],
  marks: ['intercom.io', 'intercom-client', 'intercom'],
  status: 401,
  says: [
    {
      text: 'Access Token Invalid',
      when: { text: ['intercom'] },
      means: ['invalid-api-key', 'wrong-environment', 'revoked-credential'],
      certainty: 'likely',
      status: 401,
      fixer: 'caller',
      because: 'Intercom does not know the token here: mistyped, ended, or of a workspace in another region.',
      steps: {
        developer: [
          'Take the token from the app’s Configure › Authentication in the Developer Hub.',
          'A workspace hosted in Europe or Australia: call `https://api.eu.intercom.io` or `https://api.au.intercom.io`.',
        ],
      },
      ask: 'the region in which the workspace is hosted, and the host that is called',
      source: intercomRegion,
    },
  ],
})
