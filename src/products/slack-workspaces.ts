import { defineProduct } from '../product.ts'

const errors = 'https://docs.slack.dev/reference/methods/auth.test'
const rotation = 'https://docs.slack.dev/authentication/using-token-rotation'
const hooks = 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks'
const history = 'https://docs.slack.dev/reference/methods/conversations.history'
const access = 'https://docs.slack.dev/reference/methods/oauth.v2.access'
const here = { text: ['slack', 'xoxb-', 'xoxp-', 'xapp-', '"ok":false', '"ok": false', "'ok': false", 'ok: false'] }
const word = (code: string) => new RegExp(`^${code}(?![_a-z])`, 'i')

/** Slack’s workspaces, channels, OAuth and incoming webhooks. */
export const slackWorkspaces = defineProduct({
  name: 'Slack',
  hosts: ['hooks.slack.com'],
  marks: ['hooks.slack.com', 'slack'],
  says: [
    {
      text: 'team_access_not_granted',
      means: ['wrong-environment', 'forbidden'],
      certainty: 'certain',
      status: 200,
      because: 'The token of an org-wide app has not been granted this workspace.',
      source: errors,
    },
    {
      text: 'org_login_required',
      when: here,
      means: ['auth-service-unavailable'],
      certainty: 'likely',
      status: 200,
      because: 'The workspace is being moved to an Enterprise organization; its API rests until then.',
      source: errors,
    },
    {
      text: 'accesslimited',
      pattern: word('accesslimited'),
      when: here,
      means: ['security-layer-block', 'forbidden'],
      certainty: 'likely',
      status: 200,
      because: 'The workspace’s administrators let no call through from this network.',
      source: errors,
    },
    {
      text: 'ekm_access_denied',
      means: ['forbidden'],
      certainty: 'certain',
      status: 200,
      because: 'Administrators have suspended this through Enterprise Key Management.',
      source: errors,
    },
    {
      text: 'two_factor_setup_required',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      status: 200,
      because: 'The workspace wants two-factor sign-in, and the token’s user has not set it up.',
      source: errors,
    },
    {
      text: 'channel_not_found',
      when: here,
      means: ['hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      status: 200,
      because:
        'The token is good; the channel is private and the bot not in it, of another workspace, or a name in place of an id.',
      steps: { developer: ['`/invite @bot` in the channel, and give its id (C…).'] },
      source: history,
    },
    {
      text: 'not_in_channel',
      when: here,
      means: ['forbidden'],
      certainty: 'certain',
      status: 200,
      because: 'The token is good; the bot is no member of the channel.',
      steps: { developer: ['`/invite @bot` in the channel.'] },
      source: history,
    },
    {
      text: 'invalid_refresh_token',
      when: { text: ['slack', 'xoxe'] },
      means: ['refresh-failed'],
      certainty: 'certain',
      status: 200,
      because: 'The refresh token was used before or is not Slack’s: each one is good once.',
      source: rotation,
    },
    {
      text: 'bad_client_secret',
      when: { text: ['slack'] },
      means: ['invalid-client'],
      certainty: 'certain',
      status: 200,
      because: 'The client secret is not that of the client id.',
      steps: { developer: ['Basic Information › App Credentials › Client Secret, not the Signing Secret.'] },
      source: access,
    },
    {
      text: 'invalid_code',
      when: { text: ['slack'] },
      means: ['bad-request', 'session-expired'],
      certainty: 'likely',
      status: 200,
      because: 'The OAuth code has expired (ten minutes), was used, or is not of this app.',
      source: access,
    },
    {
      text: 'no_service',
      pattern: word('no_service'),
      when: { text: ['slack'] },
      means: ['revoked-credential', 'wrong-url'],
      certainty: 'likely',
      because: 'The incoming webhook was removed or disabled; its address is its secret.',
      steps: { developer: ['Make a new one: the app › Incoming Webhooks › Add New Webhook to Workspace.'] },
      source: hooks,
    },
    {
      text: 'invalid_token',
      pattern: word('invalid_token'),
      when: { text: ['hooks.slack.com'] },
      means: ['wrong-url', 'revoked-credential'],
      certainty: 'likely',
      because: 'The last part of the webhook’s address is wrong or cut.',
      source: hooks,
    },
  ],
})
