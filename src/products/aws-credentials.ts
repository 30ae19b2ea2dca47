import { defineProduct } from '../product.ts'
import type { Phrase } from '../product.ts'

const python = 'https://github.com/boto/botocore/blob/develop/botocore/exceptions.py'
const give = {
  developer: [
    'See what is found: `aws configure list`, `aws sts get-caller-identity`',
    'Give credentials: `aws sso login --profile $PROFILE` and AWS_PROFILE, the variables AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, or a role of the machine, task or pod.',
    'With sudo, cron, an IDE or a container: they have another home directory and environment than your shell.',
  ],
}

/** What shows that a provider of the chain found credentials and failed with them: the client’s own words only wrap that. */
const wrapped = [
  'notauthorizedexception',
  'invalid login token',
  'originalerror',
  'expiredtoken',
  'accessdenied',
  'invalididentitytoken',
  'invalidclienttokenid',
  'sso session',
  'sso token',
  'check your action inputs',
]

/** How the SDKs say that no provider of their chain gave credentials: the words, the language, the file. */
const chains = [
  [
    'nocredentialproviders: no valid providers in chain',
    'Go',
    'https://github.com/aws/aws-sdk-go/blob/main/aws/credentials/chain_provider.go',
  ],
  [
    'could not load credentials from any providers',
    'JavaScript',
    'https://github.com/aws/aws-sdk-js-v3/blob/main/packages/credential-provider-node/src/defaultProvider.ts',
  ],
  ['missing credentials in config', 'JavaScript 2', 'https://github.com/aws/aws-sdk-js/blob/master/lib/config.js'],
  [
    'unable to load aws credentials from any provider in the chain',
    'Java',
    'https://github.com/aws/aws-sdk-java/blob/master/aws-java-sdk-core/src/main/java/com/amazonaws/auth/AWSCredentialsProviderChain.java',
  ],
  [
    'unable to load credentials from any of the providers in the chain',
    'Java 2',
    'https://github.com/aws/aws-sdk-java-v2/blob/master/core/auth/src/main/java/software/amazon/awssdk/auth/credentials/AwsCredentialsProviderChain.java',
  ],
] as const

const ofChain = chains.flatMap(([text, language, source]): readonly Phrase[] => {
  const because = `The AWS client (${language}) finds no credentials.`
  return [
    { text, when: { noText: wrapped }, means: ['no-credentials'], certainty: 'certain', because, steps: give, source },
    { text, when: { text: wrapped }, means: ['no-credentials'], certainty: 'possible', because, steps: give, source },
  ]
})
const signInAgain = { developer: ['`aws sso login --profile $PROFILE`'] }

