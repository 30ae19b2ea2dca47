import { defineProduct } from '../product.ts'

const guest = 'https://learn.liferay.com/w/dxp/headless-delivery/consuming-apis/making-unauthenticated-requests'

/** Liferay’s APIs: whoever is not recognised is a guest, and gets 403. */
export const liferay = defineProduct({
  name: 'Liferay',
  marks: ['liferay', '/o/headless-', '/api/jsonws'],
  says: [
    {
      text: 'Access denied to com.liferay.',
      means: ['no-credentials', 'wrong-credentials', 'forbidden'],
      certainty: 'likely',
      status: 403,
      because:
        'Liferay takes a request whose login it does not recognise as a guest’s, and no Service Access Policy opens this method to guests.',
      steps: {
        developer: [
          'Send a login that an Auth Verifier checks: `-u user@example.com:$PASSWORD`, or an OAuth 2.0 token; the verifiers stand at Control Panel › System Settings › Security › API Authentication.',
          'To open it to all: Control Panel › Security › Service Access Policy, with this method’s signature, Enabled and Default switched on.',
        ],
      },
      ask: 'whether the call carries a login, and what `/o/headless-admin-user/v1.0/my-user-account` answers with it',
      source: guest,
    },
    {
      text: 'liferay',
      when: {
        status: [403],
        text: ['headless', 'jsonws', '/o/', 'api'],
        noText: ['access denied to com.liferay', 'p_auth'],
      },
      means: ['no-credentials', 'forbidden', 'wrong-credentials'],
      certainty: 'possible',
      because:
        'Without a login that it recognises Liferay serves an API call as a guest’s, and answers 403 rather than 401.',
      steps: {
        developer: [
          'Try `curl -u user@example.com:$PASSWORD` on `/o/headless-admin-user/v1.0/my-user-account`: it names the user or fails likewise.',
        ],
      },
      ask: 'what my-user-account answers with the same login',
      source: guest,
    },
  ],
})
