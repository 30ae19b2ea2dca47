import { defineProduct } from '../product.ts'

const handler =
  'https://github.com/Sonarr/Sonarr/blob/develop/src/Sonarr.Http/Authentication/ApiKeyAuthenticationHandler.cs'
const lockedOut = 'https://github.com/Servarr/Wiki/blob/master/sonarr/faq.md'
const forced = 'https://github.com/Servarr/Wiki/blob/master/sonarr/faq-v4.md'

const names = ['sonarr', 'radarr', 'prowlarr', 'lidarr', 'readarr', 'whisparr'] as const

/** Sonarr, Radarr, Prowlarr, Lidarr and their kin: one API, one key each. */
export const servarr = defineProduct({
  name: 'Sonarr, Radarr, Prowlarr or Lidarr',
  marks: ['sonarr', 'radarr', 'prowlarr', 'lidarr', 'readarr', 'whisparr', 'servarr'],
  says: [
    {
      text: 'now requires authentication to be enabled',
      when: { text: names },
      means: ['server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'From version 4 on a login is demanded, and this installation has none set up yet: nothing was refused, the page waits for one.',
      steps: {
        developer: [
          'Choose Forms as the Authentication Method and give a user and password; for your own network set Authentication Required to “Disabled for Local Addresses”.',
          'With a login in front (Authelia, Authentik, nginx) write `<AuthenticationMethod>External</AuthenticationMethod>` into config.xml while it is stopped.',
        ],
      },
      source: forced,
    },
    ...names.map((text) => ({
      text,
      when: {
        text: [
          'forgot the password',
          'forgot my password',
          'forgotten my password',
          'forgotten the password',
          'locked myself out',
          'locked out',
          'lost the password',
          'lost my password',
          "don't know the password",
          'never set a password',
        ],
      },
      means: ['wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because: 'The login of the page is kept in its own database, and whoever reaches config.xml can switch it off.',
      steps: {
        developer: [
          'Stop it, set `AuthenticationMethod` in config.xml to `None` (version 4: `External`), and start it.',
          'Set a user and password anew under Settings › General › Security.',
        ],
      },
      source: lockedOut,
    })),
    ...names.map((text) => ({
      text,
      when: {
        status: [401],
        text: ['api key', 'apikey', 'api-key', 'x-api-key', 'key:'],
        noText: [
          'indexer',
          'reverse proxy',
          'nginx',
          'access list',
          'set up new',
          'reinstall',
          'your_',
          '<your',
          'username:',
        ],
      },
      means: ['invalid-api-key', 'wrong-place'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'Each of these programs has a key of its own, and answers 401 with an empty body to a key that it does not know.',
      steps: {
        developer: [
          'Copy the key of this very one, from its Settings › General › Security: `curl -H "X-Api-Key: $KEY" http://sonarr.example.com:8989/api/v3/system/status` (Prowlarr and Lidarr: `/api/v1/`).',
          'Where it has a URL Base, that belongs in the address too.',
        ],
      },
      ask: 'what the call above answers with the key copied anew',
      source: handler,
    })),
  ],
})
