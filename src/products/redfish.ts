import { defineProduct } from '../product.ts'

const redfishDocs = 'https://servermanagementportal.ext.hpe.com/docs/concepts/redfishauthentication/'

/** Redfish on iDRAC, iLO and others: sessions, of which there are few. */
export const redfish = defineProduct({
  name: 'Redfish',
  marks: ['redfish', 'idrac'],
  status: 401,
  says: [
    {
      text: 'NoValidSession',
      when: { text: ['redfish', 'base.1', 'ilo', 'idrac', 'extendedinfo'] },
      means: ['no-credentials', 'session-expired', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'All but the root of Redfish wants a login, and the request had none that counts: no Basic pair, or an `X-Auth-Token` whose session is over.',
      steps: {
        developer: [
          'Try a pair: `curl -k -u name https://bmc.example.com/redfish/v1/Systems/`.',
          'With sessions: `POST /redfish/v1/SessionService/Sessions/`, then send `X-Auth-Token`; end each with DELETE, since there is room for a few only.',
        ],
      },
      ask: 'whether the same call with `-u` works',
      source: redfishDocs,
    },
    {
      text: 'There is no valid session established with the implementation',
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Redfish got no login with this request, or one whose session is over.',
      steps: {
        developer: ['Make a session through `POST /redfish/v1/SessionService/Sessions/`, and send its `X-Auth-Token`.'],
      },
      ask: 'whether the same call with `-u` works',
      source: redfishDocs,
    },
  ],
})
