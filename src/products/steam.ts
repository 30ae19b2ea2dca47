import { defineProduct } from '../product.ts'

const steamDocs = 'https://partner.steamgames.com/doc/webapi_overview/responses'
const steamcmd = 'https://developer.valvesoftware.com/wiki/SteamCMD'

/** Steam’s Web API and login. */
export const steam = defineProduct({
  name: 'Steam',
  hosts: ['api.steampowered.com'],
  marks: ['steampowered', 'steamcmd'],
  says: [
    {
      text: 'Please verify your <pre>key=</pre> parameter',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Steam’s Web API got no key, or none that it knows.',
      steps: {
        developer: ['steamcommunity.com/dev/apikey; publisher methods want partner.steam-api.com and a publisher key.'],
      },
      source: steamDocs,
    },
    {
      text: 'verify your key= parameter',
      means: ['invalid-api-key', 'no-credentials', 'placeholder-credential'],
      certainty: 'likely',
      because: 'Steam’s Web API got no key, or none that it knows.',
      source: steamDocs,
    },
    {
      text: 'AccountLoginDeniedNeedTwoFactor',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'The Steam account wants the code of the Mobile Authenticator.',
      source: steamcmd,
    },
    {
      text: 'Account Logon Denied',
      when: { text: ['steam'] },
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'Steam Guard wants the code that it mailed.',
      source: steamcmd,
    },
  ],
})
