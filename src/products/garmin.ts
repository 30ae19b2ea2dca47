import { defineProduct } from '../product.ts'

/** Garmin Connect, which programs reach by the login of its app. */
export const garmin = defineProduct({
  name: 'Garmin Connect',
  hosts: ['sso.garmin.com', 'connectapi.garmin.com', 'connect.garmin.com'],
  marks: ['garmin', 'garth'],
  says: [
    ...['sso.garmin.com', 'connectapi.garmin.com/oauth-service'].map((text) => ({
      text,
      when: { status: [429], text: ['login', 'signin', 'preauthorized', 'authenticat'] },
      means: ['security-layer-block'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'Garmin limits logins by programs: name and password were not looked at, whatever the program says of them.',
      steps: {
        developer: [
          'Stop the attempts for some hours, update garminconnect, then log in once and keep the stored tokens.',
          'Load the stored tokens at each start in place of a new login.',
        ],
      },
      ask: 'how often the program logs in, and whether it loads stored tokens',
      source: 'https://github.com/cyberjunky/python-garminconnect/issues/337',
    })),
    {
      text: 'connectapi.garmin.com/oauth-service/oauth/preauthorized',
      when: { status: [401], noText: ['429'] },
      means: ['client-bug', 'security-layer-block'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The login itself went through; Garmin refuses the old way in which the library then asks for its token.',
      steps: { developer: ['Update python-garminconnect (or garth) and log in once anew.'] },
      ask: 'the version of garminconnect or garth',
      source: 'https://github.com/Taxuspt/garmin_mcp/issues/55',
    },
  ],
})
