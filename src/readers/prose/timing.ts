import type { Timing } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, patternsOf } from './pattern.ts'
import type { Sentence } from './words.ts'

const SHORT = 'minute|minutes|min|mins|hour|hours|h|hrs|seconds|sec|15min|1h|1hr|24h|60min|30min|hr'
const LONG = 'day|days|week|weeks|weekend|overnight|fortnight'
const PERIOD = 'year|years|month|months'

const TABLE: readonly (readonly [Timing, string])[] = [
  [
    'after-a-while',
    `after ... ${SHORT} / after a|some|sometime ?short ?long ?certain while|time|period|inactivity / after|when|if ?being idle|inactive / for ?about ?around ?a|an|one|few|some|couple ... ${SHORT} / for a|some while|time|bit / wait|waits|waiting|waited ?a longer|long|while / ${SHORT} later / every .. ${SHORT} / ${SHORT} of inactivity / eventually stops|fails|expires|logs|returns|gets|throws|401 / over time / long running / half an hour / at some point / when .. running for a while / a while later / leave|left .. open|idle|running / worked|working|fine|okay ?until ?till .. ${SHORT} ago`,
  ],
  [
    'intermittent',
    'intermittent|intermittently|intermittant|sometimes|somtimes|randomly|random|sporadic|sporadically|occasionally|occasional|flaky|irregularly|inconsistent|inconsistently / from time to time / now and then|again / once in a while / some|half|part|few|most of ?the ?my requests|calls|times|time|request / every other|second|third request|time|call|reload|refresh / out of 10|ten|5|five|100|3|three / % of / percent of / on and off / hit|hits or|and miss / not always / works .. sometimes / every now and / a few times|refreshes|reloads|tries / happen to / retry|retrying|retries works|succeeds|helps',
  ],
  [
    'suddenly',
    'suddenly|sudden|overnight|abruptly / all of a sudden / out of nowhere|the|blue / since today|yesterday|monday|tuesday|wednesday|thursday|friday|saturday|sunday|this|last / this|yesterday morning|week|afternoon|evening / as of today|yesterday / starting|started today|yesterday|this / from one day / today .. stopped|started|fails / recently started|stopped',
  ],
  [
    'always',
    'always|constantly|consistently|permanently|everytime / every|each single ?time|request|call|attempt / every time|request|call|attempt / 100 % / all ?the ?my requests|calls|time|attempts / no matter what|how|which|whether / in all cases / whatever i|password|we / never works|worked / keep|keeps getting|saying|telling|returning',
  ],
  [
    'after-restart',
    'after|when|once|if|until|whenever|since ... restart|restarts|restarted|restarting|reboot|rebooting|rebooted|reboots / restart|reboot .. fixes|helps|solves|works / causes a restart / between restarts',
  ],
  [
    'after-deploy',
    'after|when|once|every|each|whenever|if ... deploy|deploys|deploying|deployment|deployed|redeploy|publish|publishing|rollout|release',
  ],
  [
    'first-works-then-not',
    'first|1st request|call|time|one|login|attempt ... works|worked|work|succeeds|succeeded|fine|okay|ok|was|goes|passes|successful / works|worked|succeeds|fine ?the ?only ?for first|once|1st / works|worked once / only|just the first / second|2nd|next|subsequent|following|later|third request|requests|call|calls|time|one|attempt ... fail|fails|failed|401|unauthorized|not|error|returns|gets / then stops|stopped working / works .. then not|fails|401|stops',
  ],
  [
    'after-days',
    `after ... ${LONG} / every ... ${LONG} / ${LONG} later / for ... ${LONG} ?and ?but then / once a week|day / each week|day / expires every|after .. ${LONG} / 7|seven days`,
  ],
  [
    'after-a-year',
    `after ... ${PERIOD} / ${PERIOD} later / for ... ${PERIOD} / ${PERIOD} ago / every .. ${PERIOD} / since .. ${PERIOD} / last|since january|february|march|april|june|july|august|september|october|november|december`,
  ],
  [
    'worked-before',
    'used to work|be|run|function|connect|login|log / worked|working|fine|okay|ran ?perfectly ?well ?fine ?great ?okay ?just before|until|till|previously|yesterday|earlier|untill|up|for / was|were|been .. fine|working|okay|running|great|perfect ?for ?many until|till|yesterday|before|years|months|weeks|ages|up / no longer|more / not .. anymore|longer / stopped working|functioning|responding / anymore / any more / worked .. ago|week|yesterday|month|past|days / previously|formerly / in the past / up to|until ?the previous|last|now|this|yesterday|version|today|recently / has|have always|been worked|working|fine / had been working|fine / broke|broken after|since|with / last week|month|time ... worked|fine|okay / works again / worked great|perfectly|fine|well / it|everything was fine|okay|working / last green|successful|good|working ?ci ?nightly run|build|job|deploy|deployment|release|pipeline|sync|backup / first red|failing|failed ?ci run|build|job|deploy',
  ],
  [
    'since-upgrade',
    'since|after|following|once|with|when ... upgrade|update|upgrading|updating|upgraded|updated|upgrades|updates / since version|v|release / since .. 0.*|1.*|2.*|3.*|4.*|5.*|6.*|7.*|8.*|9.* / upgraded|updated ... and|now|since / new version|release .. breaks|broke|broken|fails / starting|beginning with|from version|v / as of version / as of ?v ?version 1.*|2.*|3.*|4.*|5.* / after .. recent update',
  ],
  [
    'page-load',
    'page load|loads|refresh|reload / on load|loading|refresh|reload / when|after|if .. refresh|reload|loading ?the page / when the page|app loads|opens|reloads / reload|refresh|refreshing|reloading ?the ?page / every|each page',
  ],
  [
    'second-instance',
    'two|second|multiple|several|another|other|2|three|3|different|more .. instance|instances|replica|replicas|pods|nodes|servers|workers / cluster|clustered|web farm / load balanced / scaled|scaling ?out|up|to / instance|instances|pod of the / sticky|session affinity|session|sessions',
  ],
]

const find = finder(patternsOf(TABLE))

/** When it happens, as one sentence tells it: "after about an hour", "intermittent", "worked fine until this morning". */
export const readTimings = ({ words }: Sentence): readonly Circumstance[] =>
  find(words).flatMap(({ fact, start }): readonly Circumstance[] => {
    const word = words[start]
    if (!word || isNegated(words, start)) return []
    return [{ kind: 'when', what: fact, where: word.where }]
  })
