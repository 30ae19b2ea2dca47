import type { Condition } from '../product.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

const signed: Condition = {
  holds: (evidence) =>
    findMatch(
      evidence,
      /\bsigned (?:urls?|routes?|links?|middleware)\b|\bsigned_?routes?\b|\btemporarysignedroute\b|\bhasvalidsignature\b|\bvalidatesignature\b|\bverification\.verify\b|[?&]expires=\d{10}&(?:amp;)?signature=/i,
    ) !== undefined,
}

const means = ['signature-mismatch', 'wrong-url'] as const
const because =
  'A signed URL of Laravel is valid as a whole: scheme, host, path and query are signed with `APP_KEY`, and compared with the address as the application sees it. Behind a proxy that is http or another host unless the proxy is trusted.'
const steps = {
  developer: [
    'Trust the proxy, so that scheme and host of the visitor count: `$middleware->trustProxies(at: "*")` in `bootstrap/app.php` (before Laravel 11 `$proxies` in `TrustProxies`), `APP_URL` with https, then `php artisan config:clear`.',
    'Compare `url()->full()` in the refused request with the link that was sent, character by character: a parameter that a newsletter or a network adds breaks it; leave those out with `signed:relative` or `hasValidSignatureWhileIgnoring([…])`.',
    'After a new `APP_KEY`, or where another server with another key signs, old links stay invalid.',
  ],
}
const source = 'https://laravel.com/docs/urls#signed-urls'

/** Laravel’s signed URLs, which are refused with 403 “Invalid signature.” */
export const laravelSignedUrls = defineProduct({
  name: 'Laravel',
  marks: ['laravel', 'temporarysignedroute', 'hasvalidsignature', 'illuminate\\routing'],
  server: true,
  status: 403,
  says: [
    {
      text: 'invalid signature',
      when: { ...signed, text: ['laravel', 'artisan', 'illuminate', 'signedroute', 'hasvalidsignature', '?expires='] },
      means,
      certainty: 'likely',
      fixer: 'owner',
      because,
      steps,
      source,
    },
    {
      text: 'Illuminate\\Routing\\Exceptions\\InvalidSignatureException',
      means,
      certainty: 'likely',
      fixer: 'owner',
      because,
      steps,
      source:
        'https://github.com/laravel/framework/blob/12.x/src/Illuminate/Routing/Exceptions/InvalidSignatureException.php',
    },
  ],
})
