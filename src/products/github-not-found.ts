import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch, findText } from '../questions/exchange.ts'

const troubleshooting = 'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api'
const notFound =
  'https://docs.github.com/en/rest/using-the-rest-api/troubleshooting-the-rest-api#404-not-found-for-an-existing-resource'

const hidden = 'GitHub answers 404 for what the token may not see, as for what does not exist.'

const scopes = {
  developer: [
    'Look at the scopes that the token really has: `curl -sS -o /dev/null -D - -H "Authorization: Bearer $TOKEN" https://api.github.com/user | grep -i x-oauth-scopes` (`repo` for private repositories and for writing).',
    'Fine-grained token or app: is the repository chosen, and the permission given and accepted?',
  ],
}

const isOfGitHub = (evidence: Evidence): boolean => findText(evidence, 'github', 'octokit') !== undefined

const hasMoved =
  /\brepo(?:sitor(?:y|ies))?s?\b[^.\n]{0,60}\b(?:moved|renamed|transferred)\b|\b(?:moved|renamed|transferred)\b[^.\n]{0,30}\brepo|\b301\b/i

/** What GitHub's API answers about what a token may not see, and about what has moved. */
export const githubNotFound = defineProduct({
  name: 'GitHub',
  says: [
    {
      text: 'not found',
      pattern:
        /^not found(?!["'], ?["']documentation_url)(?: ?[-.]|$|\s|, (?:https:\/\/(?:developer|docs)\.github\.com\/|the repo))/i,
      when: {
        text: [
          'httperror: not found',
          'developer.github.com/v3/',
          'docs.github.com/rest/',
          '--token',
          'github_token',
          'github-app-token',
          'github api',
          'octokit',
        ],
        holds: isOfGitHub,
        noText: ['repository not found', 'documentation_url'],
      },
      means: ['hidden-as-not-found', 'insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because:
        'GitHub answers “Not Found” where a token lacks the right, or an app is not installed there, so as not to tell that the thing exists.',
      steps: scopes,
      ask: 'the scopes of the token, and owner and name of the repository as they are sent',
      source: notFound,
    },
    {
      text: 'not found',
      pattern: /^not found["'], ?["']documentation_url/i,
      means: ['hidden-as-not-found', 'wrong-url', 'insufficient-scope'],
      certainty: 'likely',
      because: hidden,
      steps: {
        developer: [
          "Check owner, name and the token's repository access; a private repository wants the classic scope `repo`.",
        ],
      },
      source: troubleshooting,
    },
    {
      text: 'could not resolve to a repository with the name',
      means: ['hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      because: hidden,
      source: troubleshooting,
    },
    {
      text: '/repos/',
      pattern: /^\/repos\/[\w.-]{1,60}\/[\w.-]{1,100}(?:\/[\w./-]{0,100})? ?(?:[-:=]|=>|returned|responded)? ?404\b/i,
      when: { text: ['token', 'authorization', 'octokit'], holds: isOfGitHub, noText: ['documentation_url'] },
      means: ['hidden-as-not-found', 'insufficient-scope', 'wrong-url'],
      certainty: 'likely',
      because: hidden,
      steps: scopes,
      ask: 'the scopes of the token, and owner and name of the repository as they are sent',
      source: notFound,
    },
    {
      text: 'x-ratelimit-limit',
      pattern: /^x-ratelimit-limit["'`)]{0,2} ?(?:is|was|=|:|of|shows)? ?["'`]?60\b/i,
      when: { holds: isOfGitHub, unless: (evidence) => findMatch(evidence, hasMoved) !== undefined },
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'A limit of 60 calls an hour is that of a request without a token: none arrived.',
      source: 'https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api',
    },
  ],
})
