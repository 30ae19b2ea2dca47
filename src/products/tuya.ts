import { defineProduct } from '../product.ts'

const codes = 'https://developer.tuya.com/en/docs/iot/open-api/api-reference/error-code?id=K989ruxx88swc'
const trouble = 'https://github.com/tuya/tuya-home-assistant/wiki/Error-code-and-Troubleshooting'
const table = 'https://github.com/tuya/tuya-home-assistant/blob/main/docs/error_code.md'

const here = ['tuya', 'smart life', 'smartlife', 'localtuya']

/** Tuya’s cloud: a project, an app’s account linked to it, and a data centre for both. */
export const tuya = defineProduct({
  name: 'Tuya',
  hosts: ['openapi.tuyaeu.com', 'openapi.tuyaus.com', 'openapi.tuyacn.com', 'openapi.tuyain.com'],
  marks: ['tuya', '28841105'],
  status: 200,
  says: [
    {
      text: '28841105',
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'Tuya’s code 28841105: the cloud project is not subscribed to the API service that this call belongs to.',
      steps: {
        developer: [
          'Tuya’s developer platform › Cloud › the project › Service API: authorize IoT Core and the services that are missing.',
        ],
      },
      source: trouble,
    },
    {
      text: 'skill id invalid',
      means: ['wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Tuya’s code 2406: the data centre of the call is not that of the app’s account, or the project is from before May 2021.',
      steps: {
        developer: [
          'Choose the country of the app’s account, and a project in its data centre; make a new project where the old one is older.',
        ],
      },
      ask: 'the country of the app’s account, and the data centre of the project',
      source: table,
    },
    {
      text: 'permission deny',
      when: { text: here },
      means: ['insufficient-scope', 'wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Tuya’s code 1106: the app’s account is not linked to the cloud project, or another account or country was entered.',
      steps: {
        developer: [
          'The project › Devices › Link App Account: scan the code with the app.',
          'Enter the account of the app (not that of the platform), and its country.',
        ],
      },
      ask: 'whether the project lists the devices under Devices',
      source: table,
    },
    {
      text: 'sign invalid',
      when: { text: here },
      means: ['signature-mismatch', 'invalid-client', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Tuya’s code 1004: what was signed does not fit, most often for a wrong Access ID or Access Secret.',
      steps: { developer: ['Copy Access ID and Access Secret anew from the project’s Overview.'] },
      ask: 'whether a library signs, or code of your own',
      source: codes,
    },
    {
      text: 'request time is invalid',
      when: { text: here },
      means: ['clock-skew'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Tuya’s code 1013: the time `t` of the request is too far from Tuya’s clock.',
      steps: { developer: ['Set the clock (NTP), and send `t` in milliseconds of thirteen digits.'] },
      ask: 'the value of `t` beside the time of day',
      source: codes,
    },
    {
      text: 'token is expired',
      when: { text: ['tuya'] },
      means: ['token-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Tuya’s code 1010: the access token has run out.',
      source: codes,
    },
  ],
})
