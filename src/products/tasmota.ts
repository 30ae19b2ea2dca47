import { defineProduct } from '../product.ts'

const tasmotaPassword = 'https://github.com/arendst/Tasmota/issues/12828'

const tasmotaSigns = 'https://github.com/Arksine/moonraker/issues/393'

/** Tasmota’s commands over http. */
export const tasmota = defineProduct({
  name: 'Tasmota',
  marks: ['tasmota'],
  says: [
    {
      text: 'Need user=<username>&password=<password>',
      means: ['no-credentials', 'wrong-credentials', 'corrupted-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The Tasmota device has a Web Admin Password, and the command came without it or with another one.',
      steps: {
        developer: [
          'Call `http://192.0.2.5/cm?user=admin&password=$PASSWORD&cmnd=Power%20TOGGLE`; write `%`, `&` and `#` of the password as `%25`, `%26` and `%23`.',
        ],
      },
      ask: 'whether the address has `user=` and `password=`',
      source: tasmotaPassword,
    },
    {
      text: 'tasmota',
      when: {
        text: [
          'special character',
          'percent sign',
          'password has a',
          'password with a',
          'password contains',
          'ampersand',
        ],
      },
      means: ['corrupted-credential', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Tasmota reads the password from the address, where `%`, `&` and `#` mean something else unless they are encoded.',
      steps: {
        developer: [
          'Encode it, or set one of letters and digits: Configuration › Configure Other › Web Admin Password.',
        ],
      },
      ask: 'whether a password of letters and digits works',
      source: tasmotaSigns,
    },
  ],
})
