import type { People } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, patternsOf } from './pattern.ts'
import type { Sentence } from './words.ts'

const OWNED =
  'api|server|site|website|backend|app|application|webapp|service|endpoint|blog|shop|store|domain|nas|instance|tenant|function|lambda|controller|middleware|handler|users|customers|cluster|wordpress|nginx|apache|container|web|rest|azure|iis|flask|django|laravel|spring|express|jenkins|gitlab|nextcloud|homeassistant|keycloak|vps|router|bot'

const TABLE: readonly (readonly [People, string])[] = [
  [
    'only-me',
    'only|just|happens|happening ?for ?with ?to me|mine|my / only my account|user|computer|machine|pc|browser / everyone|everybody|others|nobody else ... works|fine|can|has|okay / works for|with everyone|everybody|others|all|anyone else|other|others / my|our colleague|colleagues|coworkers|friends|wife|husband .. can|works|has|have|does|do|is|are / other users|people|colleagues .. can|not|fine|have|no / i am the only / a colleague .. can|has',
  ],
  [
    'everyone',
    'everyone|everybody / nobody|none can|could|is|was|of|stays|gets / all ?of ?our ?the ?my users|clients|customers|people|colleagues|visitors|accounts|employees|devices / no one can|could|is|gets / every user|customer|client|visitor|account|device|single / the users are|have|get|can / any user|visitor|customer',
  ],
  [
    'some-users',
    'some|certain|few|several|one|two|many|specific|most ?of ?our ?the users|user|customers|customer|clients|people|accounts|colleagues|devices|members / a few|couple|single|handful|specific|certain|particular ?of users|user|customers|customer|people|accounts / a user|customer / for some|one|certain',
  ],
  [
    'visitor',
    'as a|just customer|user|visitor|subscriber|member|student / i am just|only|not a|an|the user|customer|developer|owner|admin / i click|go|went|open|visit to|on|onto|the / i try|tried|want|trying to ?the log|sign|login|access|open|visit / i can not log|login|sign|get into|in|on|to / can not log|login|sign ?in ?on ?into ?to ?with my / when i log|sign|login|visit ?in ?to / i log|sign in|into|on / the website|site|page|app says|tells|shows|keeps|asks / my account / it asks|wants|prompts for a user|username|login|password / my e mail / outlook|thunderbird keeps|asks|says|wants / my son|daughter|child|wife|husband|mother|father / my email|bank|school|university|phone|club|subscription|order|orders|library|webmail|mailbox|inbox|isp|insurance',
  ],
  [
    'owner',
    `my|our ?own ?public ?internal ?little ?local ?django ?rails ?next.js ?web ?rest ?asp.net ?react ?vue ?node|express|company ${OWNED} / my own / i|we host|run|maintain|manage|operate|administer|develop|deployed|deploy|publish / self hosted|selfhosted / i am the owner|admin|developer|sysadmin / users|visitors|customers|people of|are|get|have|report|can / i set ?it up|a / set up a|an|my|our|the / i|we have ?set ?up ?built ?implemented ?created ?configured a|an|my|our server|api|site|nginx|docker|reverse|web|rest|app|website`,
  ],
  [
    'third-party',
    'third|3rd party / their|vendor|provider|supplier|partner|customer api|endpoint|server|service|backend|site|docs|support|documentation|team / a partner|vendor|supplier|provider / external|remote api|service|provider / the vendor|provider|supplier|partner / public api / an|the api of|from',
  ],
]

/** "list all the users": those are asked for, and not refused. */
const ASKED_FOR =
  /^(?:list|listing|get|getting|fetch|fetching|pull|pulling|read|reading|export|retrieve|query|load|see|of)$/

const find = finder(patternsOf(TABLE))

/** Whom it befalls and who the reporter is, as one sentence tells it: "only me", "all our users", "my site". */
export const readPeople = ({ words }: Sentence): readonly Circumstance[] =>
  find(words).flatMap(({ fact, start }): readonly Circumstance[] => {
    const word = words[start]
    if (!word || isNegated(words, start)) return []
    if (fact === 'everyone' && ASKED_FOR.test(words[start - 1]?.text ?? '')) return []
    return [{ kind: 'who', what: fact, where: word.where }]
  })
