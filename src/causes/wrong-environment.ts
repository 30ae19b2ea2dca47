import { defineCause, likely, possible } from '../cause.ts'
import type { Sign } from '../cause.ts'
import type { Evidence, Seen } from '../evidence.ts'
import { findMatch, toldAt } from '../questions/exchange.ts'
import { heardAt } from '../questions/heard.ts'

type Facts =
  | { readonly by: 'server'; readonly words: string; readonly firsthand: boolean }
  | { readonly by: 'host'; readonly host: string; readonly hostIs: 'test' | 'live'; readonly words: string }
  | { readonly by: 'compared'; readonly text: string }
  | { readonly by: 'telling'; readonly what: string }
  | { readonly by: 'region'; readonly words: string }

const words =
  /\b(?:wrong|incorrect|different|another|mismatched|invalid) (?:api )?(?:region|environment|tenant|data ?cent(?:er|re)|workspace|organi[sz]ation|site|cluster|cloud|endpoint for (?:this|your) key)\b|\b(?:not valid|invalid|not (?:allowed|authori[sz]ed|available|recogni[sz]ed)|not exist) (?:for|in|on) (?:this|the (?:given|requested|current)) (?:region|environment|tenant|site|cluster|organi[sz]ation|workspace|data ?cent(?:er|re))|\b(?:test|live|sandbox|production|prod) (?:mode )?(?:api )?(?:key|credentials?|token)s?[^.\n]{0,60}\b(?:live|test|sandbox|production|prod)\b|\bexists in (?:test|live) mode|\b(?:belongs|issued) (?:to|for|by|in) (?:an?|another|a different) (?:other |different )?(?:environment|region|tenant|account|project|organi[sz]ation|workspace)|\b(?:correct|right) regional (?:api )?endpoint|wrong api endpoint|(?:test|live) (?:mode|key)[^.\n]{0,30}(?:mismatch|not allowed)/i

const testHost = /https?:\/\/([a-z0-9.-]{0,80}?\b(?:sandbox|staging|stage|uat|test)\b[a-z0-9.-]{1,80})/i
const liveWords =
  /\b(?:in|to|use|using|with|switched to|our|my) (?:the )?(?:live|production|prod)(?: mode| environment| credentials?| keys?| api| server)?\b|\b(?:live|production) (?:mode|credentials?|keys?|client id|account)\b|\b[srp]k_live/i
const testWords = /\b(?:sandbox|test) (?:mode|credentials?|keys?|token|client id|account)\b|\b[srp]k_test/i
const liveWordsNear = /\b(?:live|production|prod) (?:host|endpoint|url|api|server|environment)\b/i

const regions =
  /\b(?:my|our|the) (?:account|data|tenant|project|resource|workspace|organi[sz]ation|instance)[^.\n]{0,40}\b(?:is |are |was |lives |hosted )?(?:in|on) (?:the )?(eu|us|europe|european union|united states|apac|asia|australia|canada|uk|[a-z]{4,20} ?(?:us|europe|asia)(?: ?[12])?)\b|\b(?:eu|us) (?:region|data ?cent(?:er|re)|cluster|instance|site|tenant)\b/i

const flat = ({ value }: Seen<RegExpExecArray>): string => value[0].replaceAll('`', '').slice(0, 80)

/** The host is one for tests and the report speaks of live credentials, or the other way round. */
function* fromHosts(evidence: Evidence): Iterable<Sign<Facts>> {
  const test = findMatch(evidence, testHost)
  const host = test?.value[1]?.slice(0, 80)
  const live = findMatch(evidence, liveWords)
  if (test && host && live) yield likely<Facts>({ by: 'host', host, hostIs: 'test', words: flat(live) }, test.where)
  const testKey = findMatch(evidence, testWords)
  if (!host && testKey && evidence.scene.host && findMatch(evidence, liveWordsNear))
    yield likely<Facts>({ by: 'host', host: evidence.scene.host, hostIs: 'live', words: flat(testKey) }, testKey.where)
}

/** The same credential, byte for byte, is good at one host and refused at another. */
function* fromComparisons({ comparisons }: Evidence): Iterable<Sign<Facts>> {
  for (const { differences } of comparisons) {
    const host = differences.find(({ what }) => what === 'host-differs')
    if (host && differences.some(({ what }) => what === 'credentials-same'))
      yield likely<Facts>({ by: 'compared', text: host.text }, host.where)
  }
}

