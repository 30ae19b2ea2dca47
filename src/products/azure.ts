import { defineProduct } from '../product.ts'

const vault = 'https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes'
const manager =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors'
const cli = 'https://learn.microsoft.com/en-us/cli/azure/authenticate-azure-cli'
const identity = 'https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/identity/Azure.Identity/TROUBLESHOOTING.md'

/** Azure: Resource Manager, Storage, Key Vault, the command line az and the library Azure.Identity. */
export const azure = defineProduct({
  name: 'Azure',
  hosts: ['management.azure.com', '.core.windows.net', '.vault.azure.net', '.azure.com'],
  marks: [
    'x-ms-request-id',
    'x-ms-version',
    'az login',
    'azure.identity',
    'azure.requestfailedexception',
    'defaultazurecredential',
  ],
  says: [
    {
      text: 'akv10022',
      means: ['wrong-audience'],
      certainty: 'certain',
      because: "The token's `aud` is not https://vault.azure.net.",
      steps: { developer: ['Ask for `scope=https://vault.azure.net/.default`.'] },
      source: vault,
    },
    {
      text: 'akv10032',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'likely',
      because: "The token is of another tenant than the vault's.",
      steps: {
        developer: [
          'Sign in to the tenant that the message expects: `az login --tenant $TENANT_ID`; set `tenantId` in the credential.',
        ],
      },
      source: vault,
    },
    {
      text: 'akv10000',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The call to Key Vault came without a bearer token, as the first call of each client does.',
      source: vault,
    },
    {
      text: 'does not have secrets get permission on key vault',
      means: ['forbidden'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The identity is known, but the access policy of the vault does not let it read secrets.',
      steps: {
        developer: [
          '`az keyvault set-policy -n $VAULT --secret-permissions get list --object-id $OBJECT_ID`, or the role Key Vault Secrets User.',
        ],
      },
      source: vault,
    },
    {
      text: 'forbiddenbyfirewall',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: "The vault's firewall does not list the address of the caller.",
      source: vault,
    },
    {
      text: 'authenticationfailedinvalidheader',
      means: ['malformed-header', 'placeholder-credential', 'wrong-scheme'],
      certainty: 'likely',
      because: 'Resource Manager cannot read the Authorization field: it wants the form `Bearer <token>`.',
      ask: 'the Authorization field as it is sent, the token cut short',
      source: manager,
    },
    {
      text: "authentication failed. the 'authorization' header is missing",
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The call to Resource Manager came without an Authorization field.',
      steps: { developer: ['`az rest --method get --url https://management.azure.com/…` sends it by itself.'] },
      source: manager,
    },
    {
      text: 'invalidauthenticationtokentenant',
      means: ['wrong-issuer', 'wrong-environment'],
      certainty: 'likely',
      because: 'The token is of another tenant than the subscription.',
      steps: { developer: ['`az login --tenant $TENANT_ID`, `az account set --subscription $SUBSCRIPTION_ID`'] },
      source: manager,
    },
    {
      text: 'does not have authorization to perform action',
      pattern: /^does not have authorization to perform action '(?<action>[\w./*-]+)'/i,
      means: ['forbidden', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The identity is known, but has no role with {action} on this scope.',
      steps: {
        developer: [
          'Add a role: Access control (IAM) › Add role assignment; then sign in anew, as the token still has the old ones.',
        ],
      },
      source: manager,
    },
    {
      text: "please run 'az login' to setup account",
      when: { noText: ['aadsts', 'defaultazurecredential', 'chainedtokencredential', 'managedidentitycredential'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'az is not signed in on this machine.',
      steps: { developer: ['`az login`'] },
      source: cli,
    },
    {
      text: 'defaultazurecredential failed to retrieve a token',
      means: ['no-credentials'],
      certainty: 'likely',
      because:
        'None of the sources that DefaultAzureCredential tries had credentials; the message lists why each failed.',
      steps: {
        developer: [
          'Locally: `az login`. In Azure: switch the managed identity on, and for a user-assigned one set AZURE_CLIENT_ID.',
        ],
      },
      source: identity,
    },
    {
      text: 'managedidentitycredential authentication unavailable',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The place where the program runs has no managed identity (or not the one asked for).',
      source: identity,
    },
    {
      text: 'environmentcredential authentication unavailable',
      means: ['no-credentials'],
      certainty: 'possible',
      because: 'AZURE_CLIENT_ID, AZURE_TENANT_ID or AZURE_CLIENT_SECRET is not set.',
      source: identity,
    },
  ],
})
