import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch, told } from '../questions/exchange.ts'

const protection = 'https://vercel.com/docs/deployment-protection'
const bypass =
  'https://vercel.com/docs/deployment-protection/methods-to-bypass-deployment-protection/protection-bypass-automation'
const open = {
  developer: [
    'Project › Settings › Deployment Protection: switch Vercel Authentication off, or to Standard Protection, and use the production domain.',
    'For tests and webhooks: Protection Bypass for Automation, sent as `x-vercel-protection-bypass: $SECRET`.',
  ],
  visitor: ["Use the site's own address rather than one that ends in .vercel.app."],
}

const program =
  /\battempt \d{1,3} of \d{1,3}\b|\bwait-for-\w|\bgithub\b|\bworkflows?\b|\bCI\b|\bpipeline\b|\b(?:playwright|cypress|lighthouse|puppeteer|e2e|bots?|crawlers?|web ?hooks?)\b/i

/** What calls a deployment without a person before it. */
const isProgram = (evidence: Evidence): boolean =>
  told(
    evidence,
    'tells:monitoring',
    'tells:crawler',
    'fails:curl',
    'fails:mobile',
    'fails:private-window',
    'fails:another-browser',
  ) || findMatch(evidence, program) !== undefined

const opensForMe = (evidence: Evidence): boolean =>
  told(evidence, 'works:browser', 'works:login') ||
  findMatch(evidence, /\b(?:opens?|loads?|works?)\b[^.\n]{0,30}\b(?:as expected|fine|normally|for me)\b/i) !== undefined

/** Words of a check that the application makes itself. */
const ownCheck =
  /(?:\b|_)tokens?\b|\bbearer\b|\bauthorization\b|\bapi[-_ ]?keys?\b|\benv\b|\benvironment variables?\b|\bjwts?\b|\bcookies?\b|\bsessions?\b|\blog(?:ged|ging)?[- ]?in\b|\bsign(?:ed|ing)?[- ]?in\b|\bpasswords?\b|\bsecrets?\b|\bcredentials?\b|\bnext-?auth\b|\bclerk\b|\bsupabase\b/i

/** What is open on the developer's machine is refused once deployed, and nothing is told of a check of its own. */
const isOpenLocally = (evidence: Evidence): boolean =>
  (told(evidence, 'works:local', 'fails:production', 'tells:public-expected', 'tells:no-credentials-wanted') ||
    findMatch(evidence, /\b(?:locally|on localhost|in dev)\b|\bno (?:auth\w{0,12}|check)\b/i) !== undefined) &&
  findMatch(evidence, ownCheck) === undefined

/** Vercel: protected deployments, its API and command line. */
export const vercel = defineProduct({
  name: 'Vercel',
  hosts: ['.vercel.app', 'api.vercel.com', 'vercel.com'],
  marks: ['x-vercel-id', 'server: vercel', '_vercel_sso_nonce', '.vercel.app', 'vercel.com/sso-api'],
  says: [
    {
      text: 'vercel',
      when: {
        status: [401],
        noText: ['_vercel_sso_nonce', 'vercel.com/sso-api', 'x-vercel-protection-bypass'],
        holds: (evidence) => (isProgram(evidence) && opensForMe(evidence)) || isOpenLocally(evidence),
      },
      means: ['protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Vercel lets in a browser that is signed in to the team, and answers 401 to everybody else, as long as Deployment Protection is on.',
      steps: open,
      ask: 'the answer in a private window, and what stands under Settings › Deployment Protection',
      source: protection,
    },
    {
      text: '_vercel_sso_nonce',
      means: ['protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Vercel Authentication stands before the deployment, and the visitor is not signed in to Vercel.',
      steps: open,
      source: protection,
    },
    {
      text: 'vercel.com/sso-api',
      means: ['protected-by-mistake', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Vercel Authentication stands before the deployment.',
      steps: open,
      source: protection,
    },
    {
      text: 'x-vercel-protection-bypass',
      when: { status: [401] },
      means: ['protected-by-mistake', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The deployment is protected, and the bypass secret is missing or not good.',
      source: bypass,
    },
    {
      text: '<title>authentication required</title>',
      when: { text: ['vercel'] },
      means: ['protected-by-mistake'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Deployment Protection of Vercel answered before the application.',
      steps: open,
      source: protection,
    },
    {
      text: 'the token provided via `--token` argument is not valid',
      means: ['invalid-api-key', 'token-expired', 'revoked-credential', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Vercel does not take the token: mistyped, deleted, past its date, or an empty variable.',
      steps: { developer: ['Make a new one: Account Settings › Tokens, with the scope of the team.'] },
      ask: 'whether the token still stands under Account Settings › Tokens with a date to come, and whether the variable is set in that job',
      source: 'https://vercel.com/docs/cli/global-options',
    },
    {
      text: 'no existing credentials found. please run `vercel login`',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The command line of Vercel is not signed in.',
      steps: { developer: ['`vercel login`, or `--token=$VERCEL_TOKEN`.'] },
      source: 'https://vercel.com/docs/cli/login',
    },
    {
      text: '"invalidtoken":true',
      when: { text: ['vercel'] },
      means: ['invalid-api-key', 'revoked-credential'],
      certainty: 'likely',
      because: 'Vercel does not know the token (any more).',
      source: 'https://vercel.com/docs/rest-api/errors',
    },
  ],
})
