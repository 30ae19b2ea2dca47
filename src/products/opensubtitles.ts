import { defineProduct } from '../product.ts'

const vlsub = 'https://github.com/exebetche/vlsub/wiki/Code-401-Unauthorized-%28200%29'
const accounts = 'https://github.com/emericg/OpenSubtitlesDownload/wiki/Log-in-with-a-registered-user'
const blocked = 'https://github.com/xtremexq/StremioSubMaker/releases/tag/v1.4.51'

/** OpenSubtitles, the old .org and the new .com. */
export const opensubtitles = defineProduct({
  name: 'OpenSubtitles',
  hosts: ['api.opensubtitles.com', 'api.opensubtitles.org', 'vip-api.opensubtitles.com'],
  marks: ['opensubtitles', 'vlsub'],
  says: [
    {
      text: '401 Unauthorized (200)',
      when: { text: ['vlsub', 'vlc', 'subtitle'] },
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'VLsub has no account to sign in with (or not a confirmed one): OpenSubtitles answers nobody else since 2020.',
      steps: {
        visitor: [
          'Register at OpenSubtitles, and click the link in its mail.',
          'Enter user name and password in VLC: View › VLsub › Show config.',
        ],
      },
      ask: 'whether a user name stands in VLsub’s config',
      source: vlsub,
    },
    {
      text: 'opensubtitles',
      when: {
        text: ['e-mail address', 'email address', 'my e-mail', 'my email', 'with email', 'with e-mail', 'mail as user'],
      },
      means: ['wrong-credentials', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'visitor',
      because: 'OpenSubtitles’ login wants the user name; the e-mail address is refused.',
      steps: { visitor: ['Enter the user name of opensubtitles.com, not the e-mail address.'] },
      ask: 'whether the user name of opensubtitles.com works',
      source: accounts,
    },
    {
      text: 'opensubtitles',
      when: {
        text: [
          '.org account',
          'account of opensubtitles.org',
          'account on opensubtitles.org',
          'account at opensubtitles.org',
          'old account',
          '.org login',
        ],
      },
      means: ['wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'visitor',
      because:
        'opensubtitles.com has accounts of its own: one of opensubtitles.org counts there only after it was moved.',
      steps: { visitor: ['Sign in at opensubtitles.com, where the move is offered, or register there.'] },
      ask: 'whether opensubtitles.com itself takes the login',
      source: accounts,
    },
    {
      text: 'You cannot consume this service',
      when: { text: ['opensubtitles'] },
      means: ['security-layer-block', 'invalid-api-key'],
      certainty: 'possible',
      status: 403,
      because:
        'OpenSubtitles turned the app’s API key away: it is blocked, over its limit, or not known. The user’s password is not at fault.',
      steps: { developer: ['Wait and try once; then look at the key under API consumers on opensubtitles.com.'] },
      ask: 'whether it goes away after some minutes',
      source: blocked,
    },
  ],
})
