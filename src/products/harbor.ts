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
      when: { text: ['robot$'] },
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
      text: 'failed to verify secret',
      pattern: /^failed to verify secret.{0,120}failed to get oidc user info/i,
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      status: 401,
      because:
        'Harbor knows no OIDC user of this name: it is the name in the user’s profile in Harbor, not the e-mail address, and only after a first sign-in to the web page.',
      steps: {
        developer: [
          'Take name and CLI secret from Harbor › the user’s name › User Profile; quotes round the name must not arrive with it (cmd.exe keeps single quotes).',
        ],
      },
      source:
        'https://goharbor.io/docs/latest/administration/configure-authentication/oidc-auth/#using-oidc-from-the-docker-or-helm-cli',
    },
    {
      text: 'failed to verify the secret',
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      status: 401,
      because:
        'Harbor signs people in by OIDC, and for the command line takes the CLI secret of the profile, not the password; what came is not that secret.',
      steps: {
        developer: [
          'Harbor › the user’s name › User Profile › CLI secret: copy it, and `docker login $HOST -u $USER_NAME --password-stdin`.',
          'A robot account is independent of OIDC and better for programs.',
        ],
      },
      source:
        'https://goharbor.io/docs/latest/administration/configure-authentication/oidc-auth/#using-oidc-from-the-docker-or-helm-cli',
    },
    {
      text: '/v2/chartrepo/',
      means: ['wrong-url', 'forbidden'],
      certainty: 'likely',
      because:
        '`chartrepo` is the path of the old ChartMuseum; as an OCI registry Harbor takes charts under the name of a project.',
      steps: {
        developer: [
          '`helm push $CHART.tgz oci://$HOST/$PROJECT` (no `chartrepo`, no chart name), and `helm pull oci://$HOST/$PROJECT/$CHART`.',
          'Harbor from 2.8 has no ChartMuseum any more.',
        ],
      },
      source: 'https://goharbor.io/docs/latest/working-with-projects/working-with-oci/working-with-helm-oci-charts/',
    },
    {
      text: '--docker-username=robot$',
      means: ['corrupted-credential'],
      certainty: 'likely',
      because:
        'Without single quotes the shell takes `$name` for a variable, so the user name that is stored is `robot` alone.',
      steps: {
        developer: [
          "Quote it: `kubectl create secret docker-registry $SECRET --docker-server=$HOST --docker-username='robot$name' --docker-password=$TOKEN` (or `robot\\$name`).",
          "See what is stored: `kubectl get secret $SECRET -o jsonpath='{.data.\\.dockerconfigjson}' | base64 -d | cut -c1-80`",
        ],
      },
      source: harborGuide,
    },
    {
      text: 'csrf token',
      pattern: /^csrf token (?:invalid|not found)/i,
      when: { text: ['harbor'] },
      means: ['csrf-refused'],
      certainty: 'likely',
      because: 'Harbor took the call for one of its web page: a session cookie came along, so it wants the CSRF token.',
      steps: { developer: ['Send Basic only, without the cookie `sid`, or `X-Harbor-CSRF-Token` with it.'] },
      source: 'https://github.com/goharbor/harbor/blob/main/src/server/middleware/csrf/csrf.go',
    },
  ],
})
