import { defineProduct } from '../product.ts'

const repodata = 'https://github.com/conda/conda/blob/main/conda/gateways/repodata/__init__.py'

/** conda and Anaconda channels. */
export const conda = defineProduct({
  name: 'conda',
  hosts: ['conda.anaconda.org', 'repo.anaconda.com', 'repo.anaconda.cloud'],
  marks: ['conda install', 'condahttperror', '.condarc', 'repodata.json'],
  says: [
    {
      text: 'the credentials you have provided for this url are invalid',
      means: ['wrong-credentials', 'token-expired', 'stored-credential'],
      certainty: 'likely',
      because: 'The channel refused the user name and password in its URL.',
      steps: {
        developer: [
          '`conda config --show channels default_channels`, then correct the URL in .condarc (percent-encode special characters).',
        ],
      },
      source: repodata,
    },
    {
      text: 'given for the url is invalid',
      pattern: /^given for the url is invalid/i,
      when: { text: ['conda', 'channel', 'token'] },
      means: ['invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'The token in the URL of the channel is not good (any more).',
      steps: {
        developer: ['`anaconda logout` and `anaconda login`, or a new token in the channel URL (`/t/$TOKEN/`).'],
      },
      source: repodata,
    },
  ],
})
