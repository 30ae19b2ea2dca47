import { defineProduct } from '../product.ts'

const spErrors = 'https://developer-docs.amazon.com/sp-api/docs/authorization-errors'

/** Amazon’s Selling Partner API. */
export const sellingPartner = defineProduct({
  name: 'Amazon Selling Partner API',
  hosts: ['sellingpartnerapi-na.amazon.com', 'sellingpartnerapi-eu.amazon.com', 'sellingpartnerapi-fe.amazon.com'],
  marks: ['sellingpartnerapi', 'selling-partner-api', 'sp-api', 'amazon-sp-api'],
  status: 403,
  says: [
    {
      text: 'Access to requested resource is denied',
      means: ['insufficient-scope', 'wrong-environment', 'token-expired'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Amazon’s words are the same for a role that the application lacks, a seller who has not authorised it (anew), and a token of another region.',
      steps: {
        developer: [
          'Seller Central › Apps and Services › Develop Apps › Edit App: tick the role that the operation’s page names, then let the seller authorise the application again: old refresh tokens lack a new role.',
          'Call the region’s host: `sellingpartnerapi-na`, `-eu` or `-fe`.',
          'Operations with buyers’ data want a Restricted Data Token in `x-amz-access-token`.',
        ],
      },
      ask: 'the operation, the application’s roles, and whether other operations work with the same token',
      source: spErrors,
    },
    {
      text: 'MD1000',
      when: { text: ['sellercentral', 'seller central', 'sp-api', 'selling partner', 'amazon'] },
      means: ['bad-request'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The application is still a draft, and the address of the authorisation does not say so.',
      steps: { developer: ['Add `version=beta` to the authorisation’s address until the application is published.'] },
      source: spErrors,
    },
  ],
})
