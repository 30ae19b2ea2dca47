import { defineProduct } from '../product.ts'

/** Databricks’ REST APIs. */
export const databricks = defineProduct({
  name: 'Databricks',
  hosts: ['.cloud.databricks.com', '.azuredatabricks.net', '.gcp.databricks.com'],
  marks: ['databricks'],
  status: 401,
  says: [
    {
      text: 'Credential was not sent or was of an unsupported type for this API',
      means: ['no-credentials', 'wrong-token-type', 'wrong-environment', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'No token came that this API takes: none at all, the id of a token for the token, or a workspace’s token at the account API.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $DATABRICKS_TOKEN`; a personal access token begins with `dapi`.',
          'The account API (`accounts.cloud.databricks.com`) takes OAuth tokens alone: `databricks auth login --host https://accounts.cloud.databricks.com --account-id …`.',
          'See which credentials the tools find: `databricks auth describe`.',
        ],
      },
      ask: 'the host that is called, and the first four letters of the token',
      source: 'https://github.com/PipedreamHQ/pipedream/issues/20701',
    },
  ],
})
