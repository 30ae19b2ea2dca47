import { defineProduct } from '../product.ts'

const xsts = 'https://minecraft.wiki/w/Microsoft_authentication'
const minecraftDocs = 'https://help.minecraft.net/hc/en-us/articles/4409165790605'
const register = 'https://aka.ms/AppRegInfo'

/** The login of Xbox and Minecraft. */
export const minecraft = defineProduct({
  name: 'Minecraft',
  hosts: ['.xboxlive.com', 'api.minecraftservices.com'],
  marks: ['xerr', 'xboxlive', 'minecraftservices'],
  says: [
    {
      text: 'authserver.mojang.com',
      means: ['password-not-accepted', 'wrong-url'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'Mojang’s own login is closed (it answered 410 Gone): accounts were moved to Microsoft’s login.',
      steps: {
        visitor: ['Install the launcher’s newest version, and add the account there as a Microsoft account.'],
        developer: ['Replace the call by Microsoft’s login, then Xbox Live, XSTS and api.minecraftservices.com.'],
      },
      source: 'https://github.com/MultiMC/Launcher/issues/4056',
    },
    {
      text: '2148916227',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916227: Xbox has banned the account.',
      source: xsts,
    },
    {
      text: '2148916229',
      means: ['account-not-active', 'forbidden'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916229: a guardian must allow online play for this account.',
      source: xsts,
    },
    {
      text: '2148916233',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because:
        'XErr 2148916233: the Microsoft account has no Xbox profile yet (or it is another account than the one that bought the game).',
      steps: {
        visitor: [
          'Sign in once at xbox.com or minecraft.net with that very account, make the profile, then try again.',
        ],
      },
      source: xsts,
    },
    {
      text: '2148916234',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916234: Xbox’s terms have not been accepted yet.',
      steps: { visitor: ['Sign in at xbox.com, and accept them.'] },
      source: xsts,
    },
    {
      text: '2148916235',
      means: ['account-not-active', 'security-layer-block'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916235: Xbox Live is not offered in the account’s country.',
      source: xsts,
    },
    {
      text: '21489162',
      pattern: /^214891623[67]/,
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916236 and 2148916237: the account’s age must be proved at xbox.com first (South Korea).',
      source: xsts,
    },
    {
      text: '2148916238',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: 'XErr 2148916238: the Microsoft account is a child’s and must be in an adult’s family.',
      steps: {
        visitor: ['An adult adds it at account.microsoft.com/family; or correct a wrong birth date under Your info.'],
      },
      source: xsts,
    },
    {
      text: 'Invalid app registration, see https://aka.ms/AppRegInfo',
      means: ['invalid-client'],
      certainty: 'certain',
      because: 'Minecraft’s API admits only applications that Mojang has approved.',
      steps: { developer: ['Ask for the approval of the client id at https://aka.ms/mce-reviewappid.'] },
      source: register,
    },
    {
      text: 'Invalid session (Try restarting your game',
      means: ['session-expired'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The game’s session has ended, often by a start of the game elsewhere.',
      steps: { visitor: ['Close the game and the launcher, sign out of the launcher and in again.'] },
      source: minecraftDocs,
    },
    {
      text: 'Failed to verify username',
      when: { text: ['minecraft', 'multiplayer', 'server'] },
      means: ['session-expired', 'account-not-active'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'The server could not confirm the login with Mojang: an ended session, or a game that is not bought.',
      steps: { visitor: ['Sign out of the launcher and in again, then start the game anew.'] },
      source: minecraftDocs,
    },
  ],
})
