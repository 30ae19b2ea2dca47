import { defineProduct } from '../product.ts'

/** Amazon ECR. */
export const amazonEcr = defineProduct({
  name: 'Amazon ECR',
  hosts: ['public.ecr.aws'],
  marks: ['.dkr.ecr.', 'public.ecr.aws'],
  says: [
    {
      text: 'your authorization token has expired. reauthenticate and try again',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The ECR login has expired (after 12 hours).',
      steps: {
        developer: [
          '`aws ecr get-login-password --region $REGION | docker login --username AWS --password-stdin $ACCOUNT.dkr.ecr.$REGION.amazonaws.com`',
          'public.ecr.aws: `docker logout public.ecr.aws`',
        ],
      },
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/common-errors-docker.html',
    },
    {
      text: '.dkr.ecr.',
      pattern: /^\.dkr\.ecr\..{1,300}no basic auth credentials/i,
      when: {
        text: ['12 hours ago', '13 hours ago', '14 hours ago', 'yesterday', 'days ago', 'last week', 'last night'],
      },
      means: ['token-expired', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'A login at ECR is good for 12 hours, and the last one is told to be older.',
      steps: {
        developer: ['Log in anew, or install `amazon-ecr-credential-helper`, which does it by itself.'],
      },
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/registry_auth.html',
    },
    {
      text: 'is not authorized to perform: ecr:',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The AWS identity is known, but no policy allows this ECR action.',
      source: 'https://docs.aws.amazon.com/AmazonECR/latest/userguide/security_iam_troubleshoot.html',
    },
  ],
})
