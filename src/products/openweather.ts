import { defineProduct } from '../product.ts'

const faq = 'https://openweathermap.org/faq#error401'

/** OpenWeather’s API: a key that begins to work some time after it was made. */
export const openweather = defineProduct({
  name: 'OpenWeather',
  hosts: ['.openweathermap.org'],
  marks: ['openweathermap'],
  status: 401,
  says: [
    {
      text: 'api.openweathermap.org/',
      pattern: /^[^\s"'`]{1,200}[?&](?:api_?key|key|token|access_token|app_id)=/i,
      means: ['wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'OpenWeather looks for the key in the parameter `appid`, and the address has another.',
      steps: { developer: ['Call it with `appid=$KEY`.'] },
      source: 'https://openweathermap.org/appid',
    },
    {
      text: 'api.openweathermap.org/',
      pattern: /^[^\s"'`]{1,200}[?&]appid=(?:&|["'`\s]|$)/i,
      means: ['no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The address ends in an empty `appid`: every call of OpenWeather wants a key, and none is sent.',
      steps: {
        developer: [
          'Register at openweathermap.org for a free key (it begins to work within two hours), and put it where `appid` is set.',
        ],
      },
      source: 'https://openweathermap.org/appid',
    },
    {
      text: 'openweathermap',
      when: {
        text: ['invalid', 'not working', 'unauthorized', "doesn't work", 'does not work'],
        noText: ['api.openweathermap.org', '#error401'],
      },
      means: ['invalid-api-key', 'account-not-active'],
      certainty: 'possible',
      fixer: 'caller',
      because:
        'A key of OpenWeather that was just made is called invalid until it is active, which takes up to two hours.',
      steps: {
        developer: [
          'Confirm the e-mail address of the account, wait two hours, then try the key by itself: `curl "https://api.openweathermap.org/data/2.5/weather?q=London&appid=$KEY"`.',
        ],
      },
      ask: 'when the key was made, and what the call above answers',
      source: faq,
    },
    {
      text: 'openweathermap.org/faq#error401',
      means: ['invalid-api-key', 'account-not-active', 'insufficient-scope', 'placeholder-credential'],
      certainty: 'likely',
      because:
        'OpenWeather says the same of a wrong key, of one made less than two hours ago, and of one whose plan leaves the call out.',
      steps: {
        developer: [
          'Try the key on a call of the free plan: `curl "https://api.openweathermap.org/data/2.5/weather?q=London&appid=$KEY"`.',
          'A new key begins to work within two hours, once the account’s e-mail address is confirmed.',
          'One Call (`/data/3.0/onecall`) needs its own subscription, “One Call by Call”; `/data/2.5/onecall` is closed.',
        ],
      },
      ask: 'what the free call above answers, and when the key was made',
      source: faq,
    },
  ],
})
