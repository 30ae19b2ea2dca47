import type { Evidence } from '../evidence.ts'
import { matchesOf } from '../search/matches.ts'
import { findMatch } from './exchange.ts'

/** Where logins are made or stored for a registry: commands, Secrets of Kubernetes, `auths` of config.json. */
const logins =
  /(?:docker|podman|nerdctl|buildah|skopeo|helm registry|oras|crane auth) login(?: --?[\w-]{1,30}(?:[= ](?!-)[^\s"']{1,100})?){0,6} ((?:https?:\/\/)?[a-z0-9][\w.-]{0,100}(?::\d{1,5})?)(?=[\s/]|$)|--docker-server[= ]["']?((?:https?:\/\/)?[\w.-]{1,100}(?::\d{1,5})?)|"auths": ?\{ ?"((?:https?:\/\/)?[\w.-]{1,100}(?::\d{1,5})?)/gi

/** What is pulled or pushed: the host of an image name or of the registry's address. */
const targets =
  /(?:refers to (?:a )?repository \[|(?:docker|podman) (?:push|pull) |failed to pull image ["'\\]{1,2}|oci:\/\/|https?:\/\/)((?:[\w-]{1,60}\.)[\w.-]{1,100}(?::\d{1,5})?|localhost(?::\d{1,5})?)\/(?!\/)/gi

const bare = (host: string): string => host.replace(/^https?:\/\//i, '').toLowerCase()

const hostsIn = ({ folded }: Evidence, expression: RegExp): ReadonlySet<string> =>
  new Set(
    folded.flatMap(({ cased }) =>
      matchesOf(cased.slice(0, 100_000), expression).flatMap(([, ...groups]) => groups.filter(Boolean).map(bare)),
    ),
  )

/**
 * Whether the registry that is asked bears another name than those for which a login was made, so that none is sent: a port
 * more or less, another host. Docker, containerd and Helm keep logins by host and port, to the letter.
 */
export const isLoginElsewhere = (evidence: Evidence): boolean => {
  const [made, asked] = [hostsIn(evidence, logins), hostsIn(evidence, targets)]
  const without = [...asked].filter((host) => !made.has(host))
  return made.size > 0 && without.some((host) => [...made].some((one) => one.split(':')[0] === host.split(':')[0]))
}

/** A login told of, or shown: the account for which a registry is asked for a token. */
const loggedIn =
  /\b(?:i'm|i am|we are|we're|am|already|is|being|was) logged[- ]in\b|\blogged in (?:to|with|via|before|success\w{0,5})\b|\blog-?in (?:works|worked|succeeds|succeeded|is (?:fine|ok))\b|\/token\?(?:[\w=%.&-]{1,200}&)?account=/i

/** Whether an image is pulled, and not pushed, by somebody who tells of a login, or whose request for a token names an account. */
export const isPullWithLogin = (evidence: Evidence): boolean =>
  findMatch(evidence, loggedIn) !== undefined &&
  findMatch(evidence, /\bpull(?:s|ed|ing)?\b|\/manifests\//i) !== undefined &&
  findMatch(evidence, /\bpush(?:es|ed|ing)?\b|\bnot logged in\b/i) === undefined
