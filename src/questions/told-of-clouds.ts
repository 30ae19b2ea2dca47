import { anyOf, eitherWay, near, says } from './near.ts'
import type { Telling } from './telling.ts'

const ended = 'https://www.rfc-editor.org/rfc/rfc7009#section-2.1'
const workflowToken = 'https://docs.github.com/actions/security-guides/automatic-token-authentication'
const cloudRun = 'https://cloud.google.com/run/docs/authenticating/service-to-service'
const awsVariables = 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-envvars.html'

const remade =
  /\b(?:re-?built|re-?created|re-?installed|re-?deployed|destroyed|torn down|set up again|made (?:anew|again))\b/
const credentialVariable = /\b[a-z]{2,20}(?:_[a-z]{2,12}){0,4}_(?:key(?:_id)?|token|credentials|secret)\b/

/** What is told of keys at services, of clusters, clouds and the jobs of a workflow (lower case). */
export const toldOfClouds: readonly Telling[] = [
  {
    wording: near(
      /\b(?:roll(?:ed|ing)|rotat(?:ed|ing)|cycl(?:ed|ing)|regenerat(?:ed|ing)|re-?issu(?:ed|ing)|re-?set(?:ting)?|invalidat(?:ed|ing)) (?:(?:it|them|that one)\b|(?:the|our|my|all|both) [^.,\n]{0,24}\bkeys?\b)/g,
      160,
      /\b401\b|\bunauthori[sz]ed\b|\binvalid (?:api )?key\b|\b(?:refus|reject)(?:es|ed)\b/,
    ),
    beside: says(/\b(?:api|secret|access|live|test)[- ]?keys?\b|\b[spr]k_(?:live|test)\b|\bapi tokens?\b/),
    without: says(
      /\bstill\b(?! (?:has|holds?|us(?:es|ing)|sends?))|\bjwks\b|\bkid\b|\bsigning\b|\bcertificates?\b|\bwebhooks?\b|\bclient[_ ]secret\b|\brefresh\b|\bpasswords?\b|\b(?:fresh|new) (?:one|key|token)\b/,
    ),
    means: ['revoked-credential', 'stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The key was made anew: what still holds the old one is refused from then on.',
    steps: {
      developer: [
        'Put the new key wherever the old one is kept (secrets, variables of the host, files), and restart or deploy what read it at its start.',
      ],
    },
    source: ended,
  },
  {
    wording: eitherWay(
      /\bgithub[_.]token\b|\bgithub actions?\b|\bworkflows?\b|\bactions\/checkout\b/,
      160,
      /\b(?:another|other|second|different|sibling|sister|further)(?: of our| private| internal){0,2} (?:repo|repository|repos|repositories)\b|\bprivate (?:submodules?|(?:go |npm )?(?:modules?|dependenc(?:y|ies)))\b/,
    ),
    beside: says(
      /\b40[134]\b|\bnot found\b|\bcould not read\b|\bdenied\b|\bunauthori[sz]ed\b|\bforbidden\b|\bnot accessible\b|\b(?:can ?not|can't) (?:clone|push|read|fetch|pull)\b/,
    ),
    without: says(
      /\bwith (?:a|my|our|the) (?:pat|personal access token|deploy key)\b|\b(?:gitlab|dispatch|ghcr|npm\.pkg|packages?|bad credentials)\b|\b(?:repo|repository)\b[^.\n]{0,12}\b(?:does it|works|is) (?:fine|ok|well|there)\b/,
    ),
    means: ['insufficient-scope', 'hidden-as-not-found', 'no-credentials'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The GITHUB_TOKEN of a job counts for the repository of the workflow alone; others that are private do not exist for it.',
    steps: {
      developer: [
        'Give the step a token for the other repository: actions/create-github-app-token with `repositories:`, a fine-grained token as a secret, or a deploy key (`ssh-key:`).',
      ],
    },
    source: workflowToken,
  },
  {
    wording: eitherWay(
      /\b(?:cluster|kind|minikube|k3d|k3s|microk8s|control plane|aks|gke|eks|talos)\b/,
      60,
      remade,
      24,
    ),
    beside: says(/\bkube-?config\b|\bkubectl\b|\bkube context\b/),
    holds: ({ folded }) => folded.some(({ text }) => /\bunauthori[sz]ed\b|\blogged in\b|\bcredentials\b/.test(text)),
    without: says(/\b(?:new|fresh) kube-?config\b|\bservice ?accounts?\b|\bdashboard\b|\baws-auth\b/),
    means: ['stored-credential', 'wrong-environment', 'revoked-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'A cluster that is made anew has a new CA and new keys; what kubeconfig holds is of the one before.',
    steps: {
      developer: [
        'Take it anew: `kind export kubeconfig`, `minikube update-context`, `k3d kubeconfig merge -d`, `aws eks update-kubeconfig`, `az aks get-credentials --overwrite-existing`, `gcloud container clusters get-credentials`.',
        'See which cluster and user count: `kubectl config view --minify`.',
      ],
    },
    source: 'https://kubernetes.io/docs/concepts/configuration/organize-cluster-access-kubeconfig/',
  },
  {
    wording: eitherWay(
      credentialVariable,
      60,
      /\b(?:export(?:ed|s)?|set|left|still|stands?|lives?|sits?)\b[^\n]{0,30}\b(?:bashrc|zshrc|bash_profile|zprofile|shell|environment|env|profile|system variables?)\b/,
      40,
    ),
    beside: says(
      /\b(?:wrong|other|another|different|old|dev|previous|personal)\b[^.\n]{0,16}\b(?:account|user|identity|project|tenant|organi[sz]ation|key)\b|\b(?:profile|login|config(?:uration)?|credentials file) (?:says|is ignored|has no effect|isn't used|is not used)\b/,
    ),
    without: says(/\bdocker compose\b|\bdockerfile\b|\bundefined\b|\bempty\b/),
    means: ['stored-credential'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A variable of the environment goes before the profile, the login and the file: its credentials are those that are sent.',
    steps: {
      developer: [
        '`unset` the variable, take it out of the shell’s profile, and look at who you are in a new terminal (`aws sts get-caller-identity`, `gh auth status`, `gcloud auth list`).',
      ],
    },
    source: awsVariables,
  },
  {
    wording: eitherWay(
      /\bcloud run\b|\bcloud functions?\b|\bidentity-aware proxy\b|\brun\.app\b/,
      240,
      /\baccess[_ -]tokens?\b|\bdefault\/token\b|\bprint-access-token\b/,
    ),
    beside: says(
      /\bmetadata\b|\bgcloud\b|\binvoker\b|\bservice[- ]to[- ]service\b|\bother service\b|\banother service\b|\bservice account\b/,
    ),
    without: says(
      /\bcould not be verified\b|\baudience\b|\bauth0\b|\bkeycloak\b|\bentra\b|\bokta\b|\bidentity tokens? (?:works?|too|as well)\b/,
    ),
    holds: ({ scene }) => scene.status === 401,
    means: ['wrong-token-type'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'The front door of Cloud Run takes an ID token whose audience is the service’s address; an access token is for Google’s own APIs.',
    steps: {
      developer: [
        'From the metadata server: `…/instance/service-accounts/default/identity?audience=https://$SERVICE.run.app`; by hand `gcloud auth print-identity-token`; in code `fetch_id_token`, `getIdTokenClient`.',
      ],
    },
    source: cloudRun,
  },
  {
    wording: anyOf(
      near(
        /\btimestamps?\b/g,
        40,
        /\b(?:differs?|deviates?|is off|off by|drift\w{0,3}|apart|ahead|behind)\b[^.\n]{0,30}\b(?:\d{1,4}|two|three|five|six|ten|some|several|few) ?(?:s|sec\w{0,4}|m|min\w{0,4}|hours?)\b[^.\n]{0,30}\b(?:clock|server|time|ntp|host)\b/,
      ),
      near(
        /\b(?:server|host|machine|box|vm|container)(?:'s)? (?:time|clock|date)\b[^.\n]{0,40}?\b(?:differs?|is off|ahead|behind|wrong|drift\w{0,3})\b/g,
        80,
        /\b(?:timestamp|signature|webhook)\b/,
      ),
    ),
    means: ['clock-skew', 'stale-nonce'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The time in the signed request is compared with the clock of the machine, and the two are further apart than is allowed.',
    steps: { developer: ['Set the clock by NTP: `timedatectl set-ntp true`, `chronyc tracking`.'] },
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  {
    wording: eitherWay(
      /\b(?:stripe )?cli\b|\bstripe (?:listen|trigger)\b/,
      160,
      /\b(?:deployed|production|prod|live|hosted|staging|dashboard)\b[^.\n]{0,50}\b(?:fails?|failing|40[01]|invalid|never|no signatures?|signature)\b/,
    ),
    beside: says(/\bsignatures?\b|\bwhsec\b|\bwebhook secret\b/),
    means: ['signature-mismatch', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The command-line tool signs with a secret of its own, and each endpoint of the dashboard has another: one value cannot be right for both.',
    steps: {
      developer: [
        'Dashboard › Webhooks › the endpoint › Signing secret: put that `whsec_…` where the program runs, and keep the one of `stripe listen` for your machine.',
      ],
    },
    source: 'https://docs.stripe.com/webhooks/signature',
  },
  {
    wording: anyOf(
      near(
        /\b(?:from ?header|reads?|looks? (?:for|at|in)|expects?|checks?|takes? (?:it|the token) from|strategy|middleware|guard)\b[^.\n]{0,50}?['"`]?\bx-[a-z]{2,12}-?(?:token|key|jwt)\b/g,
        80,
        /\b(?:sends?|sending|sets?|puts?|client|frontend|axios|fetch|interceptor|postman)\b[^.\n]{0,40}\b(?:authorization|bearer)\b/,
      ),
      near(
        /\b(?:sends?|sending|sets?|puts?|client|frontend|axios|fetch|interceptor)\b[^.\n]{0,50}?\bx-[a-z]{2,12}-?(?:token|key|jwt)\b/g,
        80,
        /\b(?:from ?auth ?header|reads?|looks? (?:for|at|in)|expects?|checks?|strategy|middleware|guard)\b[^.\n]{0,40}\b(?:authorization|bearer|as ?bearer ?token)\b/,
      ),
    ),
    without: says(/\bor\b[^.\n]{0,20}\bauthorization\b|\bgateway\b|\bproxy\b/),
    means: ['wrong-place'],
    certainty: 'likely',
    fixer: 'caller',
    because: 'The server looks into one field, and the client fills another.',
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2',
  },
  {
    wording: near(
      /\bpre-?signed (?:s3 )?(?:urls?|links?|posts?|address\w{0,2})\b|\bgenerate_presigned_url\b|\bgetsignedurl\b/g,
      400,
      /\b(?:for|after|within|only|lasts?|lives?|about|around|than) (?:only |about |around )?(?:an? |one |two |six |\d{1,2} ?)(?:hours?|hrs?|h|minutes?|mins?)\b|\b(?:too early|earlier than|before (?:its|the|their) (?:expir\w{2,5}|time|end))\b/,
    ),
    beside: says(
      /\b(?:instance|execution|task|assumed|iam) (?:role|profile)s?\b|\b(?:ec2|ecs|lambda|fargate|eks|irsa|sts|assume-?role|sso|cognito)\b|\btemporary (?:credentials|security credentials)\b|\bsession token\b/,
    ),
    means: ['token-expired', 'wrong-claims'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'A presigned URL lives no longer than the credentials that signed it. Those of a role are temporary: they end after an hour to twelve, whatever expiry was asked for.',
    steps: {
      developer: [
        'Sign with credentials that last: the access key of an IAM user kept for this, at most 7 days (604800 seconds) with version 4.',
        'Or make the URL when somebody opens the link, and redirect to it; for longer shares use signed URLs of CloudFront.',
        'See which credentials signed: `X-Amz-Security-Token` in the URL means temporary ones.',
      ],
    },
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-presigned-url.html',
  },
]
