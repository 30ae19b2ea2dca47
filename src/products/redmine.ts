import { defineProduct } from '../product.ts'

/** Redmine’s REST API, and python-redmine, which says little of its refusals. */
export const redmine = defineProduct({
  name: 'Redmine',
  marks: ['redmine'],
  says: [
    {
      text: 'ForbiddenError',
      when: { text: ['redmine'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      status: 403,
      because:
        'Redmine knows the user and does not allow this: lists of users and groups are for administrators, anything else needs a role in the project.',
      steps: {
        developer: [
          'Use the key of an administrator for `/users.json` and `/groups.json`; the members of one project are at `/projects/$ID/memberships.json` for its members too.',
          'For other resources: Administration › Roles and permissions, and the role of the user in the project.',
        ],
      },
      source: 'https://www.redmine.org/projects/redmine/wiki/Rest_Users',
    },
    {
      text: '/users.',
      pattern: /^\/users\.(?:json|xml)\b/i,
      when: { text: ['redmine'], status: [403] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The list of users is for administrators of Redmine.',
      steps: {
        developer: [
          'Use the key of an administrator; the members of one project are at `/projects/$ID/memberships.json`.',
        ],
      },
      source: 'https://www.redmine.org/projects/redmine/wiki/Rest_Users',
    },
  ],
})
