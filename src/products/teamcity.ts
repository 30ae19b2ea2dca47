import { defineProduct } from '../product.ts'

const csrf = 'https://www.jetbrains.com/help/teamcity/2025.07/csrf-protection.html'

/** TeamCity. */
export const teamcity = defineProduct({
  name: 'TeamCity',
  marks: ['teamcity', '/app/rest/', 'tc-csrf-token'],
  says: [
    {
      text: 'Responding with 403 status code due to failed CSRF check',
      means: ['csrf-refused'],
      certainty: 'certain',
      status: 403,
      fixer: 'caller',
      because: 'A call that changes something rode on a session cookie and had no CSRF token.',
      steps: {
        developer: [
          'A program: send an access token as Bearer and no cookies (`TCSESSIONID` off); then none is wanted.',
          'From a page: fetch `GET /authenticationTest.html?csrf`, and send its answer as `X-TC-CSRF-Token`.',
        ],
      },
      source: csrf,
    },
    {
      text: 'teamcity',
      when: {
        status: [403],
        text: ['/app/rest', 'rest api', 'buildqueue', 'trigger a build', 'start a build'],
        noText: ['csrf', 'permission', 'agent'],
      },
      means: ['csrf-refused', 'forbidden'],
      certainty: 'possible',
      fixer: 'caller',
      because: 'Where GET works and POST is refused, TeamCity usually misses the CSRF token that a session needs.',
      steps: { developer: ['Send an access token as Bearer and no cookies; or add `X-TC-CSRF-Token`.'] },
      ask: 'the body of the 403, and whether the client keeps cookies',
      source: csrf,
    },
  ],
})