const tellings: Readonly<Record<string, string>> = {
  'works:another-host': 'It works at another host: the credential is good there, and not here.',
  'works:staging': 'It works in the test system: the credential is good there, and not in this one.',
  'works:another-account': 'It works with another account: this one may live elsewhere.',
  'works:another-key': 'It works with another key: this one may belong to another environment.',
  'changed:migration': 'It was moved: credentials of the old place may not be good in the new one.',
  'changed:domain': 'The address was changed: credentials of the old one may not be good there.',
}

const bound = /\b(?:keys?|tokens?|credentials|tenant|region|project|workspace|subscription)\b/i
const account = /\baccounts?\b/i

/** What differs between two places is told of a key, token or tenant; without one it may be anything, and so may another account that works. */
function* fromTelling(evidence: Evidence): Iterable<Sign<Facts>> {
  const isBound = findMatch(evidence, bound) !== undefined
  if (!isBound && !findMatch(evidence, account)) return
  const name = Object.keys(tellings).find(
    (one) => (isBound || one !== 'works:another-account') && toldAt(evidence, one),
  )
  const told = name && toldAt(evidence, name)
  if (told) yield possible<Facts>({ by: 'telling', what: told.value }, told.where)
}

/** A credential that is good elsewhere: another tenant, region, project, host, or test against live. */
export const wrongEnvironment = defineCause({
  id: 'wrong-environment',
  fixer: 'caller',
  references: [
    'RFC 9110 §11.5',
    'https://docs.stripe.com/keys#obtain-api-keys',
    'https://developer.paypal.com/api/rest/#link-sandboxandlive',
  ],
  outranks: ['invalid-api-key', 'invalid-client', 'wrong-credentials'],

  *signs(evidence) {
    const said = heardAt(evidence, words)
    if (said) yield (said.value.firsthand ? likely : possible)<Facts>({ by: 'server', ...said.value }, said.where)
    yield* fromHosts(evidence)
    yield* fromComparisons(evidence)
    const region = findMatch(evidence, regions)
    if (region) yield possible<Facts>({ by: 'region', words: flat(region) }, region.where)
    yield* fromTelling(evidence)
  },

  ask: ({ host }) => ({
    what: `where the credential was made (environment, region, tenant, account), beside the address that is called${host ? ` (${host})` : ''}`,
    means:
      'The two have to belong together: a test key to the test address, a key of one region to the address of that region.',
  }),

  words: {
    title: (facts, { host }) => {
      if (facts?.by === 'host')
        return facts.hostIs === 'test'
          ? `live credentials were sent to the test system ${facts.host}`
          : `test credentials were sent to the live system ${facts.host}`
      return `the credential belongs to another environment than ${host ?? 'the one that is called'}`
    },
    because: (facts) => {
      switch (facts.by) {
        case 'server':
          return facts.firsthand
            ? `The server says so: “${facts.words}”.`
            : `The report speaks of it: “${facts.words}”.`
        case 'host':
          return facts.hostIs === 'test'
            ? `The request goes to the test host ${facts.host}. But the report speaks of live ones: “${facts.words}”.`
            : `The request goes to ${facts.host}. But the credentials are for tests: “${facts.words}”.`
        case 'compared':
          return `The same credential is sent in both. ${facts.text}`
        case 'region':
          return `The report names a region: “${facts.words}”; keys and accounts of one region are unknown in another.`
        default:
          return tellings[facts.what] ?? ''
      }
    },
    why: 'Test and live systems, regions and tenants keep their own accounts and keys; a credential of one is unknown in the other.',
    visitor: (_, { host }) => [
      `Check the address: sign in where your account was made (country, region, company), and not only at ${host ?? 'the nearest address'}.`,
      'Look into the mail with which you registered: its links show the right address.',
    ],
    developer: (facts) => [
      facts?.by === 'host'
        ? `Make address and credentials agree: ${facts.hostIs === 'test' ? `either the live host in place of ${facts.host} (set the mode or base URL of the client to live, in every place that builds one), or test credentials` : 'either the test host, or live credentials'}.`
        : 'Set base URL, region and tenant of the client to those of the console in which the credential was made.',
      'Look at the host that is really called (log, exception, `curl -v`): a default of the library may win over your setting.',
      'Make a new key in the console of exactly this environment, and try it with one call.',
    ],
  },
})
