import { defineProduct } from '../product.ts'

const notion = 'https://developers.notion.com/reference/status-codes'
const airtable = 'https://airtable.com/developers/web/api/errors'
const hubspot = 'https://developers.hubspot.com/docs/reference/api/other-resources/error-handling'
const hubspotKey = 'https://developers.hubspot.com/changelog/upcoming-api-key-sunset'
const zendesk = 'https://developer.zendesk.com/api-reference/introduction/security-and-auth/'
const zoom = 'https://developers.zoom.us/docs/api/errors/'
const linkedin = 'https://learn.microsoft.com/linkedin/shared/api-guide/concepts/error-handling'
const linkedinToken = 'https://learn.microsoft.com/linkedin/shared/authentication/authorization-code-flow'
const share = 'On the page or database: ••• › Connections › add the integration; pages below it follow.'

/** Notion, Airtable, HubSpot, Zendesk, Zoom and LinkedIn. */
export const businessApis = defineProduct({
  name: 'Notion, Airtable, HubSpot, Zendesk, Zoom or LinkedIn',
  hosts: ['api.notion.com', 'api.airtable.com', 'api.hubapi.com', '.zendesk.com', 'api.zoom.us', 'api.linkedin.com'],
  marks: [
    'api.notion.com',
    'notion-version',
    'api.airtable.com',
    'hubapi.com',
    'zendesk.com/api',
    'api.zoom.us',
    'api.linkedin.com',
  ],
  says: [
    {
      text: 'API token is invalid',
      when: { text: ['notion'] },
      means: ['invalid-api-key', 'placeholder-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'Notion does not know the token: deleted, empty, or an integration’s id in its place.',
      steps: {
        developer: [
          'notion.so/my-integrations › the integration › Internal Integration Secret; `curl -H "Authorization: Bearer $NOTION_TOKEN" -H "Notion-Version: 2022-06-28" https://api.notion.com/v1/users/me`',
        ],
      },
      source: notion,
    },
    {
      text: 'Make sure the relevant pages and databases are shared with your integration',
      means: ['hidden-as-not-found', 'forbidden', 'wrong-url'],
      certainty: 'likely',
      because: 'The token is good; the page was not shared with the integration, or the id is wrong.',
      steps: { developer: [share] },
      source: notion,
    },
    {
      text: 'Insufficient permissions for this endpoint',
      when: { text: ['notion', 'restricted_resource'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The integration lacks a capability that this endpoint wants.',
      steps: { developer: ['notion.so/my-integrations › the integration › Capabilities.'] },
      source: notion,
    },
    {
      text: 'Notion-Version header should be defined',
      means: ['bad-request'],
      certainty: 'certain',
      because: 'The field `Notion-Version` is missing.',
      source: notion,
    },
    {
      text: 'AUTHENTICATION_REQUIRED',
      when: { text: ['airtable'] },
      means: ['invalid-api-key', 'no-credentials', 'revoked-credential'],
      certainty: 'likely',
      because: 'Airtable got no token that it knows; the old API keys (key…) ended in February 2024.',
      steps: {
        developer: ['Make a personal access token (pat…) at airtable.com/create/tokens, with scopes and bases.'],
      },
      source: airtable,
    },
    {
      text: 'INVALID_PERMISSIONS_OR_MODEL_NOT_FOUND',
      means: ['insufficient-scope', 'hidden-as-not-found', 'wrong-url'],
      certainty: 'likely',
      because: 'Airtable: the token has not this base or scope, or base or table do not exist.',
      steps: {
        developer: [
          'airtable.com/create/tokens › the token: add the base and `data.records:read`; give the table by its id (tbl…).',
        ],
      },
      source: airtable,
    },
    {
      text: "This hapikey doesn't exist",
      means: ['invalid-api-key', 'password-not-accepted'],
      certainty: 'certain',
      because: 'HubSpot knows no such API key; they ended in November 2022.',
      steps: { developer: ['Make a private app, and send its token as `Authorization: Bearer`.'] },
      source: hubspotKey,
    },
    {
      text: 'The OAuth token used to make this call expired',
      means: ['token-expired', 'refresh-failed'],
      certainty: 'certain',
      because: 'HubSpot’s access token is past its 30 minutes.',
      source: hubspot,
    },
    {
      text: 'Authentication credentials not found. This API supports OAuth 2.0 authentication',
      means: ['no-credentials', 'invalid-api-key', 'wrong-place'],
      certainty: 'likely',
      because: 'HubSpot found no token that it can use; `hapikey=` is not read any more.',
      steps: { developer: ['Send `Authorization: Bearer $PRIVATE_APP_TOKEN`.'] },
      source: hubspot,
    },
    {
      text: "This app hasn't been granted all required scopes to make this call",
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'HubSpot: the app lacks one of the scopes that the message names.',
      source: hubspot,
    },
    {
      text: "Couldn't authenticate you",
      means: ['wrong-credentials', 'malformed-header', 'server-misconfigured', 'account-not-active'],
      certainty: 'likely',
      because: 'Zendesk refused the login: with an API token the user name is `email/token`.',
      steps: {
        developer: [
          '`curl -u "$EMAIL/token:$API_TOKEN" https://$SUBDOMAIN.zendesk.com/api/v2/users/me.json`',
          'Admin Center › Apps and integrations › APIs › Zendesk API: Token access must be on.',
        ],
      },
      ask: 'whether the user name ends in `/token`, and what the curl command answers',
      source: zendesk,
    },
    {
      text: 'The access token provided is expired, revoked, malformed or invalid for other reasons',
      means: ['token-expired', 'revoked-credential', 'invalid-api-key'],
      certainty: 'likely',
      because: 'Zendesk does not take the OAuth token; an API token goes as Basic, not as Bearer.',
      source: zendesk,
    },
    {
      text: 'Access token is expired',
      when: { text: ['zoom', '124'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'Zoom’s access token is past its hour.',
      source: zoom,
    },
    {
      text: 'Invalid access token, does not contain scopes',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'Zoom: the token lacks the scopes in the brackets.',
      steps: { developer: ['Marketplace › the app › Scopes: add them, activate it again, and fetch a new token.'] },
      source: zoom,
    },
    {
      text: 'Invalid access token',
      when: { text: ['api.zoom.us', 'zoom.us/oauth'], noText: ['does not contain scopes'] },
      means: ['invalid-api-key', 'token-expired', 'password-not-accepted'],
      certainty: 'likely',
      because: 'Zoom does not take the token; JWT apps ended in 2023.',
      steps: {
        developer: [
          'Use a Server-to-Server OAuth app: `curl -X POST -u "$ID:$SECRET" "https://zoom.us/oauth/token?grant_type=account_credentials&account_id=$ACCOUNT"`',
        ],
      },
      source: zoom,
    },
    {
      text: 'EXPIRED_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['token-expired'],
      certainty: 'certain',
      because: 'LinkedIn’s access token is past its 60 days.',
      source: linkedinToken,
    },
    {
      text: 'REVOKED_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The member withdrew the app’s access.',
      source: linkedinToken,
    },
    {
      text: 'The token used in the request has been revoked by the user',
      means: ['revoked-credential'],
      certainty: 'certain',
      because: 'The LinkedIn member withdrew the app’s access.',
      source: linkedinToken,
    },
    {
      text: 'Empty oauth2 access token',
      means: ['no-credentials', 'malformed-header', 'placeholder-credential'],
      certainty: 'certain',
      because: 'LinkedIn got no token behind Bearer.',
      source: linkedin,
    },
    {
      text: 'INVALID_ACCESS_TOKEN',
      when: { text: ['linkedin', 'serviceerrorcode'] },
      means: ['invalid-api-key', 'wrong-token-type'],
      certainty: 'likely',
      because: 'LinkedIn does not know the token.',
      source: linkedin,
    },
    {
      text: 'Not enough permissions to access:',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'LinkedIn: the app has not the product or the token not the scope for this call.',
      steps: {
        developer: ['Developer portal › the app › Products: request it, then ask the member for the new scope.'],
      },
      source: linkedin,
    },
    {
      text: 'unauthorized_scope_error',
      means: ['insufficient-scope', 'bad-request'],
      certainty: 'certain',
      because: 'The LinkedIn app may not ask for one of these scopes (r_liteprofile became openid and profile).',
      source: linkedinToken,
    },
  ],
})
