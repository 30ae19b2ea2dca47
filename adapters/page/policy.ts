/** What the page may do, and nothing else: its own scripts, styles, letters and icon; it may send nothing anywhere (CSP3). */
const directives = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self'",
  // The worker starts from a blob, and is so bound by this policy; the script that it imports counts as a worker's too.
  "worker-src 'self' blob:",
  "connect-src 'none'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types worker',
]

/** The policy for a `<meta>` element. */
export const policy = directives.join('; ')

/** The fields with which the page's server answers; `frame-ancestors` counts only there (CSP3 §6.4.2). */
export const fields: Readonly<Record<string, string>> = {
  'content-security-policy': `${policy}; frame-ancestors 'none'`,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  'cache-control': 'no-cache',
}
