import { defineProduct } from '../product.ts'

const codes = 'https://developers.cloudflare.com/support/troubleshooting/http-status-codes/cloudflare-1xxx-errors/'
const challenge =
  'https://developers.cloudflare.com/cloudflare-challenges/challenge-types/challenge-pages/detect-response/'

/** Cloudflare in front of somebody's site: block pages, challenges, Access. */
export const cloudflareEdge = defineProduct({
  name: 'Cloudflare',
  marks: ['cf-ray', 'cf-mitigated', 'server: cloudflare', 'cloudflareaccess.com', 'cf-access'],
  says: [
    {
      text: 'cf-mitigated: challenge',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: "Cloudflare's own challenge page answered before the site.",
      steps: {
        visitor: ['Open the page in an up-to-date browser with JavaScript and cookies.'],
        developer: [
          'A program cannot pass it: the site’s owner adds a WAF rule with Skip for the path or the address.',
        ],
      },
      source: challenge,
    },
    {
      text: 'just a moment...',
      when: { text: ['<title>', 'cloudflare', 'cf-ray'], status: [401, 403, 429, 503] },
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'This is the title of Cloudflare’s challenge page: it answered before the site, and a program cannot pass it.',
      steps: {
        visitor: ['Open the page in an up-to-date browser with JavaScript and cookies.'],
        developer: ['The site’s owner adds a WAF rule with Skip for the path or the address.'],
      },
      source: 'https://github.com/FlareSolverr/FlareSolverr/blob/master/src/flaresolverr_service.py',
    },
    {
      text: 'you are unable to access',
      when: { text: ['cloudflare'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: "Cloudflare's firewall blocked the request before the site.",
      steps: { developer: ['The owner looks the Ray ID up: Security › Events.'] },
      source: codes,
    },
    {
      text: 'error 1020',
      when: { text: ['cloudflare', 'access denied', 'ray id'] },
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'A firewall rule of the site at Cloudflare blocked the request.',
      steps: { developer: ['The owner looks the Ray ID up: Security › Events.'] },
      source: codes,
    },
    {
      text: 'error code: 1020',
      means: ['security-layer-block'],
      certainty: 'certain',
      status: 403,
      fixer: 'owner',
      because: 'A firewall rule of the site at Cloudflare blocked the request.',
      source: codes,
    },
    {
      text: '1020',
      pattern: /^1020\b(?![.:/-]\d)/,
      when: {
        text: ['cloudflare error', 'cloudflare code', 'cloudflare 1020', 'error code 1020', 'error 1020', 'code 1020'],
        noText: ['error code: 1020', 'ray id'],
      },
      means: ['security-layer-block'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because: 'Cloudflare’s 1020 says that a firewall rule of the site refuses the caller, before the site is asked.',
      steps: {
        visitor: ['Tell the owner the Ray ID of the page, and from which address and with which program you come.'],
        developer: [
          'The owner looks at Security › Events, and lets the address, the path or the client through by a rule with Skip; a ban after too many requests ends by itself.',
        ],
      },
      source: codes,
    },
    {
      text: 'used cloudflare to restrict access',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      status: 403,
      because:
        'The page is one of Cloudflare’s: a rule of the site, or its Browser Integrity Check, refused the client before the site saw it.',
      steps: {
        developer: [
          'The page’s error code tells which rule; for an API path the owner can skip the check. Send a proper User-Agent.',
        ],
      },
      source: codes,
    },
    {
      text: 'error code: 1010',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: "Cloudflare's Browser Integrity Check refused the client's User-Agent or signature.",
      steps: { developer: ['Send a proper User-Agent; the owner can skip the check for the API’s path.'] },
      source: codes,
    },
    {
      text: 'error code: 1015',
      means: ['security-layer-block'],
      certainty: 'certain',
      because: 'A rate limit of the site at Cloudflare is reached.',
      source: codes,
    },
    {
      text: '/cdn-cgi/access/login',
      means: ['mfa-or-sso-required', 'session-expired', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Cloudflare Access stands in front and sends whoever has not signed in there to its own login page, programs too.',
      steps: {
        visitor: [
          'Open the address in a browser, and sign in at Cloudflare Access first; an app without a browser cannot.',
        ],
        developer: [
          'Zero Trust › Access › Service credentials: make a service token, and send `CF-Access-Client-Id` and `CF-Access-Client-Secret` with each request.',
          'Give the application a policy with the action Service Auth (not Allow) that includes the token, or Bypass for the path.',
        ],
      },
      source: 'https://developers.cloudflare.com/cloudflare-one/access-controls/service-credentials/service-tokens/',
    },
    {
      text: 'failed to fetch',
      when: { text: ['cloudflareaccess.com'] },
      means: ['preflight-blocked', 'session-expired'],
      certainty: 'likely',
      because: 'Cloudflare Access answers the call with its login page, which the browser may not follow.',
      steps: {
        visitor: ['Reload the page, so that Access signs you in again.'],
        developer: ['Access › the application › Advanced settings › CORS: Bypass OPTIONS requests to origin.'],
      },
      source:
        'https://developers.cloudflare.com/cloudflare-one/access-controls/applications/http-apps/authorization-cookie/cors/',
    },
  ],
})
