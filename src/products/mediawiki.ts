import { defineProduct } from '../product.ts'

/** What MediaWiki says where none of its ways to log in takes the credentials. */
export const mediawiki = defineProduct({
  name: 'MediaWiki',
  marks: ['special:userlogin', 'mediawiki', 'authmanager', 'mwclient', 'pywikibot'],
  says: [
    {
      text: 'supplied credentials could not be authenticated',
      when: { text: ['wiki'], told: ['who:everyone'] },
      means: ['auth-service-unavailable', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'No way to log in of the wiki took the credentials, and it befalls everybody: an extension asks another service (LDAP, a game’s or forum’s accounts), and that one is down or does not answer.',
      steps: {
        developer: [
          'Look whether the service behind the login extension runs and is reached from the wiki’s server, and restart it; `$wgDebugLogGroups["authentication"]` names the provider that abstains.',
        ],
      },
      ask: 'which extension checks the logins, and whether its service is up',
      source:
        'https://github.com/wikimedia/mediawiki/blob/71a00bff206181cb59c7bfaaf18fbf910c316c7e/includes/auth/AuthManager.php',
    },
    {
      text: 'supplied credentials could not be authenticated',
      when: {
        text: ['api.php', 'mwclient', 'pywikibot', 'authmanager', 'bot password'],
        noText: ['nobody', 'everybody', 'everyone', 'no one'],
      },
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'No way to log in took the credentials: a bot password wants the name in the form `User@Bot`, and goes with `action=login`, not with `action=clientlogin`.',
      steps: { developer: ['Make a bot password at `Special:BotPasswords`, and send its whole name and password.'] },
      ask: 'the form of the user name, and the `action` of the call',
      source: 'https://www.mediawiki.org/wiki/Manual:Bot_passwords',
    },
  ],
})
