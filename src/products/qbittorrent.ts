import { defineProduct } from '../product.ts'

const source = 'https://github.com/qbittorrent/qBittorrent/blob/master/src/webui/webapplication.cpp'
const proxy = 'https://github.com/qbittorrent/qBittorrent/wiki/NGINX-Reverse-Proxy-for-Web-UI'
const behindProxy = {
  visitor: ['Type the address of the Web UI by hand rather than follow a link to it from another page.'],
  developer: [
    'nginx: `proxy_set_header Host $proxy_host; proxy_set_header X-Forwarded-Host $http_host; proxy_hide_header Referer; proxy_hide_header Origin; proxy_set_header Referer ""; proxy_set_header Origin "";`.',
    'Options › Web UI: enable reverse proxy support with the proxy’s address, and name the host under “Server domains” (`WebUI\\ServerDomains`).',
    'Where the network is trusted: `WebUI\\HostHeaderValidation=false` or `WebUI\\CSRFProtection=false` in qBittorrent.conf, with qBittorrent stopped.',
  ],
}

/** qBittorrent’s Web UI, which answers a bare “Unauthorized” where its own checks of origin and host fail. */
export const qbittorrent = defineProduct({
  name: 'qBittorrent',
  marks: ['qbittorrent', 'webui: '],
  says: [
    {
      // The guard of the Web UI answers before anything of the application does, whoever is logged in.
      text: 'header & Target origin mismatch',
      when: { text: ['webui'] },
      means: ['security-layer-block', 'csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'qBittorrent compares Origin or Referer with the host that it is called by, and the two differ: a link from another site, or a proxy that changes one of them.',
      steps: behindProxy,
      source,
    },
    {
      text: 'WebUI: Invalid Host header',
      means: ['security-layer-block', 'csrf-refused', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'qBittorrent does not know the host name or port that it is called by: it is called under another than its own, mostly through a proxy or port mapping.',
      steps: behindProxy,
      source,
    },
    {
      text: 'qbittorrent',
      when: {
        status: [401],
        told: [
          'in-front:reverse-proxy',
          'in-front:nginx',
          'in-front:apache',
          'in-front:iis',
          'in-front:caddy',
          'in-front:traefik',
          'in-front:haproxy',
          'changed:domain',
          'fails:proxy',
        ],
      },
      means: ['security-layer-block', 'csrf-refused', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Behind a proxy qBittorrent answers a bare “Unauthorized” where Host, Origin and Referer do not fit each other (its check against forged requests).',
      steps: behindProxy,
      ask: 'the lines of qBittorrent’s log that begin with `WebUI:`',
      source: proxy,
    },
    {
      text: 'qbittorrent',
      when: {
        text: ['"unauthorized"', 'says unauthorized', '>unauthorized', 'page unauthorized', 'only unauthorized'],
      },
      means: ['security-layer-block', 'csrf-refused', 'server-misconfigured'],
      certainty: 'possible',
      fixer: 'owner',
      because:
        'A bare page “Unauthorized” comes from qBittorrent’s checks of Host, Origin and Referer rather than from the login.',
      steps: behindProxy,
      source,
    },
    {
      text: 'Your IP address has been banned after too many failed authentication attempts',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'qBittorrent has banned the address after wrong logins.',
      steps: {
        developer: [
          'Restart qBittorrent, or wait for “ban client after consecutive failures”; since 4.6.1 a temporary password stands in its log.',
        ],
      },
      source: 'https://github.com/qbittorrent/qBittorrent/blob/master/src/webui/api/authcontroller.cpp',
    },
    {
      text: 'WebAPI login failure',
      pattern: /^WebAPI login failure(?!\. Reason: IP has been banned)/i,
      means: ['wrong-credentials'],
      certainty: 'certain',
      because:
        'qBittorrent logged a login with a wrong user name or password; since 4.6.1 there is no `adminadmin` any more, but a temporary password in its log.',
      steps: { developer: ['Find it: `docker logs qbittorrent | grep -i "temporary password"`.'] },
      source: 'https://github.com/qbittorrent/qBittorrent/blob/master/src/webui/api/authcontroller.cpp',
    },
  ],
})
