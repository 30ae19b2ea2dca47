import { defineProduct } from '../product.ts'

const storage = 'https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key'
const sas = 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas'
const storageCodes = 'https://learn.microsoft.com/en-us/rest/api/storageservices/common-rest-api-error-codes'
const vault = 'https://learn.microsoft.com/en-us/azure/key-vault/general/rest-error-codes'
const manager =
  'https://learn.microsoft.com/en-us/azure/azure-resource-manager/troubleshooting/common-deployment-errors'
const cli = 'https://learn.microsoft.com/en-us/cli/azure/authenticate-azure-cli'
const identity = 'https://github.com/Azure/azure-sdk-for-net/blob/main/sdk/identity/Azure.Identity/TROUBLESHOOTING.md'
const clock = 'Compare the clock with UTC: `date -u`'

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
      text: 'make sure the value of authorization header is formed correctly including the signature',
      means: ['signature-mismatch', 'token-expired', 'clock-skew', 'forbidden'],
      certainty: 'likely',
      because: 'Azure Storage refused the signature or the token; `AuthenticationErrorDetail` in the body says why.',
      steps: {
        developer: [
          'Read `<AuthenticationErrorDetail>` in the body.',
          'Take the account key anew: Storage account › Access keys; it may have been rotated.',
          'Put the whole SAS into quotes in the shell, and do not encode it twice.',
          clock,
        ],
      },
      ask: 'the text of `<AuthenticationErrorDetail>` in the body',
      source: storage,
    },
    {
      text: 'signature not valid in the specified time frame',
      means: ['token-expired', 'clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'The shared access signature is used before its `st` or after its `se`.',
      steps: { developer: ['Make a new SAS; leave `st` out or set it 15 minutes back.'] },
      source: sas,
    },
    {
      text: 'signature did not match. string to sign used was',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because: 'The SAS does not fit its parameters: made with another key, changed, or wrongly encoded.',
      steps: {
        developer: [
          'Compare the string to sign in the body with the one that was signed; make the SAS anew with the current key.',
        ],
      },
      source: sas,
    },
    {
      text: 'the mac signature found in the http request',
      means: ['signature-mismatch'],
      certainty: 'certain',
      because:
        'The Shared Key signature differs from the one that Storage computes: another key, or fields changed after signing.',
      steps: { developer: ['Compare with `Server used following string to sign` in the body.'] },
      source: storage,
    },
    {
      text: 'sp is mandatory. cannot be empty',
      means: ['bad-request', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The SAS was cut at an &: parameters are missing.',
      steps: { developer: ['Put the URL into quotes in the shell.'] },
      source: sas,
    },
    {
      text: 'authorizationpermissionmismatch',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      because: 'The identity or SAS is good, but may not do this with the data.',
      steps: {
        developer: [
          'Give the identity Storage Blob Data Contributor (Owner is not enough for data), and wait some minutes; or add the permission to `sp` of the SAS.',
        ],
      },
      source: storageCodes,
    },
    {
      text: 'keybasedauthenticationnotpermitted',
      means: ['password-not-accepted', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The storage account does not take account keys; Entra ID is wanted.',
      steps: {
        developer: [
          'Use `--auth-mode login` or DefaultAzureCredential with a data role, or allow storage account key access in Configuration.',
        ],
      },
      source: storageCodes,
    },
    {
      text: 'public access is not permitted on this storage account',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The call came without credentials, and the account allows no anonymous access.',
      steps: { developer: ['Add a SAS or a token, or allow Blob anonymous access in Configuration.'] },
      source: storageCodes,
    },
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
      means: ['malformed-header'],
      certainty: 'certain',
      because: 'Resource Manager cannot read the Authorization field: it wants the form `Bearer <token>`.',
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
      certainty: 'certain',
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
