import { near, says } from './near.ts'
import { refused } from './telling.ts'
import type { Telling } from './telling.ts'

/** What is told of locks, limits and networks that answer before the application does (lower case). */
export const toldOfGates: readonly Telling[] = [
  {
    wording: says(
      /\b(?:blocked|banned|locked out)\b[^.\n]{0,20}\bfail2ban\b|\bfail2ban\b[^.\n]{0,30}\b(?:block|bann|lock)/,
    ),
    means: ['security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'fail2ban shuts an address out for a time after failed logins, right ones included.',
    steps: {
      developer: [
        '`fail2ban-client status $JAIL`, then `fail2ban-client set $JAIL unbanip $ADDRESS`; mend the program that goes on with the old password first.',
      ],
    },
    source: 'https://github.com/fail2ban/fail2ban/wiki/How-fail2ban-works',
  },
  {
    wording: near(
      /\bafter ~?(?:about |around )?\d{1,5} (?:requests|calls|logins|attempts|pages|downloads)\b/g,
      80,
      /\b40[13]\b|\b429\b|\bblocked\b|\brefused\b/,
    ),
    beside: says(/\b(?:per |a |an |in a |in one |within a |for an? |next )(?:second|minute|hour|day)\b/),
    means: ['security-layer-block'],
    certainty: 'likely',
    because: 'It comes after a number of requests and lasts for a time: a limit answers, not the login.',
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-4',
  },
  {
    wording: near(
      /\baccept\w{0,3}\b[^.\n]{0,12}\bterms\b/g,
      80,
      /\b(?:network|wi-?fi|wlan|airport|hotel|train|hotspot)\b/,
    ),
    means: ['captive-portal'],
    certainty: 'likely',
    fixer: 'visitor',
    because: 'A network for guests shows its own page first, and lets nothing else through until that is done.',
    source: 'https://www.rfc-editor.org/rfc/rfc6585#section-6',
  },
  {
    wording: says(
      /\b(?:was|were|used to be|has always been|had been) (?:\w{1,10} )?(?:open|public|accessible|reachable|available)\b[^.\n]{0,16}\b(?:to|for|without|before|until)\b/,
    ),
    beside: says(/\blog-?in\b|\bsign-?in\b|\bpassword\b|\bsso\b|\bsingle sign-?on\b|\b401\b/),
    means: ['protected-by-mistake'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'What was open before asks for a login now: a new rule covers more than it should.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.2',
  },
  {
    wording: near(/\b(?:switch|chang)\w{0,3}\b/g, 60, /\bmobile (?:data|network)\b|\b(?:wi-?fi|wlan)\b|\bip address\b/),
    beside: says(/\bsessions?\b|\blogged out\b|\blog ?in again\b|\bsigned out\b/),
    means: ['session-expired', 'security-layer-block'],
    certainty: 'likely',
    fixer: 'owner',
    because: 'The login is bound to the address of the network, and ends when that changes.',
    source:
      'https://cheatsheetseries.owasp.org/cheatsheets/Session_Management_Cheat_Sheet.html#binding-the-session-id-to-other-user-properties',
  },
  {
    wording: near(
      /\bnot found\b|\b404\b/g,
      60,
      /\bunless\b[^.\n]{0,20}\b(?:sign|log)(?:ged|ed)? in\b|\b(?:before|until|after) (?:i |you |we )?(?:sign|log)(?:ing|ged|ed)? in\b/,
    ),
    means: ['hidden-as-not-found'],
    certainty: 'likely',
    because: 'The page is there for those who are signed in, and hidden from all others.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5',
  },
  {
    wording: says(
      /\bempty reply from server\b|\bupstream connect error\b|\bno healthy upstream\b|\bupstream (?:timed out|prematurely closed)\b/,
    ),
    without: refused,
    means: ['not-authentication'],
    certainty: 'likely',
    because: 'The connection or the server behind it fails: no login is asked for or judged.',
    source: 'https://www.rfc-editor.org/rfc/rfc9110#section-15.6',
  },
]
