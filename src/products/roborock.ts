import { defineProduct } from '../product.ts'

const region = 'https://github.com/AlexxIT/go2rtc/issues/2345'

const country = 'https://github.com/RinDevJunior/matterbridge-roborock-vacuum-plugin/pull/81'

/** Roborock’s cloud: accounts per region. */
export const roborock = defineProduct({
  name: 'Roborock',
  hosts: ['.roborock.com'],
  marks: ['roborock'],
  says: [
    ...['2012: username or password error', 'user account is in deletion'].map((text) => ({
      text,
      when: { text: ['roborock'] },
      means: ['wrong-environment', 'wrong-credentials'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'Roborock has accounts per region: another region’s server does not know this one, or has another under the same address.',
      steps: {
        visitor: ['Choose the region that the app shows at the top right of its login page.'],
        developer: ['Ask the host of that region: `usiot`, `euiot`, `cniot` or `ruiot` before `.roborock.com`.'],
      },
      ask: 'the region in the app’s login page',
      source: region,
    })),
    {
      text: 'roborock',
      when: {
        text: ['wrong region', 'region', 'invalid email', 'account not found', 'account does not exist', 'no account'],
        noText: ['2012:', 'in deletion', '1002'],
      },
      means: ['wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Roborock has accounts per region, and only the server of the account’s own region knows it.',
      steps: { visitor: ['Choose the region that the app shows at the top right of its login page.'] },
      ask: 'the region in the app’s login page',
      source: region,
    },
    {
      text: 'parameter error - response code: 1002',
      when: { text: ['roborock'] },
      means: ['client-bug', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'provider',
      because: 'The program sent Roborock’s login no country, which the server does not give it for every account.',
      steps: { visitor: ['Update the program, and choose the account’s region in it where it has that setting.'] },
      ask: 'the version of the program',
      source: country,
    },
  ],
})
