import { defineProduct } from '../product.ts'

const fly = 'https://github.com/concourse/concourse/blob/master/fly/main.go'

/** Concourse and its fly. */
export const concourse = defineProduct({
  name: 'Concourse',
  marks: ['concourse ci', 'concourse/', 'fly -t', '.flyrc'],
  says: [
    {
      text: 'not authorized. run the following to log in',
      means: ['session-expired', 'no-credentials'],
      certainty: 'likely',
      status: 401,
      fixer: 'visitor',
      because: 'The token that fly keeps for this target has run out, or there is none.',
      steps: {
        developer: [
          'Log in again: `fly -t target login` (with `-n team` for another team); in a script with `-u` and `-p` before each run.',
        ],
      },
      ask: 'what `fly -t target status` prints',
      source: fly,
    },
    {
      text: 'could not find a valid token',
      when: { text: ['concourse', 'fly'] },
      means: ['session-expired', 'no-credentials'],
      certainty: 'likely',
      because: 'The token of this target in ~/.flyrc has run out; fly opens the browser for a new one.',
      steps: { developer: ['Finish the login in the browser, or run `fly -t target login -u user -p password`.'] },
      ask: 'what `fly -t target status` prints',
      source: fly,
    },
  ],
})
