import { defineProduct } from '../product.ts'

const refresh = 'https://learn.microsoft.com/en-us/power-bi/connect-data/refresh-troubleshooting-refresh-scenarios'

/** Power BI and Power Query, which read from other services with credentials that are stored with the report. */
export const powerBi = defineProduct({
  name: 'Power BI',
  hosts: ['app.powerbi.com', 'api.powerbi.com'],
  marks: ['power bi', 'powerbi', 'power query', 'datasource.error', 'web.contents'],
  says: [
    {
      text: 'the credentials provided for the',
      pattern: /^the credentials provided for the (?<source>[\w ]{1,40}) source are invalid/i,
      means: ['upstream-credentials'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Power BI reads {source} with credentials that are stored with the data set, and {source} refused these.',
      steps: {
        visitor: [
          'Tell the owner of the report: its data can be read no more, and nothing in your account mends that.',
        ],
        developer: [
          'Open the semantic model’s Settings › Data source credentials › Edit credentials, and sign in again; a gateway keeps its own under Manage connections and gateways.',
        ],
      },
      source: refresh,
    },
    {
      text: 'the credentials provided cannot be used for the',
      means: ['upstream-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The data source does not take the kind of credentials that is stored for it.',
      source: refresh,
    },
    {
      text: 'access to the resource is forbidden',
      when: { text: ['power bi', 'powerbi', 'power query', 'datasource.error'] },
      means: ['upstream-credentials', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The data source refused what Power BI has stored for it.',
      source: refresh,
    },
  ],
})
