import { defineProduct } from '../product.ts'

const docs = 'https://docs.frigate.video/configuration/authentication/'
const roles = 'https://github.com/SkyTechNerds/faceid/releases/tag/v0.7.0'

/** Frigate: one port with a login, one without. */
export const frigate = defineProduct({
  name: 'Frigate',
  marks: ['frigate'],
  says: [
    {
      text: 'Role viewer not authorized. Required',
      means: ['insufficient-scope'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'The login is good; its role in Frigate is viewer, and this wants admin.',
      steps: {
        developer: [
          'Use a user with the role admin (Settings › Users), or the internal port 5000 within the Docker network.',
        ],
      },
      source: roles,
    },
    {
      text: 'frigate',
      when: { status: [401], text: ['8971'], noText: ['rtsp', 'ffmpeg', 'bearer', 'password'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Port 8971 of Frigate wants a login; port 5000 has none and is meant for programs within the Docker network.',
      steps: {
        developer: [
          'Point the program at `http://frigate:5000` on the inner network, and publish only 8971.',
          'Or sign in at `/api/login`, and send the token of its cookie as `Authorization: Bearer $TOKEN`.',
        ],
      },
      ask: 'the port that the program calls',
      source: docs,
    },
    {
      text: 'frigate',
      when: {
        text: [
          'admin password',
          'forgot the password',
          'forgot my password',
          'what is the password',
          'initial password',
          'first password',
          'locked out',
          'lost the password',
        ],
        noText: ['rtsp', 'camera password'],
      },
      means: ['wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Frigate makes a password for the user `admin` at its first start, and prints it in its log alone.',
      steps: {
        developer: [
          'Look for it in the log of the first start: `docker logs frigate 2>&1 | grep -i password`.',
          'Or write `reset_admin_password: true` below `auth:` in the configuration, restart, and read the log (its level must be info).',
        ],
      },
      source: docs,
    },
  ],
})
