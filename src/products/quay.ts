import { defineProduct } from '../product.ts'

const robots = 'https://docs.quay.io/glossary/robot-accounts.html'
const users = 'https://github.com/quay/quay/blob/master/data/model/user.py'
const credentials = 'https://github.com/quay/quay/blob/master/auth/credentials.py'
const here = { text: ['quay'] }

/** Quay: quay.io and Red Hat Quay. */
export const quay = defineProduct({
  name: 'Quay',
  hosts: ['quay.io'],
  marks: ['quay.io', 'red hat quay'],
  status: 401,
  says: [
    {
      text: 'access to the requested resource is not authorized',
      when: here,
      means: ['no-credentials', 'wrong-url', 'forbidden'],
      certainty: 'likely',
      because:
        'Quay says so of a repository that is private and of one that does not exist; a repository that is pushed for the first time is private.',
      steps: {
        developer: [
          '`docker login quay.io` (or `podman login`), then pull again; see the name: quay.io/$NAMESPACE/$REPOSITORY.',
          'For everybody: the repository › Settings › Make Public. For a robot: the repository › Settings › User and Robot Permissions.',
        ],
      },
      ask: 'whether https://quay.io/repository/$NAMESPACE/$REPOSITORY opens in a private window',
      source: 'https://github.com/quay/quay/blob/master/endpoints/v2/errors.py',
    },
    {
      text: 'could not find robot with',
      when: here,
      means: ['wrong-credentials', 'revoked-credential', 'corrupted-credential'],
      certainty: 'likely',
      because: 'Quay knows no robot account of this name with this token: deleted, its token made anew, or mistyped.',
      steps: {
        developer: [
          'The user name is whole, with the plus sign: `docker login -u="$NAMESPACE+$ROBOT" -p="$TOKEN" quay.io`.',
          'The token: the namespace › Robot Accounts › the robot › View Credentials.',
        ],
      },
      source: users,
    },
    {
      text: 'invalid username or password',
      when: { text: ['quay.io', 'quay enterprise', 'red hat quay'] },
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      because:
        'Quay does not know the user with this password; an account that signs in through Red Hat or GitHub has no password for the command line.',
      steps: {
        developer: [
          'Account Settings › CLI Password › Generate Encrypted Password, and log in with it; for a program make a robot account.',
        ],
      },
      source: robots,
    },
    {
      text: 'this user has been disabled. please contact your administrator',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The account at this Quay is disabled.',
      source: credentials,
    },
  ],
})
