import { defineProduct } from '../product.ts'

const clients = 'https://docs.openstack.org/keystone/zed/user/supported_clients.html'

/** OpenStack’s Keystone. */
export const openstack = defineProduct({
  name: 'OpenStack Keystone',
  marks: ['openstack', 'keystone', 'x-subject-token', 'os_auth_url', '/v3/auth/tokens'],
  status: 401,
  says: [
    {
      text: 'The request you have made requires authentication.',
      means: ['wrong-credentials', 'token-expired', 'wrong-environment', 'account-not-active'],
      certainty: 'likely',
      because:
        'Keystone says so of a wrong name, password, domain or project alike, and of a token that has ended; its own log says which.',
      steps: {
        developer: [
          'Run `openstack token issue`; before it `env | grep ^OS_`: an old variable of another cloud or project wins, so start a new shell and source the right openrc.',
          'Set `OS_USER_DOMAIN_NAME`, `OS_PROJECT_DOMAIN_NAME` and `OS_IDENTITY_API_VERSION=3`; the names’ letters count (`Default` is a name, `default` an id).',
          'Who runs the cloud reads `keystone.log`, where the line before tells what was not found.',
        ],
      },
      ask: 'what `openstack token issue` prints, and the names (not the values) of the `OS_` variables that are set',
      source: clients,
    },
    {
      text: 'openrc',
      when: { text: ['openstack', 'keystone'], status: [401] },
      means: ['wrong-credentials', 'stored-credential', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The variables of an openrc file that stay from another cloud or project are sent with the new ones.',
      steps: { developer: ['Start a new shell, source one openrc alone, and run `openstack token issue`.'] },
      ask: 'the names of the `OS_` variables that are set',
      source: clients,
    },
  ],
})
