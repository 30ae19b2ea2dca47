import { anyOf, eitherWay, near, says } from './near.ts'
import { rejected } from './telling.ts'
import type { Telling } from './telling.ts'

const forks = 'https://docs.github.com/en/actions/security-guides/using-secrets-in-github-actions'
const scopesOfMachines = 'https://cloud.google.com/compute/docs/access/service-accounts'
const rbac = 'https://kubernetes.io/docs/reference/access-authn-authz/rbac/'
const npmOfGithub =
  'https://docs.github.com/en/packages/working-with-a-github-packages-registry/working-with-the-npm-registry'

/** What is told of machines that build and deploy: secrets that do not arrive, logins filed under another name, the account a tool stands in (lower case). */
export const toldOfMachines: readonly Telling[] = [
  {
    wording: eitherWay(
      /\bfork(?:s|ed)?\b|\bdependabot(?:'s)?\b|\b(?:prs?|pull requests) (?:of|from|by) (?:\w{3,10} )?contributors\b/,
      100,
      /\bsecrets?\b|\b(?:token|password|key) is (?:empty|missing|not there)\b|\bempty (?:password|string|token|key)\b/,
    ),
    beside: says(/\b40[13]\b|\bempty\b|\bunauthori[sz]ed\b|\bdenied\b|\bfails?\b|\bno access\b/),
    without: says(/\bleaked\b|\bi forked\b|\bsecret scanning\b|\bwebhook secret\b/),
    means: ['placeholder-credential', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'A workflow that a fork or Dependabot starts is given no secrets: the variable is empty there, and an empty credential is sent.',
    steps: {
      developer: [
        'Leave the step out where the secret is empty (`if: github.event.pull_request.head.repo.full_name == github.repository`), or run it after the merge.',
        'Dependabot has a list of secrets of its own; `pull_request_target` gives them to code from a fork too, which is dangerous.',
      ],
    },
    source: forks,
  },
  {
    wording: anyOf(
      near(
        /\bline ?(?:feed|break)s?\b|\bnew ?line\b|\bcarriage return\b/g,
        24,
        /\bat (?:its|the|their) end\b|\bbehind\b/,
      ),
      near(/\b(?:hexdump|xxd|od -c)\b/g, 60, /\b0[ad]\b/),
    ),
    beside: says(/\b(?:tokens?|keys?|secrets?|passwords?|credentials?)\b/),
    without: says(
      /\bpem\b|\bprivate key\b|\bwithout (?:a |the )?(?:newline|line)|\bno newline\b|\bsignature\b|\bbody\b/,
    ),
    means: ['corrupted-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A line end stands behind the credential and is sent, or refused, as a part of it.',
    steps: {
      developer: [
        'Store it without one: `printf %s "$TOKEN"` in place of `echo`, and paste without the line end; see it with `printf %s "$TOKEN" | xxd | tail -1`.',
      ],
    },
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-5.5',
  },
  {
    wording: near(
      /\bconfig\.json\b|\bimage ?pull ?secrets?\b|\bauths\b|\bdockerconfigjson\b/g,
      120,
      /\bindex\.docker\.io\b|(?:["'`]|\b)(?:hub\.)?docker\.(?:io|com)\b/,
    ),
    beside: says(/\b401\b|\bdenied\b|\bunauthori[sz]ed\b/),
    without: says(/\bcredsstore\b|\bhelper\b|\bexpired\b|\bbase64\b/),
    means: ['wrong-place', 'no-credentials'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Logins are filed by the name of their registry, and that of Docker Hub is `https://index.docker.io/v1/`: under another name the login is not found, and none is sent.',
    steps: {
      developer: [
        'Name it so in `auths`: `{"auths":{"https://index.docker.io/v1/":{"auth":"…"}}}`; `kubectl create secret docker-registry` with `--docker-server=https://index.docker.io/v1/`.',
      ],
    },
    source: 'https://kubernetes.io/docs/tasks/configure-pod-container/pull-image-private-registry/',
  },
  {
    wording: near(
      /\b(?:az account show|(?:aws )?sts get-caller-identity|gcloud config (?:get|list)(?:-value)?|gcloud auth list|gh auth status|oc whoami|kubectl config current-context)\b/g,
      70,
      /\b(?:other|another|wrong|different|old|private|personal|previous|not the)\b[^.\n]{0,16}\b(?:tenant|subscription|account|project|user|role|profile|cluster|context|identity|one)\b/,
    ),
    without: says(/\bgoes? out\b|\b(?:right|correct|expected) (?:account|tenant|user|role)\b/),
    means: ['wrong-environment', 'stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The tool is logged in elsewhere than where the call goes, as its own answer says.',
    steps: {
      developer: [
        'Change over and get new credentials: `az account set -s $SUBSCRIPTION` (`az login --tenant $TENANT`), `aws --profile $PROFILE`, `gcloud config set account $ACCOUNT`, `gh auth switch`.',
        'Then make the entry of the cluster anew: `az aks get-credentials --overwrite-existing`, `aws eks update-kubeconfig`.',
      ],
    },
    source: 'https://learn.microsoft.com/cli/azure/manage-azure-subscriptions-azure-cli',
  },
  {
    wording: says(
      /\bcannot (?:get|list|watch|create|update|patch|delete|use|impersonate|deletecollection)\b(?: resource)? ["'`]?[\w./-]{1,60}["'`]?[^\n]{0,60}\b(?:in (?:the )?namespace|at the cluster scope)\b/,
    ),
    beside: says(
      /\bkubectl\b|\bservice ?accounts?\b|\bsystem:|\boperator\b|\bpods?\b|\bcluster\b|\bk8s\b|\bkubernetes\b|\buser ["'`]/,
    ),
    without: says(/\bsystem:anonymous\b|\bbuckets?\b|\bstorageclass/),
    means: ['forbidden', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'Kubernetes knows who asks, and no role lets that account do this to that kind of resource in that namespace (RBAC).',
    steps: {
      developer: [
        'See what it may: `kubectl auth can-i --list --as=system:serviceaccount:$NAMESPACE:$ACCOUNT -n $WHERE`.',
        'Bind a role that names verb and resource: `kubectl create role`, `kubectl create rolebinding … --serviceaccount=$NAMESPACE:$ACCOUNT`; a binding counts in its own namespace alone.',
      ],
    },
    source: rbac,
  },
  {
    wording: eitherWay(
      /\baws_(?:access_key_id|secret_access_key|session_token|\*)(?: variables?)?/,
      100,
      /\b(?:old|last year|earlier|previous|expired|former)\b/,
    ),
    beside: says(/\b(?:export(?:ed|s)?|set|environment|env|\.?(?:bashrc|zshrc|bash_profile|zprofile|profile)|shell)\b/),
    without: says(
      /\bdocker compose\b|\bdockerfile\b|\bundefined\b|\bempty\b|\bgithub actions?\b|\bsession_token (?:is|was) missing\b/,
    ),
    means: ['stored-credential', 'invalid-api-key'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Keys in the environment go before the profile and the role of the machine: the old ones are those that sign.',
    steps: {
      developer: [
        '`unset AWS_ACCESS_KEY_ID AWS_SECRET_ACCESS_KEY AWS_SESSION_TOKEN`, take them out of the shell’s profile, and look at which ones count: `aws configure list`.',
      ],
    },
    source: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html',
  },
  {
    wording: eitherWay(
      /\b(?:default|access|insufficient)(?: access| authentication| api)? scopes?\b/,
      160,
      /\b(?:gce|compute engine|vms?|gke|node pools?|dataproc|cloud shell|google (?:cloud )?instances?)\b/,
    ),
    beside: anyOf(rejected, says(/\binsufficient\b/)),
    without: says(/\brequest had insufficient authentication scopes\b/),
    means: ['insufficient-scope', 'forbidden'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'On a machine of Google the token has the access scopes that the machine was made with; a role of its service account opens nothing beyond them.',
    steps: {
      developer: [
        'Stop the machine, `gcloud compute instances set-service-account $INSTANCE --scopes=cloud-platform`, start it; then roles (IAM) decide.',
        'GKE: make a node pool with `--scopes=cloud-platform`, or use Workload Identity.',
      ],
    },
    source: scopesOfMachines,
  },
  {
    wording: eitherWay(
      /\b404\b|\bnot found\b/,
      200,
      /\bpackages? (?:is there|exists?)\b|\bi (?:can )?see (?:it|the package)\b|\b(?:in|with) the browser\b|\bon the (?:website|web page)\b|\bprivate package\b/,
    ),
    beside: says(/\b(?:npm|yarn|pnpm|nuget|composer)\b|\b(?:package )?registr(?:y|ies)\b|\bgithub packages\b/),
    without: says(
      /\btypo\b|\bmisspel\w{2,4}\b|\bpublish(?:ed|ing)?\b|\bversion\b|\bdocker\b|\brenamed\b|\bunpublished\b/,
    ),
    means: ['hidden-as-not-found', 'no-credentials', 'insufficient-scope'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'Whoever is logged in sees the package; the machine that installs is not, or may not read it, and such a registry then says that it does not exist.',
    steps: {
      developer: [
        'Give the machine a token that may read packages, for that registry and scope: in `.npmrc` `@$OWNER:registry=https://$REGISTRY` and `//$REGISTRY/:_authToken=${NODE_AUTH_TOKEN}`.',
        'See as whom it comes: `npm whoami --registry=https://$REGISTRY`. At GitHub Packages the job wants `packages: read`, and the package has to let the repository in (Package settings › Manage Actions access).',
      ],
    },
    source: npmOfGithub,
  },
  {
    wording: eitherWay(
      /\b(?:enter-|new-)?ps-?session\b|\binvoke-command\b|\bwin-?rm\b|\bps ?remoting\b|\bremote powershell\b|\bssh\b/,
      260,
      /\busedefaultcredentials\b|\bdefault credentials\b|\b(?:current|logged[- ]on) user'?s? credentials\b|\bintegrated auth\w{0,12}\b/,
    ),
    beside: anyOf(rejected, says(/\baccess (?:is )?denied\b|\b(?:not|n't) work\b/)),
    without: says(/\bansible_winrm_transport\b|\bwinrm (?:connection|quickconfig)\b/),
    means: ['kerberos-failure', 'no-credentials', 'ntlm-failure'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'In a remote session Windows holds no credentials of yours that it could hand to a further server: at that second hop there are no default credentials to send.',
    steps: {
      developer: [
        'Give them explicitly: `-Credential $cred`, with `$cred` made by `Get-Credential` or passed as `$using:cred`.',
        'To have them by default allow delegation: Kerberos constrained delegation by resource, or CredSSP (`-Authentication CredSSP`) between machines that you trust fully.',
      ],
    },
    source: 'https://learn.microsoft.com/powershell/scripting/security/remoting/ps-remoting-second-hop',
  },
]
