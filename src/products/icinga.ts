import { defineProduct } from '../product.ts'

const apiUsers = 'https://github.com/jjethwa/icinga2/issues/189'

/** Icinga 2’s API, whose users are not those of Icinga Web. */
export const icinga = defineProduct({
  name: 'Icinga',
  marks: ['icinga', ':5665', 'apiuser', 'api-users.conf'],
  status: 401,
  says: [
    {
      text: 'Unauthorized. Please check your user credentials',
      means: ['wrong-credentials', 'challenge-not-answered'],
      certainty: 'likely',
      because: 'Icinga 2 has no ApiUser with this pair; the logins of Icinga Web do not count at port 5665.',
      steps: {
        developer: [
          'Compare the pair with `object ApiUser` in /etc/icinga2/conf.d/api-users.conf, and restart Icinga 2 after a change.',
          'From Icinga Web: the same pair must stand in commandtransports.ini of the module.',
          'A client that waits to be asked (PowerShell’s `-Credential`) must send the field at once.',
        ],
      },
      ask: 'whether `curl -k -u apiuser https://localhost:5665/v1/status` works on the master',
      source: apiUsers,
    },
    {
      text: 'icinga',
      when: {
        status: [401],
        text: [':5665', 'port 5665', '/v1/'],
        noText: ['please check your user credentials', 'director'],
      },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The API at port 5665 knows the ApiUser objects alone, and none of the users of Icinga Web.',
      steps: { developer: ['Use a pair of /etc/icinga2/conf.d/api-users.conf, and restart Icinga 2 after a change.'] },
      ask: 'whether the name that is sent stands in api-users.conf',
      source: apiUsers,
    },
  ],
})