/** The AWS command line and SDKs: how they say that they have no good credentials to send. */
export const awsCredentials = defineProduct({
  name: 'AWS SDK or CLI',
  marks: [
    'aws configure',
    '.aws/credentials',
    'aws_profile',
    'aws_access_key_id',
    'boto3',
    '@aws-sdk',
    'software.amazon.awssdk',
    'com.amazonaws',
    'amazon.runtime',
  ],
  says: [
    {
      text: 'unable to locate credentials',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS client finds no credentials: no variables, profile, role or login.',
      steps: give,
      source: python,
    },
    ...ofChain,
    {
      text: 'no ec2 imds role found',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS client (Go) finds no credentials, and the machine has no role to give.',
      steps: {
        developer: [
          ...give.developer,
          'In a container on EC2 raise the hop limit: `aws ec2 modify-instance-metadata-options --http-put-response-hop-limit 2 …`',
        ],
      },
      source: 'https://github.com/aws/aws-sdk-go-v2/blob/main/credentials/ec2rolecreds/provider.go',
    },
    {
      text: 'resolved credential object is not valid',
      means: ['placeholder-credential', 'no-credentials'],
      certainty: 'likely',
      because: 'The key or the secret given to the AWS client (JavaScript 3) is undefined.',
      steps: {
        developer: [
          'Print whether the variables are there: `console.log(Boolean(process.env.AWS_ACCESS_KEY_ID))`; a front end sees no server variables.',
        ],
      },
      source: 'https://github.com/smithy-lang/smithy-typescript/blob/main/packages/signature-v4/src/SignatureV4.ts',
    },
    {
      text: 'unable to get iam security credentials from ec2 instance metadata service',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS client (.NET) finds no credentials, and the machine has no role to give.',
      steps: give,
      source: 'https://docs.aws.amazon.com/sdk-for-net/latest/developer-guide/creds-assign.html',
    },
    {
      text: 'error retrieving credentials from the instance profile metadata service',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The AWS client (PHP) finds no credentials, and the machine has no role to give.',
      steps: give,
      source: 'https://github.com/aws/aws-sdk-php/blob/master/src/Credentials/InstanceProfileProvider.php',
    },
    {
      text: 'partial credentials found in',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Half of the credentials is missing: the key or the secret.',
      steps: give,
      source: python,
    },
    {
      text: 'the config profile (',
      pattern: /^the config profile \([^)]{0,100}\) could not be found/i,
      means: ['no-credentials', 'stored-credential'],
      certainty: 'likely',
      because: 'The profile that AWS_PROFILE or --profile names does not exist.',
      steps: {
        developer: [
          '`aws configure list-profiles`; in ~/.aws/config the section is `[profile name]`, in ~/.aws/credentials `[name]`.',
          '`unset AWS_PROFILE`',
        ],
      },
      source: python,
    },
    {
      text: 'the sso session associated with this profile has expired',
      means: ['session-expired'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'The AWS single sign-on session has expired.',
      steps: signInAgain,
      source: python,
    },
    {
      text: 'the sso session has expired or is invalid',
      means: ['session-expired', 'no-credentials', 'client-bug'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'The program finds no good single sign-on login for this profile: it has expired, was never made, or the program reads another form of profile.',
      steps: signInAgain,
      ask: 'what `aws sts get-caller-identity --profile $PROFILE` says: where it works, the program’s SDK is too old for an `sso-session` of the profile',
      source: 'https://github.com/aws/aws-sdk-go-v2/blob/main/credentials/ssocreds/sso_credentials_provider.go',
    },
    {
      text: 'error when retrieving token from sso: token has expired and refresh failed',
      means: ['refresh-failed', 'session-expired', 'token-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The AWS single sign-on session has expired.',
      steps: signInAgain,
      source: python,
    },
    {
      text: 'error loading sso token',
      means: ['session-expired', 'no-credentials'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'There is no single sign-on login for this profile on this machine.',
      steps: signInAgain,
      source: python,
    },
    {
      text: 'credentials could not be loaded, please check your action inputs',
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'The workflow has neither keys nor an OIDC token to exchange.',
      steps: {
        developer: [
          'With a role: `permissions: id-token: write` in the job, and `role-to-assume`.',
          'With keys: the secrets must exist and are withheld from pull requests of forks.',
        ],
      },
      ask: 'the `permissions:` of the job (`id-token: write`), and what started the run: a pull request of a fork and Dependabot get no secrets',
      source: 'https://github.com/aws-actions/configure-aws-credentials/blob/main/README.md',
    },
    {
      text: 'Incorrect token audience',
      when: { text: ['aws', 'sts'] },
      means: ['wrong-audience'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The identity provider in IAM does not list the `aud` of this token among its audiences.',
      steps: {
        developer: [
          'IAM › Identity providers › the provider › Actions: add the audience `sts.amazonaws.com`, or have the action ask for the one that is listed (`audience:`).',
        ],
      },
      ask: '`aws iam get-open-id-connect-provider --open-id-connect-provider-arn $ARN`: its ClientIDList',
      source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_providers_create_oidc.html',
    },
  ],
})
