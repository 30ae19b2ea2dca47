import { defineProduct } from '../product.ts'

const spring = 'https://docs.spring.io/spring-cloud-gateway/reference/spring-cloud-gateway-proxy-exchange-webmvc.html'

/** Spring Cloud Gateway and Zuul. */
export const springCloudGateway = defineProduct({
  name: 'Spring Cloud Gateway',
  marks: ['proxyexchange', 'zuul', 'spring.cloud.gateway'],
  says: [
    {
      text: 'ProxyExchange<',
      when: { status: [401, 403] },
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'Spring Cloud Gateway’s ProxyExchange takes `Authorization` and `Cookie` for sensitive and does not pass them on.',
      steps: {
        developer: [
          '`spring.cloud.gateway.proxy.sensitive=cookie`, or `proxy.sensitive("cookie").uri(…)`: a list without authorization.',
        ],
      },
      source: spring,
    },
    {
      text: 'zuul.sensitiveHeaders',
      means: ['stripped-by-intermediary'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'Zuul leaves the fields of this list out: by default Cookie, Set-Cookie and Authorization.',
      steps: { developer: ['`zuul.sensitiveHeaders: Cookie,Set-Cookie` (or empty), for all routes or one.'] },
      source: 'https://cloud.spring.io/spring-cloud-netflix/multi/multi__router_and_filter_zuul.html',
    },
  ],
})
