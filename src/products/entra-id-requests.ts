import type { EntraCode } from './entra-id-code.ts'
import { alike } from './entra-id-code.ts'

const registration = 'Entra admin center › App registrations › the app'

/** The AADSTS numbers that are about what an application asks for: tenant, resource, permission, parameters. */
export const entraRequestCodes: readonly EntraCode[] = [
  {
    code: 700016,
    means: ['wrong-environment', 'invalid-client'],
    certainty: 'likely',
    because: 'The tenant that was asked does not know an application with this client id.',
    steps: {
      developer: [
        `Compare the client id with Application (client) ID, and the tenant in the authority with Directory (tenant) ID: ${registration} › Overview.`,
        'In a multi-tenant app, have an admin of that tenant consent once.',
      ],
    },
    ask: 'the authority URL (tenant) and the client id that the code uses',
  },
  {
    code: 700011,
    because: 'The tenant does not know an application with this client id.',
    means: ['wrong-environment', 'invalid-client'],
    certainty: 'likely',
  },
  {
    code: 70001,
    because: 'The application is not found in this tenant, or is disabled there.',
    means: ['wrong-environment', 'invalid-client', 'account-not-active'],
    certainty: 'likely',
  },
  {
    code: 500011,
    means: ['wrong-audience', 'wrong-environment'],
    certainty: 'likely',
    because: 'The resource (audience) that was asked for does not exist in this tenant.',
    steps: {
      developer: [
        "Ask for the API's Application ID URI: `scope=api://<api-client-id>/.default`",
        'Check that the API is registered or consented to in the tenant of the authority.',
      ],
    },
  },
  {
    code: 50001,
    because: 'The resource that was asked for is disabled or does not exist.',
    means: ['wrong-audience'],
    certainty: 'likely',
  },
  {
    code: 650057,
    means: ['wrong-audience', 'insufficient-scope'],
    certainty: 'likely',
    because: "The client asked for a resource that is not among its registration's API permissions.",
    steps: { developer: [`Add the API in ${registration} › API permissions, or correct \`resource\`/\`scope\`.`] },
  },
  {
    code: 650056,
    because: 'The application lists no permission for this resource, or an admin has not consented to it.',
    means: ['insufficient-scope', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
  },
  {
    code: 65001,
    means: ['insufficient-scope'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'Nobody has consented to the permissions that the application asks for.',
    steps: {
      developer: [
        `Consent once: ${registration} › API permissions › Grant admin consent,`,
        'or send the user through an interactive sign-in with `prompt=consent`.',
      ],
    },
  },
  {
    code: 65004,
    means: ['insufficient-scope'],
    certainty: 'certain',
    fixer: 'visitor',
    because: 'The user declined to consent to the application.',
    steps: { visitor: ['Sign in again, and choose Accept.'] },
  },
  {
    code: 90094,
    means: ['insufficient-scope'],
    certainty: 'certain',
    fixer: 'owner',
    because: 'These permissions need the consent of an administrator of the tenant.',
    steps: {
      visitor: ['Ask an administrator of your organisation to approve the application.'],
      developer: [`An admin chooses ${registration} › API permissions › Grant admin consent.`],
    },
  },
  {
    code: 90002,
    means: ['wrong-environment', 'wrong-url'],
    certainty: 'likely',
    because: 'The tenant in the authority URL does not exist in this cloud.',
    steps: {
      developer: [
        'Put Directory (tenant) ID from the Entra admin center into the authority: `https://login.microsoftonline.com/$TENANT_ID`',
        'In a national cloud use its host: login.microsoftonline.us, login.partner.microsoftonline.cn.',
      ],
    },
  },
  {
    code: 900023,
    means: ['wrong-url', 'wrong-environment'],
    certainty: 'likely',
    fixer: 'owner',
    status: 400,
    because:
      'What stands in the place of the tenant is none: often the authority goes on too far, as to /oauth2/token.',
    steps: {
      developer: [
        'End the authority with the tenant: `https://login.microsoftonline.com/$TENANT_ID`, without `/oauth2/authorize`, `/oauth2/token` or `/v2.0` behind it, quotes or a name of your own.',
      ],
    },
  },
  {
    code: 50059,
    means: ['wrong-url'],
    certainty: 'likely',
    because: 'The request names no tenant.',
    steps: {
      developer: [
        'Use `https://login.microsoftonline.com/$TENANT_ID` in place of /common; client credentials always need the tenant.',
      ],
    },
  },
  { code: 50128, means: ['wrong-url'], certainty: 'likely', fixer: 'caller', because: 'The request names no tenant.' },
  {
    code: 50194,
    means: ['wrong-environment', 'wrong-url'],
    certainty: 'likely',
    because: 'The application is for one tenant only, but the authority is /common.',
    steps: {
      developer: [
        'Use `https://login.microsoftonline.com/$TENANT_ID` as authority,',
        `or set ${registration} › Authentication › Supported account types to multitenant.`,
      ],
    },
  },
  {
    code: 9002332,
    because: 'The application is for work and school accounts, but the authority is /consumers.',
    means: ['wrong-environment', 'wrong-url'],
    certainty: 'likely',
  },
  {
    code: 9001023,
    means: ['wrong-url', 'wrong-environment'],
    certainty: 'likely',
    because: 'This grant does not work at /common or /consumers.',
    steps: { developer: ['Use the tenant id in the authority, or /organizations.'] },
  },
  {
    code: 90038,
    because: 'The tenant is in another national cloud than the one that was asked.',
    means: ['wrong-environment'],
    certainty: 'certain',
  },
  {
    code: 900144,
    means: ['bad-request'],
    certainty: 'certain',
    because: 'The token request lacks a parameter in its body.',
    steps: {
      developer: [
        'Send the parameters as a form body: `Content-Type: application/x-www-form-urlencoded`, not as JSON or in the query.',
      ],
    },
  },
  {
    code: 900561,
    because: 'The endpoint was called with another method than it takes: /token takes POST only.',
    means: ['bad-request', 'wrong-url'],
    certainty: 'likely',
  },
  ...alike(
    { means: ['bad-request'], certainty: 'certain' },
    {
      9002313: 'The request is malformed.',
      901002: 'The v2.0 endpoint takes `scope`, not `resource`.',
    },
  ),
  {
    code: 70011,
    means: ['bad-request', 'wrong-audience'],
    certainty: 'likely',
    because: 'The scope has a form that the endpoint does not take.',
    steps: {
      developer: ['With client credentials ask for one resource: `scope=https://graph.microsoft.com/.default`'],
    },
  },
  {
    code: 70003,
    because: 'The grant type is not one that the endpoint or the application takes.',
    means: ['bad-request'],
    certainty: 'likely',
  },
]
