import { anyOf, near, says } from './near.ts'
import type { Telling } from './telling.ts'

/** What is told of the name that a client gives itself, and of the browsers that it imitates (lower case). */
export const toldOfUserAgents: readonly Telling[] = [
  {
    wording: anyOf(
      near(
        /\b(?:unless|only (?:if|when|with)|(?:when|until|after) (?:i|we) (?:set|sen[dt]|add(?:ed)?|changed?)|(?:sett|add|chang|send|spoof)ing|(?:depends|comes|boils) (?:up)?(?:on|down to)|(?:with|any) (?:another|a different|any other)|without an?|needs? an?|wants? an?|requires? an?|default|missing|empty|explicit|fake|browser'?s?)\b/g,
        40,
        /\buser[- ]?agent\b/,
      ),
      near(
        /\buser[- ]?agent\b/g,
        50,
        /\b(?:is|was|are|gets?) (?:blocked|refused|rejected|denied|forbidden|filtered|required|needed)\b|\b(?:begin|start|contain)(?:s|ning|ing)\b/,
      ),
      near(
        /\bimpersonat(?:e|es|ing)\b[ =:'"]{1,4}(?:chrome|safari|edge|firefox|a browser)/g,
        160,
        /\b403\b|\bforbidden\b|\bblocked\b/,
      ),
    ),
    beside: says(/\b40[136]\b|\bforbidden\b|\bblocked\b|\baccess denied\b/),
    without: says(
      /api\.github\.com|\b(?:nginx|apache) log\b|\baccess[._ ]log\b|\bweb ?view\b|\bdisallowed_useragent\b|\buser[- ]?agent\b[^.\n]{0,30}\b(?:not help|n't help|no difference|changes nothing|still|same (?:result|error|answer|response|thing|40\d))\b/,
    ),
    means: ['security-layer-block', 'bad-request'],
    certainty: 'likely',
    fixer: 'caller',
    because:
      'It depends on the name that the client gives itself: a filter against bots refuses those of programs, and no credential counts.',
    steps: {
      developer: [
        'Send a `User-Agent` of your own: `headers={"User-Agent": "my-tool/1.0 (+https://example.com)"}`.',
        'Owner: take the API’s path out of the bot rules (Cloudflare: Browser Integrity Check, Bot Fight Mode).',
      ],
    },
    source: 'https://developers.cloudflare.com/waf/tools/browser-integrity-check/',
  },
]
