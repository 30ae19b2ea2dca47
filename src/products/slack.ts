import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const errors = 'https://docs.slack.dev/reference/methods/auth.test'
const tokens = 'https://docs.slack.dev/authentication/tokens'
const rotation = 'https://docs.slack.dev/authentication/using-token-rotation'
const query = 'https://docs.slack.dev/changelog/2020-11-no-more-tokens-in-querystrings-for-newly-created-apps'
const here = { text: ['slack', 'xoxb-', 'xoxp-', 'xapp-', '"ok":false', '"ok": false', "'ok': false", 'ok: false'] }
const test = '`curl -sS -H "Authorization: Bearer $SLACK_TOKEN" https://slack.com/api/auth.test`'
const install = 'api.slack.com/apps › the app › OAuth & Permissions'
const word = (code: string) => new RegExp(`^${code}(?![_a-z])`, 'i')

/** A token as a member of what a program sends as JSON. */
const tokenInJson =
  /\baxios\.post\([^\n]{0,200}?\{ ?[^{}\n]{0,120}?\btoken\b ?[:,}]|\bjson ?= ?\{[^{}\n]{0,120}["']token["'] ?:|\bJSON\.stringify\( ?\{[^{}\n]{0,120}?\btoken\b ?[:,}]/i

/** Slack’s Web API, which answers 200 with `ok: false`: the token. */
export const slack = defineProduct({
  name: 'Slack',
  hosts: ['slack.com', '.slack.com'],
  marks: ['slack.com/api', 'slack_sdk', '@slack/', 'slackapierror', 'xoxb-'],
  status: 200,
  says: [
    {
      text: 'not_authed',
      pattern: word('not_authed'),
      when: {
        text: ['?token=', '&token=', 'query string', 'query parameter', 'querystring', 'new app', 'recreate'],
      },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      because: 'Apps made since 2021 may not send the token in the query: Slack does not see it there.',
      steps: { developer: ['Send `Authorization: Bearer xoxb-…`, or `token=` in a form body.', test] },
      source: query,
    },
    {
      text: 'not_authed',
      pattern: word('not_authed'),
      when: {
        ...here,
        noText: ['?token=', '&token='],
        holds: (evidence) => findMatch(evidence, tokenInJson) !== undefined,
      },
      means: ['wrong-place', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'The token stands in a JSON body, where Slack does not read it: beside JSON it wants the field `Authorization`.',
      steps: {
        developer: ['Send `Authorization: Bearer xoxb-…` beside the JSON body, or `token=` in a form body.', test],
      },
      source: errors,
    },
    {
      text: 'not_authed',
      pattern: word('not_authed'),
      when: {
        ...here,
        noText: ['?token=', '&token='],
        unless: (evidence) => findMatch(evidence, tokenInJson) !== undefined,
      },
      means: ['no-credentials', 'wrong-place', 'placeholder-credential', 'malformed-header'],
      certainty: 'likely',
      because: '`not_authed`: no token came that Slack could read.',
      steps: {
        developer: ['Send `Authorization: Bearer xoxb-…`; a token inside a JSON body is not read.', test],
      },
      ask: 'how the token is sent: field, form body, JSON body or query',
      source: errors,
    },
    {
      text: 'invalid_auth',
      pattern: word('invalid_auth'),
      when: here,
      means: [
        'invalid-api-key',
        'wrong-token-type',
        'corrupted-credential',
        'security-layer-block',
        'wrong-environment',
      ],
      certainty: 'likely',
      because:
        '`invalid_auth`: Slack does not take the token: mistyped, of a removed app, an xapp- or xoxc- one without its cookie, or from a forbidden address.',
      steps: {
        developer: [
          test,
          `Copy it anew: ${install}; the app’s Restrict API Token Usage list must hold the caller’s address.`,
        ],
      },
      ask: 'the first five characters of the token, and what the curl command answers',
      source: errors,
    },
    {
      text: 'token_revoked',
      pattern: word('token_revoked'),
      when: here,
      means: ['revoked-credential'],
      certainty: 'certain',
      because:
        '`token_revoked`: the token was ended: the app was removed, its user left, or it was found in a public place.',
      fixer: 'owner',
      steps: {
        developer: [`Install the app anew (${install}), and put the new token where the program has the old one.`],
      },
      source: errors,
    },
    {
      text: 'token_expired',
      pattern: word('token_expired'),
      when: { text: ['slack', 'xoxb-', 'xoxp-', 'xoxe'] },
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: '`token_expired`: with token rotation a token lives 12 hours.',
      steps: { developer: ['`oauth.v2.access` with `grant_type=refresh_token` and the newest xoxe- token.'] },
      source: rotation,
    },
    {
      text: 'account_inactive',
      pattern: word('account_inactive'),
      when: here,
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'likely',
      because: '`account_inactive`: the token’s user, bot or workspace was deactivated, or the app was removed.',
      steps: { developer: [`Install the app anew (${install}), and take the new token.`] },
      ask: 'whether the app is still installed in that workspace, and whether the token’s user is still active',
      source: errors,
    },
    {
      text: 'missing_scope',
      pattern: word('missing_scope'),
      when: here,
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: '`missing_scope`: the token lacks the scope that `needed` names beside `provided`.',
      steps: {
        developer: [`Add it under ${install} › Scopes (Bot or User, as the token is), then Reinstall to Workspace.`],
      },
      source: errors,
    },
    {
      text: 'not_allowed_token_type',
      means: ['wrong-token-type'],
      certainty: 'certain',
      because: 'The method does not take this kind of token.',
      steps: {
        developer: [
          'xoxb- is a bot’s, xoxp- a user’s, xapp- an app’s: `apps.connections.open` wants xapp-, `search.messages` xoxp-, `chat.postMessage` xoxb- or xoxp-.',
        ],
      },
      source: tokens,
    },
  ],
})
