import { defineProduct } from '../product.ts'

const hub = 'https://github.com/jupyterhub/nativeauthenticator/issues/289'
const missing = 'https://github.com/jupyterlab/jupyterlab/issues/16040'
const state = 'https://github.com/jupyterhub/zero-to-jupyterhub-k8s/issues/1028'
const security = 'https://github.com/jupyter-server/jupyter_server/blob/main/docs/source/operators/security.rst'

/** Jupyter and JupyterHub, and Tornado beneath them. */
export const jupyter = defineProduct({
  name: 'Jupyter',
  marks: ['jupyter', 'ipykernel', '/api/kernels'],
  says: [
    {
      text: "'_xsrf' argument missing from",
      means: ['csrf-refused'],
      certainty: 'certain',
      status: 403,
      because:
        'The request changed something and had no `_xsrf` value: the page is old, or a program calls without a token.',
      steps: {
        visitor: ['Reload the page; if that does not help, delete the cookies of this address, and open it anew.'],
        developer: [
          'A program: send `Authorization: token $TOKEN`, with which no `_xsrf` is wanted.',
          'After an upgrade of JupyterHub to 4.1 bring JupyterLab and its extensions up to date too.',
        ],
      },
      source: missing,
    },
    {
      text: 'XSRF cookie does not match',
      means: ['csrf-refused', 'cookie-not-sent'],
      certainty: 'likely',
      status: 403,
      because:
        'The `_xsrf` of the form is not that of the cookie: an old tab, two cookies of one name, or a proxy that changes the address or scheme.',
      steps: {
        visitor: ['Delete the cookies of this address, open the page anew in one tab, and sign in.'],
        developer: [
          'See that the proxy passes `Host` and `X-Forwarded-Proto`, and that the Hub and the user’s server have one version.',
        ],
      },
      ask: 'whether a private window is refused too',
      source: hub,
    },
    {
      text: 'OAuth state missing from cookies',
      means: ['cookie-not-sent', 'session-expired'],
      certainty: 'likely',
      status: 400,
      because:
        'The login came back to JupyterHub without the cookie that it had set at the start: other host, http for https, or blocked.',
      steps: {
        visitor: ['Begin at JupyterHub’s own address, not at a stored login page, and allow its cookies.'],
        developer: [
          'Start and end the login on one host and scheme: the callback address must be the one that the browser opened.',
        ],
      },
      ask: 'the address at which the login began, and the callback address',
      source: state,
    },
    {
      text: 'jupyter',
      when: {
        status: [401, 403],
        text: [
          '/api/kernels',
          '/api/contents',
          '/api/sessions',
          'jupyter server',
          'notebook server',
          'vs code',
          'vscode',
          'remote kernel',
          ':8888',
        ],
        noText: ['_xsrf', 'xsrf', 'hub', 'websocket'],
      },
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A Jupyter server wants its token with every request, and makes a new one at each start unless one is set.',
      steps: {
        developer: [
          'Take the address with `?token=` from `jupyter server list`, or send `Authorization: token $TOKEN`.',
          'With a password set there is no token any more; set `c.IdentityProvider.token` for programs.',
        ],
      },
      ask: 'what `jupyter server list` prints, the token left out',
      source: security,
    },
  ],
})
