import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const redirector = 'https://learn.microsoft.com/archive/blogs/robert_mcmurray/webdav-redirector-registry-settings'
const plain = ['http://', 'over http', 'plain http', 'without https', 'no https', 'without ssl', 'port 80']

const webdav = /webdav|davwwwroot/i
const login = /\bpasswords?\b|\bcredentials?\b|\bbasic\b|\blog ?in\b|\b401\b/i

/** Windows’s own client for WebDAV (the service WebClient): network drives of the Explorer and `net use`. */
export const windowsWebdav = defineProduct({
  name: 'Windows WebDAV client',
  marks: ['microsoft-webdav-miniredir', 'davwwwroot'],
  says: ['net use', 'network drive', 'add a network location', 'DavWWWRoot'].map((text) => ({
    text,
    when: {
      text: plain,
      noText: ['basicauthlevel'],
      holds: (evidence) => findMatch(evidence, webdav) !== undefined && findMatch(evidence, login) !== undefined,
    },
    means: ['challenge-not-answered', 'wrong-scheme'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    status: 401,
    because:
      'The WebDAV client of Windows does not answer a Basic challenge over plain http: it sends name and password over https alone, until the registry says otherwise.',
    steps: {
      visitor: ['Type the address with `https://`, if the server has it; else ask its owner for that.'],
      developer: [
        'Serve the share over https, with a certificate that Windows trusts: that mends it for all.',
        'Or, in a network of your own: set `BasicAuthLevel` to 2 in `HKLM\\SYSTEM\\CurrentControlSet\\Services\\WebClient\\Parameters`, and restart the service WebClient.',
      ],
    },
    ask: 'whether the address begins with http:// or https://, and the value of `BasicAuthLevel`',
    source: redirector,
  })),
})
