import { defineProduct } from '../product.ts'

const istio = 'https://istio.io/latest/docs/ops/common-problems/security-issues/'
const rbac = 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/rbac_filter'
const external = 'https://www.envoyproxy.io/docs/envoy/latest/configuration/http/http_filters/ext_authz_filter'

/** What Envoy says of its access policies, of the service that it asks, and of the one behind it. */
export const envoyPolicies = defineProduct({
  name: 'Envoy',
  marks: ['server: envoy', 'istio-envoy', 'x-envoy-', 'authorizationpolicy'],
  says: [
    {
      text: 'RBAC: access denied',
      means: ['forbidden', 'no-credentials', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'An access policy of Envoy (Istio: AuthorizationPolicy) admits no such request; without a valid token there is no principal to match.',
      steps: {
        developer: [
          '`kubectl get authorizationpolicy -A`; an ALLOW policy refuses whatever it does not name.',
          '`istioctl proxy-config log $POD --level rbac:debug`, and read which policy matched.',
        ],
      },
      ask: 'the AuthorizationPolicy, and the line of the proxy’s log with rbac:debug',
      source: istio,
    },
    {
      text: 'upstream connect error or disconnect/reset before headers',
      means: ['not-authentication'],
      certainty: 'certain',
      fixer: 'owner',
      status: 503,
      because: 'Envoy could not reach the service behind it: nobody looked at the credentials.',
      steps: {
        developer: [
          'See why the service does not answer: its pods, its port, and the TLS between the proxy and it (the text behind “reset reason”).',
        ],
      },
      source: 'https://github.com/envoyproxy/envoy/blob/main/source/common/router/router.cc',
    },
    {
      text: 'rbac_access_denied_matched_policy',
      means: ['forbidden', 'no-credentials', 'wrong-claims'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The access log names the policy that refused; `none` means that no ALLOW policy fits, as when no token came.',
      ask: 'whether the request carried a token, and the AuthorizationPolicy',
      source: rbac,
    },
    {
      text: 'ext_authz_denied',
      means: ['forbidden', 'no-credentials'],
      certainty: 'possible',
      because: 'The external authorization service that Envoy asks refused; its log knows why.',
      ask: 'the log of the external authorization service',
      source: external,
    },
    {
      text: 'ext_authz_error',
      means: ['auth-service-unavailable'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Envoy could not ask its external authorization service.',
      source: external,
    },
  ],
})
