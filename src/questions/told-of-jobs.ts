import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const refusal = /\b40[13]\b|\bunauthori[sz]ed\b|\bdenied\b|\bforbidden\b|\baccess ?denied\b|\bfails?\b|\bcannot\b/
const long =
  /\b(?:long|longer|slow|big|large|\d{2,3} minutes?|\d{1,2} hours?|over an hour|hours?)\b[^.\n]{0,20}\b(?:jobs?|builds?|runs?|pipelines?|uploads?|deploys?|imports?)\b|\b(?:jobs?|builds?|runs?|pipelines?|deploys?|uploads?)\b[^.\n]{0,20}\b(?:longer than|over|more than) (?:an?|one|\d{1,3}) ?(?:hours?|h|minutes?|min)\b/
const short =
  /\b(?:short|quick|small|fast)(?:er)? (?:ones?|jobs?|builds?|runs?|files?|pipelines?|uploads?)\b[^.\n]{0,20}\b(?:can|pass(?:es)?|works?|fine|ok|do|succeeds?)\b|\bonly (?:if|when)\b[^.\n]{0,30}\b(?:longer|more) than\b|\b(?:small files|short)\b[^.\n]{0,12}\bworks?\b/

/** What is told of jobs that run long, and of conditions that a cluster or a cloud puts on whoever calls (lower case). */
export const toldOfJobs: readonly Telling[] = [
  {
    wording: eitherWay(
      /\b(?:cron(?:tab| ?jobs?)?|systemd|launchd|task scheduler)\b/,
      160,
      /\b(?:zshrc|bashrc|bash_profile|zprofile)\b|\bworks?\b[^.\n]{0,30}\b(?:(?:in|from) (?:my|the|an?) (?:interactive )?(?:shell|terminal)|by hand|manually)\b/,
    ),
    beside: says(refusal),
    without: says(/\bexpir/),
    means: ['no-credentials', 'placeholder-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'cron and systemd start a program with next to no environment: what a shell reads from its start files, a variable with a token among it, is not there.',
    steps: {
      developer: [
        'Put the variable into a file that the job itself reads, mode 600: `* * * * * . $HOME/.job.env && /path/to/job`; systemd: `EnvironmentFile=`.',
        'See what the job has, without values: `* * * * * env | cut -d= -f1 > /tmp/job-env`.',
      ],
    },
    source: 'https://man7.org/linux/man-pages/man5/crontab.5.html',
  },
  {
    wording: eitherWay(long, 160, short),
    beside: says(refusal),
    without: says(/\btime ?out\b|\brate[- ]limit|\b50[24]\b|\b413\b|\bfile size\b|\btoo large\b|\bquota\b/),
    means: ['token-expired', 'refresh-failed'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The token was fetched at the start and ends before the work does: what is quick is done by then.',
    steps: {
      developer: [
        'Log in right before the step that needs it, and again before a late one; for one long upload let the client renew it, or ask for a token that lives longer.',
        'GitLab: the token of a job ends with the job or its timeout, and the registry’s own after some minutes (Admin › Settings › CI/CD › Container Registry).',
      ],
    },
    source: 'https://docs.gitlab.com/administration/packages/container_registry/#increase-token-duration',
  },
  {
    wording: eitherWay(
      /\bservice-account-issuer\b/,
      120,
      /\b(?:changed|changing|set|new|after|since|renamed|different|former|old|previous|edited|another|other)\b/,
    ),
    beside: says(refusal),
    means: ['wrong-issuer', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The API server takes tokens of the issuers that it is given alone, and those that pods hold name the one from before.',
    steps: {
      developer: [
        'Give the flag twice, the new issuer first and the old one behind it: `--service-account-issuer=$NEW --service-account-issuer=$OLD`; take the old one away when all pods have new tokens (a day).',
        'Or restart what runs with a token from before.',
      ],
    },
    source: 'https://kubernetes.io/docs/reference/command-line-tools-reference/kube-apiserver/',
  },
  {
    wording: anyOf(
      says(/\baws:multifactorauth(?:present|age)\b/),
      near(/\bpolicy\b/g, 40, /\b(?:forces|requires|enforces|wants|demands) (?:an? )?mfa\b/),
    ),
    beside: says(/\baccess ?denied\b|\b40[13]\b|\bunauthori[sz]ed\b|\bexplicit deny\b/),
    means: ['mfa-or-sso-required', 'forbidden'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The policy denies whatever is signed without a second factor, and long-lived access keys never have one; the console asked for it.',
    steps: {
      developer: [
        'Get keys with it: `aws sts get-session-token --serial-number arn:aws:iam::$ACCOUNT:mfa/$DEVICE --token-code $CODE`, or a profile with `mfa_serial` and `role_arn`.',
        'For machines let a role without that condition do the work.',
      ],
    },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
  },
  {
    wording: eitherWay(
      /\btokens? (?:only )?(?:lives?|lasts?|(?:is|are) (?:only )?(?:good|valid)|expires? (?:after|in)|(?:has|have) a (?:life|lifetime|ttl))\b[^.\n]{0,16}\b(?:an|one|1|\d{1,2}) ?(?:hours?|h|minutes?|min)\b/,
      400,
      /\b(?:ran|runs?|took|takes?|lasted|needs?|needed)\b[^.\n]{0,30}\b(?:over|more than|longer than|a bit (?:over|more than)|beyond) (?:an|one|1|two|\d{1,2}) ?(?:hours?|h|minutes?|min)\b/,
    ),
    beside: says(refusal),
    means: ['token-expired', 'client-bug'],
    certainty: 'likely',
    because: 'The work takes longer than a token lives, and nobody renews the token on the way.',
    steps: { developer: ['Fetch a new token when less than a minute of the old one is left, and once after a 401.'] },
    source: 'https://www.rfc-editor.org/rfc/rfc6749#section-1.5',
  },
  {
    wording: near(
      /\b(?:[2-9]\d{2}\+?|(?:more|over) than (?:150|200)|over (?:150|200)|hundreds of|a lot of|lots of|too many|very many)\b/g,
      24,
      /\bgroups\b/,
    ),
    beside: says(/\bazure ?ad\b|\baad\b|\bentra\b|\bgroup ?membership ?claims\b|\badfs\b/),
    without: says(/\btoo large\b|\b431\b/),
    means: ['wrong-claims', 'insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Beyond 200 groups (150 in SAML) Entra ID leaves them out of the token and writes a link in their place: whoever looks for the group does not find it.',
    steps: {
      developer: [
        'Let only the groups of the application into the token (`groupMembershipClaims: "ApplicationGroup"`, or security groups alone), or use app roles.',
      ],
    },
    source:
      'https://learn.microsoft.com/en-us/entra/identity-platform/access-token-claims-reference#groups-overage-claim',
  },
  {
    wording: near(
      /\bdependabot(?:'s|\[bot\])?/g,
      50,
      /\b(?:prs?|pr's|pull requests?|branch(?:es)?|workflows?|checks?)\b/,
    ),
    beside: says(
      /\b40[13]\b|\bunauthori[sz]ed\b|\bnot authori[sz]ed\b|\bbad credentials\b|\bnot accessible\b|\bdenied\b/,
    ),
    without: says(
      /\bdependabot alerts?\b|\bdependabot\.yml\b|\bdependabot secrets?\b|\bprivate registr\w{1,3}\b|\bdependabot (?:can't|cannot|could not|couldn't|is unable)\b|\bdependabot\b[^.,;\n]{0,30}\b(?:pass(?:es)?|works?|green|fine|merged)\b/,
    ),
    means: ['placeholder-credential', 'insufficient-scope', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A run that Dependabot starts gets none of the secrets of Actions, and a `GITHUB_TOKEN` that only reads: the variable of the token is empty there.',
    steps: {
      developer: [
        'Enter a secret of the same name under Settings › Secrets and variables › Dependabot.',
        "Or leave the step out there: `if: github.actor != 'dependabot[bot]'`; where `GITHUB_TOKEN` is enough, name its rights under `permissions:`.",
      ],
    },
    ask: 'whether the same step is good in a pull request of a member',
    source:
      'https://docs.github.com/en/code-security/dependabot/working-with-dependabot/troubleshooting-dependabot-on-github-actions',
  },
  {
    wording: eitherWay(
      /\b(?:docker|podman|helm|npm|yarn|pip|composer|cargo|dotnet|az|gcloud|aws|gh|glab|git|oc|kubectl|vault|huggingface-cli|registry)\b[^.\n]{0,30}\b(?:log ?in|logged in|auth|configured?|credentials?|sign(?:ed)? in)\b[^.\n]{0,60}\b(?:as|for|under|of|with) (?:root|sudo|myself|my (?:own )?(?:user|account)|(?:the )?admin(?:istrator)?|another user)\b/,
      120,
      /\b(?:runs?|running|started|starts|executed?|launched|pulls?) (?:as|under) (?!root\b|sudo\b)(?:the |a |an )?(?:different |another |other |own |service |system )?(?:user|account|jenkins|gitlab-runner|github-runner|runner|www-data|nobody|ubuntu|daemon|system(?:d)?|ci)\b/,
    ),
    beside: anyOf(rejected, says(/\bdenied\b/)),
    without: says(/\bimpersonat|\bkerberos\b|\bapp ?pool\b/),
    means: ['no-credentials', 'stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Such a tool keeps its login in the home of the account that made it, and here the program runs as another, which has none.',
    steps: {
      developer: [
        'Log in as the account that the program runs as (`sudo -u ci -H docker login …`), or give the login by a variable or a file that both can read (`DOCKER_CONFIG`, `KUBECONFIG`, `AWS_SHARED_CREDENTIALS_FILE`, `NPM_CONFIG_USERCONFIG`).',
      ],
    },
    source: 'https://docs.docker.com/reference/cli/docker/login/#credential-stores',
  },
]
