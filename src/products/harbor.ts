import { defineProduct } from '../product.ts'

const harborGuide = 'https://goharbor.io/docs/latest/working-with-projects/working-with-images/pulling-pushing-images/'

/** Harbor. */
export const harbor = defineProduct({
  name: 'Harbor',
  hosts: ['demo.goharbor.io'],
  marks: ['realm="harbor"', 'goharbor', 'harbor-registry', 'robot$'],
  says: [
    {
      text: 'unauthorized to access repository',
      means: ['forbidden', 'no-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'The account may not do this in the project, nobody is logged in, or the project does not exist.',
      steps: {
        developer: [
          'Name the project: `harbor.example.com/$PROJECT/$IMAGE`, and check the role or the robot account’s permissions there.',
        ],
      },
      source: 'https://github.com/goharbor/harbor/blob/main/src/server/middleware/v2auth/auth.go',
    },
    {
      text: 'unauthorized: authentication required',
      when: { text: ['robot$', 'harbor'] },
      means: ['corrupted-credential', 'wrong-credentials', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      because:
        'Harbor refused the login; in a shell, robot$name loses what follows the dollar sign unless it stands in single quotes.',
      steps: {
        developer: [
          "`docker login harbor.example.com -u 'robot$name'` with single quotes; in a compose or make file write $$.",
          'A user of OIDC logs in with the CLI secret of the profile, not with the password.',
        ],
      },
      source: harborGuide,
    },
    {
      text: 'the csrf token is invalid',
      when: { text: ['harbor'] },
      means: ['csrf-refused'],
      certainty: 'likely',
      because: 'Harbor took the call for one of its web page: a session cookie came along, so it wants the CSRF token.',
      steps: { developer: ['Send Basic only, without the cookie `sid`, or `X-Harbor-CSRF-Token` with it.'] },
      source: 'https://github.com/goharbor/harbor/blob/main/src/server/middleware/csrf/csrf.go',
    },
  ],
})
