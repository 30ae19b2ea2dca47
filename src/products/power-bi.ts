import { defineProduct } from '../product.ts'

const refresh = 'https://learn.microsoft.com/en-us/power-bi/connect-data/refresh-troubleshooting-refresh-scenarios'
const desktop = 'https://learn.microsoft.com/en-us/power-query/connector-authentication'

/** Words for a refresh by the service, with credentials that are stored there. */
const refreshes = ['refresh', 'gateway', 'dataset', 'semantic model', 'app.powerbi.com']

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
      when: { text: ['power bi', 'powerbi', 'power query', 'datasource.error'], noText: refreshes },
      means: ['stored-credential', 'forbidden', 'insufficient-scope', 'upstream-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Power BI Desktop keeps the login of each data source, and asks for it the first time only: what it kept is refused, or may not read this.',
      steps: {
        developer: [
          'File › Options and settings › Data source settings › Global permissions: clear the permissions of that address, and connect anew; then the question for the kind of login comes again.',
          'If it is refused all the same, the account or the registered application lacks the right there: ask for its scopes and for the consent of an administrator.',
        ],
      },
      ask: 'what Data source settings holds for that address, and whether the same account may read it in the browser',
      source: desktop,
    },
    {
      text: 'access to the resource is forbidden',
      when: { text: refreshes },
      means: ['upstream-credentials', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The data source refused what Power BI has stored for it.',
      source: refresh,
    },
  ],
})
