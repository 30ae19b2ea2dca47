import { defineProduct } from '../product.ts'

const login = {
  developer: [
    '`terraform login` (for another host: `terraform login $HOST`), or set TF_TOKEN_app_terraform_io (dots written _).',
    'A stale token in ~/.terraform.d/credentials.tfrc.json is used too; public modules and providers need none.',
  ],
}

/** What stands beside the provider’s words where it had credentials, and they failed. */
const failedOnes = [
  'operation error sts',
  'expiredtoken',
  'accessdenied',
  'invalidclienttokenid',
  'sso session',
  'sso oidc',
  'token has expired',
  'failed to get shared config profile',
  'process provider error',
]

/** Terraform and OpenTofu: registries and HCP Terraform; providers print what their own services say. */
export const terraform = defineProduct({
  name: 'Terraform',
  hosts: ['app.terraform.io', 'registry.terraform.io', 'registry.opentofu.org'],
  marks: [
    'terraform init',
    'terraform plan',
    'terraform apply',
    'provider["registry.terraform.io',
    'terraform login',
    'opentofu',
  ],
  says: [
    {
      text: 'required token could not be found',
      when: { text: ['terraform', 'app.terraform.io', 'tofu'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Terraform has no token for this host.',
      steps: login,
      source: 'https://github.com/hashicorp/terraform/blob/main/internal/cloud/backend.go',
    },
    {
      text: 'no valid credential sources found',
      when: { noText: failedOnes },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS provider or S3 back end finds no credentials.',
      steps: {
        developer: [
          'Set AWS_PROFILE or the AWS_ variables where Terraform runs; the back end has its own `profile`.',
          '`aws sts get-caller-identity`',
        ],
      },
      source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs',
    },
    {
      text: 'no valid credential sources for',
      when: { text: ['terraform', 'tofu', 'provider', 's3 backend'], noText: failedOnes },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS provider or S3 back end finds no credentials.',
      source: 'https://registry.terraform.io/providers/hashicorp/aws/latest/docs',
    },
    ...['error looking up module versions: 401', 'failed to retrieve available versions for module'].map((text) => ({
      text,
      pattern: /^(?:error looking|failed to retrieve .{0,300}401)/i,
      means: ['no-credentials', 'invalid-api-key', 'placeholder-credential'] as const,
      certainty: 'likely' as const,
      because:
        'The module registry wants a token, and Terraform has none for its host where it runs, or one that it refuses.',
      steps: {
        developer: [
          'Where Terraform runs without a terminal (CI, a controller, a container): set TF_TOKEN_$HOST with dots written _ (my.registry.example: TF_TOKEN_my_registry_example), or mount a credentials block as TF_CLI_CONFIG_FILE; `terraform login` on your laptop counts only there.',
          'tofu-controller: a Secret with `terraform.tfrc` in `spec.cliConfigSecretRef`.',
        ],
      },
      ask: 'the names of the TF_TOKEN_ variables and of the hosts in ~/.terraform.d/credentials.tfrc.json where it runs',
      source: 'https://github.com/hashicorp/terraform/blob/main/internal/initwd/module_install.go',
    })),
    {
      text: 'user unauthorized to perform action',
      when: { noText: ['userunauthorizedexception', 'monday.com'] },
      means: ['hidden-as-not-found', 'forbidden'],
      certainty: 'likely',
      because: 'HCP Terraform answers so where the workspace does not exist or the token may not see it.',
      source: 'https://developer.hashicorp.com/terraform/cloud-docs/api-docs/workspaces',
    },
    {
      text: 'unable to build authorizer for resource manager api',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The Azure provider finds no login.',
      steps: {
        developer: [
          '`az login`, or set ARM_CLIENT_ID, ARM_CLIENT_SECRET, ARM_TENANT_ID and ARM_SUBSCRIPTION_ID (ARM_USE_OIDC in CI).',
        ],
      },
      source: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/azure_cli',
    },
    {
      text: 'could not configure azurecli authorizer',
      means: ['no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The Azure provider could not get a token from az.',
      steps: { developer: ['`az login`, `az account set --subscription $SUBSCRIPTION_ID`'] },
      source: 'https://registry.terraform.io/providers/hashicorp/azurerm/latest/docs/guides/azure_cli',
    },
    ...['organization token', 'organization api token', "organization's api token"].map((text) => ({
      text,
      when: { text: ['terraform', 'app.terraform.io', 'tfe_'], status: [401, 403, 404] },
      means: ['wrong-token-type', 'insufficient-scope', 'hidden-as-not-found'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'The token of an organization manages teams and workspaces; it may not upload configurations or start runs, and is answered as if nothing stood there.',
      steps: { developer: ['Use a team token (Settings › Teams) or a user token with write access to the workspace.'] },
      source: 'https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens',
    })),
  ],
})
