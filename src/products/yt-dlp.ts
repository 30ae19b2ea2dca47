import { defineProduct } from '../product.ts'

const cookies = 'https://github.com/yt-dlp/yt-dlp/wiki/Extractors#exporting-youtube-cookies'
const rotated = 'https://github.com/alexta69/metube/wiki/Using-browser-cookies'
const address = 'https://github.com/deniscerri/ytdlnis/issues/527'

/** yt-dlp and what is built on it. */
export const ytDlp = defineProduct({
  name: 'yt-dlp',
  marks: ['yt-dlp', 'yt_dlp', 'ytdl', 'youtube-dl'],
  says: [
    {
      text: "Sign in to confirm you're not a bot",
      means: ['security-layer-block', 'session-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'YouTube takes the address (often that of a server or VPN) for a bot’s and answers nobody there who is not signed in; where cookies were given, they are no longer good.',
      steps: {
        developer: [
          'Update yt-dlp first: `yt-dlp -U`.',
          'Try from another address; a home connection is asked less often than a data centre.',
          'Or give it fresh cookies of an account that may be lost: `yt-dlp --cookies-from-browser firefox URL`.',
        ],
      },
      ask: 'whether the same command works from another connection',
      source: address,
    },
    {
      text: 'account cookies are no longer valid',
      means: ['session-expired', 'client-bug'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'YouTube changes the cookies of a session that stays open in a browser, and the exported ones end with that.',
      steps: {
        developer: [
          'Sign in in a new private window, export the cookies there, close that window, and never use the session again.',
          'Update yt-dlp: an old one can look the same.',
        ],
      },
      ask: 'whether fresh cookies from a closed private window work',
      source: rotated,
    },
    {
      text: 'Use --cookies-from-browser or --cookies for the authentication',
      when: { noText: ['not a bot', 'no longer valid'] },
      means: ['no-credentials', 'session-expired'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The site shows this video to signed-in visitors only, and yt-dlp came without a session.',
      steps: {
        developer: [
          'Sign in in the browser, then: `yt-dlp --cookies-from-browser firefox URL`, or export a cookies.txt in Netscape’s format for `--cookies`.',
        ],
      },
      ask: 'whether cookies are given already, and how old they are',
      source: cookies,
    },
  ],
})
