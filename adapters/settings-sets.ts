import type { Environment } from './settings-schema.ts'
import type { DiscordSettings, Fault, SlackSettings } from './settings.ts'

type Present = Readonly<Record<string, string>>

const installSet = [
  'SLACK_CLIENT_ID',
  'SLACK_CLIENT_SECRET',
  'SLACK_STATE_SECRET',
  'SLACK_SIGNING_SECRET',
  'STORE_KEY',
] as const

const where: Readonly<Record<(typeof installSet)[number], string>> = {
  SLACK_CLIENT_ID: 'copy it from "Basic Information" of the Slack app',
  SLACK_CLIENT_SECRET: 'copy it from "Basic Information" of the Slack app',
  SLACK_STATE_SECRET: 'make one by `openssl rand -hex 32`',
  SLACK_SIGNING_SECRET: 'copy it from "Basic Information" of the Slack app',
  STORE_KEY: 'make one by `openssl rand -base64 32`; it encrypts the installations',
}

const installFaults = (present: Present): Fault[] => {
  const both: Fault[] = present['SLACK_BOT_TOKEN']
    ? [
        {
          variable: 'SLACK_BOT_TOKEN',
          text: 'and SLACK_CLIENT_ID are both set: keep the token for one workspace, or the client for many, and remove the other.',
        },
      ]
    : []
  const missing = installSet.filter((variable) => !present[variable])
  return [
    ...both,
    ...missing.map((variable) => ({ variable, text: `is missing, which many workspaces need: ${where[variable]}.` })),
  ]
}

const oneFaults = (present: Present): Fault[] => {
  const one = present['SLACK_APP_TOKEN'] ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'
  if (!present['SLACK_BOT_TOKEN'])
    return [
      {
        variable: 'SLACK_BOT_TOKEN',
        text: `is missing, and ${one} is set: copy the token (xoxb-…) from "OAuth & Permissions" of the Slack app.`,
      },
    ]
  if (present['SLACK_APP_TOKEN'] || present['SLACK_SIGNING_SECRET']) return []
  return [
    {
      variable: 'SLACK_BOT_TOKEN',
      text: 'is set alone: add SLACK_APP_TOKEN (xapp-…) for Socket Mode, or SLACK_SIGNING_SECRET for events over HTTP; both are under "Basic Information" of the Slack app.',
    },
  ]
}

const names = ['SLACK_BOT_TOKEN', 'SLACK_APP_TOKEN', 'SLACK_SIGNING_SECRET']

const isInstall = (present: Present): boolean =>
  ['SLACK_CLIENT_ID', 'SLACK_CLIENT_SECRET', 'SLACK_STATE_SECRET'].some((name) => present[name])

/** What is wrong with Slack's variables together, from them as given: it is told beside the faults of single ones. */
export const slackFaults = (present: Present): Fault[] => {
  if (isInstall(present)) return installFaults(present)
  return names.some((name) => present[name]) ? oneFaults(present) : []
}

const oneOf = (env: Environment): SlackSettings | undefined => {
  const { SLACK_API_URL: apiUrl, SLACK_AUTHORIZE_URL: authorizeUrl, SLACK_FILE_HOSTS: fileHosts } = env
  const shared = { fileHosts, ...(apiUrl && { apiUrl }) }
  const { SLACK_BOT_TOKEN: botToken, SLACK_APP_TOKEN: appToken, SLACK_SIGNING_SECRET: signingSecret } = env
  const { SLACK_CLIENT_ID: clientId, SLACK_CLIENT_SECRET: clientSecret, SLACK_STATE_SECRET: stateSecret } = env
  if (botToken && appToken) return { mode: 'socket', botToken, appToken, ...shared }
  if (botToken && signingSecret) return { mode: 'http', botToken, signingSecret, ...shared }
  if (!clientId || !clientSecret || !stateSecret || !signingSecret) return undefined
  const secrets = { clientId, clientSecret, stateSecret, signingSecret }
  return { mode: 'install', ...secrets, ...(authorizeUrl && { authorizeUrl }), ...shared }
}

/**
 * Slack's variables as one of its three sets; nothing where none is there. Where both an app-level token and a signing
 * secret are given, Socket Mode is taken: it needs no public address.
 */
export const slackOf = (env: Environment): { readonly slack?: SlackSettings } => {
  const slack = oneOf(env)
  return slack ? { slack } : {}
}

/** Discord's variables; nothing where there is no token. */
export const discordOf = (env: Environment): { readonly discord?: DiscordSettings } => {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: apiUrl, DISCORD_FILE_HOSTS: fileHosts } = env
  return token ? { discord: { token, fileHosts, ...(apiUrl && { apiUrl }) } } : {}
}
