import { defineProduct } from '../product.ts'

const fitbitIssue = 'https://github.com/aarondcoleman/Fitbit.NET/issues/320'

/** Fitbit: each refresh ends the refresh token before it. */
export const fitbit = defineProduct({
  name: 'Fitbit',
  hosts: ['api.fitbit.com'],
  marks: ['fitbit'],
  says: [
    {
      text: 'Refresh token invalid',
      when: { text: ['fitbit'] },
      means: ['refresh-failed'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'A refresh token of Fitbit is good once; this one was used before, and the new one was not stored.',
      steps: {
        visitor: ['Connect Fitbit again in the application.'],
        developer: [
          'Store the `refresh_token` of each answer before using the new access token, and let one process alone refresh.',
        ],
      },
      source: fitbitIssue,
    },
    {
      text: 'Access token expired',
      when: { text: ['fitbit'] },
      means: ['token-expired'],
      certainty: 'certain',
      status: 401,
      fixer: 'caller',
      because: 'Fitbit’s access token is past its hours (`expired_token`).',
      steps: {
        developer: ['Ask `https://api.fitbit.com/oauth2/token` for a new one with `grant_type=refresh_token`.'],
      },
      source: 'https://github.com/orcasgit/python-fitbit/issues/86',
    },
  ],
})
