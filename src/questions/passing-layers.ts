import type { Layer } from '../circumstance.ts'

/** Layers that leave `Authorization` or fields of their own name out unless told otherwise. */
export const dropping: readonly Layer[] = ['mod_wsgi', 'php-fpm', 'cgi', 'shared-hosting', 'cdn', 'spring-gateway']
/** Layers that pass fields on as a rule, and can be set up so that they do not. */
export const passing: readonly Layer[] = [
  'api-gateway',
  'istio',
  'oauth2-proxy',
  'sso',
  'apache',
  'nginx',
  'iis',
  'reverse-proxy',
  'load-balancer',
  'ingress',
  'cloudflare',
  'cloudflare-access',
  'kong',
  'traefik',
  'haproxy',
  'envoy',
  'caddy',
  'varnish',
  'heroku',
  'vpn',
  'service-worker',
]

type Step = 'apache' | 'nginx' | 'wsgi' | 'cdn' | 'spring'

const steps: Readonly<Record<Step, string>> = {
  apache:
    'Apache with PHP-FPM, CGI or FastCGI: put `CGIPassAuth On` into the `<Directory>` block or `.htaccess`, or `SetEnvIf Authorization "(.*)" HTTP_AUTHORIZATION=$1` before all other rules and outside `<IfModule>`; then reload Apache.',
  nginx:
    'nginx: `proxy_set_header Authorization $http_authorization;` (`fastcgi_param HTTP_AUTHORIZATION $http_authorization;` for PHP); a name with an underscore needs `underscores_in_headers on;`.',
  wsgi: 'Apache with mod_wsgi: `WSGIPassAuthorization On`.',
  cdn: 'CDN: forward the field to the origin and add it to the cache key (CloudFront: an origin request policy such as `AllViewerExceptHostHeader`).',
  spring:
    'Spring Cloud Gateway or Zuul: take `Authorization` and `Cookie` off the list of sensitive headers (`sensitive` of the proxy exchange, `sensitiveHeaders`).',
}

const stepOf: Partial<Record<Layer, Step>> = {
  mod_wsgi: 'wsgi',
  cdn: 'cdn',
  'spring-gateway': 'spring',
  nginx: 'nginx',
  ingress: 'nginx',
}

/** What hands `Authorization` on, three steps, that for the layer in question first (Apache core `CGIPassAuth`, nginx `proxy_set_header`, mod_wsgi `WSGIPassAuthorization`). */
export const stepsToPass = (layer: Layer | undefined): readonly string[] => {
  const first = (layer && stepOf[layer]) ?? 'apache'
  const order: readonly Step[] = ['apache', 'nginx', 'wsgi', 'cdn', 'spring']
  return [
    steps[first],
    ...order
      .filter((step) => step !== first)
      .slice(0, 2)
      .map((step) => steps[step]),
  ]
}
