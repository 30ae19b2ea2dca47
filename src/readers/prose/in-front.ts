import type { Layer } from '../../circumstance.ts'
import type { Circumstance } from '../../evidence.ts'
import { finder, isNegated, patternsOf } from './pattern.ts'
import type { Sentence, Word } from './words.ts'

const TABLE: readonly (readonly [Layer, string])[] = [
  ['nginx', 'nginx|ngnix|openresty|nginx-proxy'],
  ['apache', 'apache|apache2|httpd / apache httpd|2.4'],
  ['iis', 'iis|arr|ihs / internet information services / httpplatformhandler'],
  ['cloudflare', 'cloudflare|cloudfare / cf proxy / orange cloud'],
  ['cloudflare-access', 'cloudflare access|tunnel|tunnels|zero / cloudflared'],
  ['traefik', 'traefik|traefic'],
  ['haproxy', 'haproxy / ha proxy'],
  ['envoy', 'envoy / gloo / envoyproxy'],
  ['kong', 'kong'],
  ['caddy', 'caddy'],
  ['ingress', 'ingress / ingress controller|nginx'],
  ['load-balancer', 'load balancer|balanced|balancers|balancing / loadbalancer|elb|alb|nlb / f5|big ip'],
  [
    'reverse-proxy',
    'reverse proxy|proxies|proxied|proxying / reverse-proxy / behind|in a|the|our|my proxy|proxies / nginx proxy ?manager / proxy manager|pass / swag / proxy in front / through|behind|via a|our|my|the proxy / proxy server',
  ],
  ['cdn', 'cdn|cloudfront|fastly|akamai|bunny|bunnycdn|keycdn / front door'],
  ['api-gateway', 'api gateway|management / apim|apigee|apigateway|tyk|krakend|wso2|apisix / gateway'],
  [
    'corporate-proxy',
    'corporate|company|companies|office|work|enterprise|squid|zscaler|http proxy|proxies / zscaler|netskope|bluecoat|squid / proxy of our|my company',
  ],
  ['vpn', 'vpn|wireguard|tailscale|zerotier|openvpn|anyconnect'],
  ['ngrok', 'ngrok|localtunnel / dev tunnel'],
  ['php-fpm', 'php fpm / fpm|fastcgi|fcgi|phpfpm|mod_fcgid'],
  ['cgi', 'cgi / mod_cgi|cgi-bin'],
  ['service-worker', 'service worker|workers / serviceworker'],
  ['waf', 'waf|modsecurity|mod_security|wordfence|imperva|sucuri / web application firewall'],
  ['sso', 'authelia|authentik|pomerium / sso proxy / forward authentication|auth / behind sso|okta'],
  ['varnish', 'varnish'],
  ['heroku', 'heroku|vercel|netlify|render.com|railway|fly.io'],
  ['firewall', 'firewall|fortinet|fortigate|palo|pfsense|opnsense|ufw / ip|allow whitelist|allowlist|whitelisting'],
  ['plugin', 'plugin|plugins|addon|addons'],
  ['antivirus', 'antivirus|kaspersky|avast|bitdefender|eset|norton|mcafee|defender / anti virus'],
  [
    'extension',
    'browser|chrome|firefox extension|extensions|addon|addons / adblock|adblocker|ublock|modheader|noscript / privacy badger / ad blocker / with|without|disable|disabling|disabled ?the ?all extension|extensions',
  ],
  [
    'cache',
    'behind|page|caching|proxy|server|redis cache / caching layer|plugin|proxy / cached by|response|page|version|401 / is|are|was|gets cached',
  ],
  ['spring-gateway', 'spring cloud ?gateway / zuul|spring-cloud-gateway / spring gateway'],
  ['oauth2-proxy', 'oauth2 proxy / oauth2-proxy|oauth2_proxy'],
  ['istio', 'istio|linkerd / service mesh'],
  ['mod_wsgi', 'mod_wsgi|wsgi / mod wsgi'],
  [
    'shared-hosting',
    'shared hosting|host|webhosting / cpanel|plesk|godaddy|ionos|1and1|hostinger|siteground|bluehost|ovh|strato|litespeed',
  ],
]

const find = finder(patternsOf(TABLE))

const CLEARED = /^(?:clear|cleared|clearing|browser|disk|docker|npm|pip)$/

/** A payment gateway, or a program's own object of that name: nothing that requests pass through. */
const NOT_OF_REQUESTS = /(?:^| )payment$|^this ->$/

/** Words that take something away: "no proxy", "without nginx", "nginx is not used", "disabled Cloudflare". */
const TAKEN_AWAY =
  /^(?:disabled|disabling|removed|removing|bypass|bypassed|bypassing|deactivated|uninstalled|instead|skipping)$/

const isAbsent = (words: readonly Word[], start: number, end: number): boolean => {
  if (isNegated(words, start)) return true
  if (words.slice(Math.max(0, start - 3), start).some(({ text }) => TAKEN_AWAY.test(text))) return true
  const after = words.slice(end, end + 3).map(({ text }) => text)
  return /^(?:is|are|was) not (?:used|involved|there|in|installed)/.test(after.join(' ')) || after[0] === 'disabled'
}

/** "is it a proxy?", "what about nginx?": a question about it tells nothing. */
const isAsked = ({ question, words }: Sentence): boolean =>
  question && /^(?:is|are|do|does|could|can|should|would|has|have|what|maybe|any)$/.test(words[0]?.text ?? '')

/** What stands in front or around, or does not, as one sentence tells it: "behind Cloudflare", "there is no proxy". */
export const readLayers = (sentence: Sentence): readonly Circumstance[] => {
  if (isAsked(sentence)) return []
  const { words } = sentence
  return find(words).flatMap(({ fact, start, end }): readonly Circumstance[] => {
    const word = words[start]
    if (!word || (fact === 'cache' && CLEARED.test(words[start - 1]?.text ?? ''))) return []
    const before = words.slice(Math.max(0, start - 2), start).map(({ text }) => text)
    if (fact === 'api-gateway' && NOT_OF_REQUESTS.test(before.join(' '))) return []
    const absent = isAbsent(words, start, end)
    return [{ kind: absent ? 'absent' : 'in-front', what: fact, where: word.where }]
  })
}
