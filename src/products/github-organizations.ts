import { defineProduct } from '../product.ts'

const here = { text: ['github', 'octokit'], noText: ['badcredentialsexception', 'springframework'] }

/** GitHub where an organisation has rules of its own for tokens and addresses. */
export const githubOrganizations = defineProduct({
  name: 'GitHub',
  marks: ['saml enforcement', 'saml sso', 'forbids access via', 'oauth app access restrictions'],
  says: [
    {
      text: 'resource protected by organization saml enforcement',
      status: 403,
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The organisation uses SAML single sign-on, and the token is not authorised for it.',
      steps: {
        developer: [
          'Settings › Developer settings › Personal access tokens › Configure SSO › Authorize, for this organisation.',
          'With gh: `gh auth refresh`, then open the link that it prints.',
        ],
      },
      source:
        'https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on/authorizing-a-personal-access-token-for-use-with-saml-single-sign-on',
    },
    {
      text: 'has enabled or enforced saml sso',
      when: { text: ['github'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      status: 403,
      because: 'The organisation uses SAML single sign-on, and the login that git sent is not authorised for it.',
      steps: {
        developer: [
          'Open the address in the message, sign in, and push or pull again.',
          'For a token: Settings › Developer settings › Personal access tokens › Configure SSO › Authorize. For a login of Git Credential Manager: delete it, and sign in again.',
        ],
      },
      source:
        'https://docs.github.com/en/enterprise-cloud@latest/authentication/authenticating-with-saml-single-sign-on/about-authentication-with-saml-single-sign-on',
    },
    {
      text: 'has an ip allow list enabled',
      when: here,
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The organisation allows listed IP addresses only, and the request came from another.',
      source:
        'https://docs.github.com/en/enterprise-cloud@latest/organizations/keeping-your-organization-secure/managing-security-settings-for-your-organization/managing-allowed-ip-addresses-for-your-organization',
    },
    {
      text: 'has enabled oauth app access restrictions',
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The organisation has not approved the OAuth app whose token was sent.',
      source:
        'https://docs.github.com/en/organizations/managing-oauth-access-to-your-organizations-data/about-oauth-app-access-restrictions',
    },
    {
      text: 'forbids access via a personal access token (classic)',
      means: ['wrong-token-type', 'forbidden'],
      certainty: 'likely',
      because: 'The organisation does not take classic personal access tokens.',
      steps: { developer: ['Make a fine-grained token whose resource owner is the organisation.'] },
      source:
        'https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization',
    },
    {
      text: 'forbids access via a fine-grained personal access token',
      means: ['wrong-token-type', 'forbidden'],
      certainty: 'likely',
      because: 'The organisation does not take this fine-grained token: it takes none, or none that lives so long.',
      steps: {
        developer: [
          "Shorten the token's life to what the message names, or ask the organisation's owner for another way in.",
        ],
      },
      source:
        'https://docs.github.com/en/organizations/managing-programmatic-access-to-your-organization/setting-a-personal-access-token-policy-for-your-organization',
    },
  ],
})
