import { defineProduct } from '../product.ts'

const reasons = 'https://github.com/googleapis/googleapis/blob/master/google/api/error_reason.proto'
const credentials = 'https://cloud.google.com/docs/authentication/provide-credentials-adc'
const trouble = 'https://cloud.google.com/docs/authentication/troubleshoot-adc'
const token = {
  developer: [
    'Send an OAuth access token: `curl -H "Authorization: Bearer $(gcloud auth print-access-token)" …`',
    'In code use the Application Default Credentials: `gcloud auth application-default login`.',
  ],
}

/** Where a program runs that gets its token from the machine. */
const machines = [
  'compute engine',
  'gke',
  'node pool',
  'nodepool',
  'node group',
  'gce',
  'vm instance',
  'instance group',
]

/** Google Cloud's APIs, its command line, Cloud Run and Identity-Aware Proxy. */
export const googleCloud = defineProduct({
  name: 'Google Cloud',
  hosts: ['.googleapis.com', '.run.app', '.cloudfunctions.net', 'generativelanguage.googleapis.com'],
  marks: [
    'googleapis.com',
    'gcloud',
    'google_application_credentials',
    'google.rpc.errorinfo',
    'x-goog-',
    'defaultcredentialserror',
  ],
  says: [
    {
      text: 'rejected by the attribute condition',
      means: ['wrong-claims', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The token was read and is genuine; the condition of the workload identity provider is not true of its claims: another repository, owner, branch or environment than the condition names.',
      steps: {
        developer: [
          '`gcloud iam workload-identity-pools providers describe $PROVIDER --workload-identity-pool $POOL --location global` shows `attributeCondition` and `attributeMapping`: compare them letter for letter, case included, with the claims of the job (`repository`, `repository_owner`, `ref`).',
          'After a repository was renamed or moved to another owner, change the condition: `… providers update-oidc $PROVIDER … --attribute-condition "assertion.repository == \'OWNER/REPO\'"`.',
        ],
      },
      ask: 'the condition, and the claims `repository`, `repository_owner` and `ref` of the job',
      source: 'https://cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions',
    },
    {
      text: 'credentials_missing',
      when: { noText: ['api keys are not supported by this api'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The call came without credentials; this API takes no anonymous call (and often no API key).',
      steps: token,
      source: reasons,
    },
    {
      text: 'access_token_expired',
      when: { noText: ['in a reasonable timeframe'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The access token has expired (after an hour).',
      steps: token,
      source: reasons,
    },
    {
      text: 'access_token_type_unsupported',
      means: ['wrong-token-type', 'malformed-token'],
      certainty: 'likely',
      because:
        'What was sent as access token is of a kind that this API does not take: an ID token, an API key, a token of another issuer.',
      steps: token,
      source: reasons,
    },
    {
      text: 'access_token_scope_insufficient',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the OAuth scope of this API.',
      steps: {
        developer: [
          'Authorise anew with the scope of the call’s reference page; on a Compute Engine VM change its access scopes (stop, edit, start).',
        ],
      },
      source: reasons,
    },
    {
      text: 'request had insufficient authentication scopes',
      when: { noText: machines },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The token lacks the OAuth scope of this API.',
      steps: {
        developer: ['Delete the stored token (token.json), and authorise anew with the scope that the call wants.'],
      },
      source: reasons,
    },
    {
      text: 'request had insufficient authentication scopes',
      when: { text: machines },
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'On a machine of Google the token comes from that machine, whose access scopes leave this API out; a role of its service account does not help then.',
      steps: {
        developer: [
          'Compute Engine: stop the instance, `gcloud compute instances set-service-account $INSTANCE --scopes=cloud-platform`, start it; roles (IAM) then decide.',
          'GKE: scopes of nodes cannot be changed; make a node pool with `--scopes=cloud-platform` (or the one scope, such as `https://www.googleapis.com/auth/compute`), or use Workload Identity.',
        ],
      },
      source: 'https://cloud.google.com/compute/docs/access/create-enable-service-accounts-for-instances',
    },
    {
      text: 'expected oauth 2 access token, login cookie or other valid authentication credential',
      means: ['no-credentials', 'token-expired', 'wrong-token-type', 'malformed-header'],
      certainty: 'likely',
      because:
        'The API found no access token that is good: none, an expired one, or an API key or ID token in its place.',
      steps: token,
      ask: 'the `reason` in `details` of the error (CREDENTIALS_MISSING, ACCESS_TOKEN_EXPIRED, ACCESS_TOKEN_TYPE_UNSUPPORTED)',
      source: reasons,
    },
    {
      text: 'could not automatically determine credentials',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The library found no Application Default Credentials.',
      steps: {
        developer: [
          '`gcloud auth application-default login`, or point GOOGLE_APPLICATION_CREDENTIALS at the key file.',
        ],
      },
      source: trouble,
    },
    {
      text: 'does not have any valid credentials',
      when: { text: ['active account', 'gcloud'] },
      means: ['session-expired', 'refresh-failed', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The login that gcloud has stored for this account is gone or was revoked.',
      steps: {
        developer: [
          '`gcloud auth login`, for programs `gcloud auth application-default login`, without a browser `--no-launch-browser`.',
        ],
      },
      source: 'https://cloud.google.com/sdk/docs/authorizing',
    },
    {
      text: 'your default credentials were not found',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The library found no Application Default Credentials.',
      steps: {
        developer: [
          '`gcloud auth application-default login`, or point GOOGLE_APPLICATION_CREDENTIALS at the key file.',
        ],
      },
      source: credentials,
    },
    {
      text: 'could not load the default credentials',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The library (Node.js) found no Application Default Credentials.',
      steps: {
        developer: [
          '`gcloud auth application-default login`, or point GOOGLE_APPLICATION_CREDENTIALS at the key file.',
        ],
      },
      source: trouble,
    },
    {
      text: 'you do not currently have an active account selected',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'gcloud is not signed in on this machine.',
      steps: { developer: ['`gcloud auth login`'] },
      source: 'https://cloud.google.com/sdk/gcloud/reference/auth/login',
    },
    {
      text: 'caller does not have permission',
      when: { text: ['permission_denied', 'googleapis', 'google'] },
      means: ['forbidden', 'wrong-environment'],
      certainty: 'likely',
      because: 'Google knows the caller, which lacks the IAM permission (or was not given the file or sheet).',
      steps: { developer: ["Share the resource with the service account's e-mail address, or give it the role."] },
      source: 'https://cloud.google.com/iam/docs/permission-error-messages',
    },
  ],
})
