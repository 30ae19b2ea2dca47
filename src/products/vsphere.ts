import { defineProduct } from '../product.ts'

const session = 'https://developer.broadcom.com/xapis/vsphere-web-services-api/7.0u1/vim.fault.NotAuthenticated.html'
const automation = 'https://developer.broadcom.com/xapis/vsphere-automation-api/latest/cis'
const login = 'https://raw.githubusercontent.com/yavijava/yavijava.github.io/master/docs/vim.fault.InvalidLogin.html'

/** vSphere’s two APIs: SOAP (vim) and REST (vapi). */
export const vsphere = defineProduct({
  name: 'vSphere',
  marks: ['vcenter', 'vsphere', 'vim.fault', 'com.vmware.', 'vmware-api-session-id', 'pyvmomi', 'govc', 'powercli'],
  says: [
    ...['Cannot complete login due to an incorrect user name or password', 'vim.fault.InvalidLogin'].map((text) => ({
      text,
      means: ['wrong-credentials'] as const,
      certainty: 'certain' as const,
      because: 'vCenter or the host does not take this pair of user and password.',
      steps: {
        developer: [
          'Write the user with its domain (`name@vsphere.local`), and see whether the password has a sign that the shell or the URL reads otherwise.',
          'After some wrong tries the account is locked for minutes: stop the programs that hold the old password.',
        ],
      },
      source: login,
    })),
    ...['vim.fault.NotAuthenticated', 'The session is not authenticated'].map((text) => ({
      text,
      ...(text.startsWith('The') && { when: { text: ['vcenter', 'vsphere', 'vmware', 'esxi', 'govc', 'pyvmomi'] } }),
      means: ['session-expired', 'no-credentials'] as const,
      certainty: 'likely' as const,
      because:
        'The session with vCenter is not, or no longer, logged in: idle too long, ended by a restart, or never begun.',
      steps: {
        developer: [
          'Log in anew at this fault (`SessionManager.Login`), or keep the session awake by a small call now and then.',
        ],
      },
      ask: 'how long after the login the fault comes, and whether vCenter was restarted',
      source: session,
    })),
    {
      text: 'com.vmware.vapi.std.errors.unauthenticated',
      means: ['session-expired', 'wrong-credentials', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      because: 'The REST API says so of a session that has ended, of a wrong pair, and of a request without either.',
      steps: {
        developer: [
          'Make a session: `curl -k -X POST -u "$USER" https://vcenter.example.com/api/session`, and send its answer, without quotes, as `vmware-api-session-id`.',
        ],
      },
      ask: 'whether `POST /api/session` itself is refused',
      source: automation,
    },
  ],
})
