import { defineProduct } from '../product.ts'

const rules = 'https://github.com/Kaggle/kaggle-cli/issues/152'

const joined = 'https://github.com/Kaggle/kaggle-cli/issues/418'

const renewed = 'https://github.com/Kaggle/kaggle-cli/issues/279'

const keyFile = 'https://github.com/Kaggle/kaggle-cli/issues/15'

/** Kaggle’s API and its command. */
export const kaggle = defineProduct({
  name: 'Kaggle',
  hosts: ['.kaggle.com'],
  marks: ['kaggle'],
  says: [
    {
      text: "must accept this competition's rules",
      means: ['forbidden'],
      certainty: 'certain',
      status: 403,
      fixer: 'visitor',
      because: 'The key is good; the rules of this competition have not been accepted with this account.',
      steps: {
        visitor: [
          'On the competition’s page press “Join Competition” and accept the rules; verify the phone number if asked.',
        ],
      },
      source: rules,
    },
    {
      text: 'kaggle',
      when: { status: [403], text: ['competition'], noText: ["competition's rules"] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Kaggle gives the files of a competition only to an account that has joined it and accepted its rules.',
      steps: {
        visitor: [
          'Open the competition’s page with this very account, press “Join Competition” and accept the rules; verify the phone number.',
        ],
        developer: ['Name the competition by the last part of its address (`titanic`), not by the whole address.'],
      },
      ask: 'whether the competition’s page shows you as joined, with the account of the key',
      source: joined,
    },
    {
      text: 'you must download an API key from https://www.kaggle.com',
      means: ['no-credentials'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The command found no kaggle.json in its folder.',
      steps: {
        developer: ['Kaggle › Settings › API › Create New Token, and put the file into ~/.kaggle/ (`chmod 600`).'],
      },
      source: keyFile,
    },
    {
      text: 'kaggle',
      when: {
        status: [401],
        noText: [
          "competition's rules",
          'must download an api key',
          'kaggle notebook',
          'dataset card',
          'pip install',
          'artifactory',
          'docker',
          'our own',
        ],
      },
      means: ['invalid-api-key', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The key is not, or no longer, the account’s: an old kaggle.json, or old variables that go before it.',
      steps: {
        developer: [
          'Make a new token under Settings › API, and replace ~/.kaggle/kaggle.json with it.',
          'See `env | grep KAGGLE_`: `KAGGLE_USERNAME` and `KAGGLE_KEY` win over the file.',
        ],
      },
      ask: 'when the token was made, and whether `KAGGLE_KEY` is set',
      source: renewed,
    },
  ],
})
