import type { Change } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, isSupposed, pattern, patternsOf } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

const AFTER = 'after|since|following|until|till|before|once|when|with|upon|by'
const OWN = '?i ?we ?have ?he ?just ?recently ?had ?my ?our ?the ?a ?an ?your ?last ?latest ?recent ?new'

/** A change of something: told by a verb in the past ("I upgraded") or by its name after "since", "after" … */
const TABLE: readonly (readonly [Change, string])[] = [
  [
    'upgrade',
    `upgraded|updated|bumped / ${AFTER} ${OWN} .. upgrade|update|upgrading|updating|bump|bumping / i|we|it|server|app have|had|was|were|been|got|just upgraded|updated / updated itself / automatic|latest|last|recent|security|windows update / moved|switched|migrated|went from .. to version|v / switched|moved to the new version|release / new release|version / after installing ?the ?latest update|version|release|kb / once|when i|we update|upgrade / npm|bundle|pip|pip3|composer|yarn|pnpm|apt|brew|dnf|yum|cargo|conda update|upgrade`,
  ],
  ['downgrade', 'downgraded|downgrading / rolled|rolling|went|going back to'],
  [
    'password',
    'changed|reset|changing|resetting|updated|renewed|rotated ... password|passwords|passphrase|pin / password|passwords change|reset|changed / after|since ?a ?the ?my password|passwords reset|was changed|reset|expired / password ... since|after i|we changed|reset it / password ?has|had|was|been been|was|just changed|reset / new password / credentials .. were|was changed / changed .. credentials|login / had|forced|required to change|reset|renew .. password|passwords|credentials',
  ],
  [
    'key-rotation',
    'rotate|rotates|rotated|regenerated|rolled|recreated|renewed|revoked|rotating|regenerating ... key|keys|token|tokens|secret|secrets|credentials / new bot|api|access|client|signing key|token|secret / key rotation / key|keys|token|tokens|secret|secrets|apikey ?has|have|had|was|were|got|are|is ?been ?just ?recently rotated|regenerated|rolled|renewed|recreated / secret expired / delete|deleted and recreate|recreated',
  ],
  [
    'certificates',
    'renewed|replaced|changed|new|updated ?the ?our ?ssl|tls certificate|certificates|cert|certs / certificate was|were|has renewed|replaced|changed|expired',
  ],
  [
    'migration',
    'migrated|migrating|migration|relocated / moved|moving|switched|switching|changed|changing|transferred .. to ?a ?the ?new hosting|server|host|hoster|provider|vps|aws|azure|gcp|kubernetes|docker|apache|nginx|iis|php|cloud|cluster|machine|datacenter|domain|postgres|linux / moved|switched to / new server|hosting|host|hoster|vps|cluster|tenant|provider / moved .. from',
  ],
  [
    'domain',
    'changed|changing|new|renamed|moved|switched ... domain|hostname|subdomain|url|dns / dns change|changes / domain change',
  ],
  [
    'https',
    'switched|switching|moved|enabled|enabling|added|adding|forced|forcing|turned|activated .. to|on https|ssl|tls|hsts / enabled|added|forced|installed|enabling|adding|forcing|activated https|ssl|tls|hsts / from http to https',
  ],
  [
    'proxy',
    'added|put|installed|configured|enabled|introduced|adding|putting|enabling|placed|changed ... proxy|cloudflare|cdn|traefik|haproxy|gateway|balancer|waf|vpn|firewall / new proxy|firewall|gateway|vpn / proxy|gateway|balancer|cdn|ingress ?in ?front was|were|got|is|has ?been changed|replaced|swapped|switched|reconfigured / moved|switched|migrated|changed ... to envoy|traefik|nginx|caddy|haproxy|cloudflare|kong|istio',
  ],
  [
    'plugin',
    'installed|activated|added|enabled|installing|activating|adding|enabling|updated|removed ... plugin|plugins|extension|module|addon|middleware|theme / new plugin|extension|theme',
  ],
  [
    'mfa',
    'enabled|activated|enabling|activating|added|turned|set|enforced|switched ... 2fa|mfa|tfa|factor|otp|two|authenticator / 2fa|mfa was|got enabled|enforced|activated / two factor ?authentication was|got enabled|activated / confirm|confirms|approve|approves ?my|the|each|every|all login|logins|sign-in|sign-ins ?on|with|by|in|from ?my|the phone|app|mobile|device',
  ],
  [
    'restart',
    'after|since|following ... restart|reboot|restarting|rebooting|restarted|rebooted / restarted|rebooted .. the|my server|container|service|pod|machine|computer|router|app / power outage|cut',
  ],
  [
    'deploy',
    'after|since|following ... deploy|deployment|deploying|deployed|publish|publishing|release|rollout / deployed .. new|to|on / every time|deploy we|i deploy|publish / redeployed',
  ],
  [
    'new-machine',
    'new pc|laptop|computer|machine|phone|mac|macbook|workstation|iphone|device|notebook / reinstalled windows|ubuntu|macos / fresh install|installation',
  ],
  [
    'configuration',
    'changed|modified|edited|tweaked|adjusted|switched|changing ... config|configuration|settings|setting|policy|policies|permissions|option|rule|rules / configuration change|changes / settings were changed / cleared my|the|all ?browser ?my cookies|cache / followed the guide|tutorial',
  ],
  [
    'account',
    'changed|renamed|new|deleted|merged|converted|cancelled|canceled ... account|subscription|plan|license|licence|organization|organisation|username|e|email|owner|role / account was|has ?been renamed|changed|moved|merged|suspended / user change',
  ],
  ['firmware', 'firmware / flashed|flashing'],
  [
    'nothing',
    'changed nothing / nothing|noting ?has|was|have|else ?been changed|changes / not|never .. change|changed|touch|touched|modify|modified ?a anything|any|thing|the|a / no change|changes ?on|in|to|were|was / without any|changing change|changes|anything / same|identical code|config|configuration|setup as before|always / not touched / out of nowhere',
  ],
  [
    'browser',
    'chrome|firefox|safari|edge|browser|brave update|upgrade|updated / new version of chrome|firefox|safari|edge / new|switched browser|browsers / changed .. browser',
  ],
]

const find = finder([...patternsOf(TABLE), pattern('before|prior ?to ?the upgrade|update', 'upgrade' as Change)])

const isWanted = (words: readonly Word[], start: number, what: Change): boolean =>
  what === 'nothing' || (!isNegated(words, start) && !isSupposed(words, start))

/** What was changed, as one sentence tells it: "after upgrading to 2.4", "since I changed my password", "I changed nothing". */
export const readChanges = ({ words }: Sentence): readonly Circumstance[] =>
  find(words).flatMap(({ fact, start }): readonly Circumstance[] => {
    const word = words[start]
    return word && isWanted(words, start, fact) ? [{ kind: 'changed', what: fact, where: word.where }] : []
  })
