import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'

/** The button of the login page does nothing, and no address with https is named. */
const isIdleLogin = (evidence: Evidence): boolean =>
  findMatch(evidence, /\b(?:sign(?:ing)?|log(?:ging)?)[ -]?in\b/i) !== undefined &&
  findMatch(
    evidence,
    /\bnothing happens\b|\b(?:does|do) nothing\b|\b(?:no|without) (?:any )?(?:effect|reaction|error)\b|\bsilently\b|\b(?:stays?|remains?|stuck) (?:there|on|at)\b|\b(?:back (?:to|at|on)|shows?|returns? (?:me )?to) the log-?in (?:page|screen|view)\b/i,
  ) !== undefined &&
  findMatch(
    evidence,
    /https:\/\/(?:[\w.-]{0,60}dashboard|\d)|\b(?:over|by|with|via) https\b|\bcert-manager\b|\btls:/i,
  ) === undefined

/** Kubernetes Dashboard, whose login page works over https alone. */
export const kubernetesDashboard = defineProduct({
  name: 'Kubernetes Dashboard',
  marks: ['kubernetes-dashboard', 'kubernetes dashboard', 'k8s dashboard'],
  says: ['kubernetes-dashboard', 'kubernetes dashboard', 'k8s dashboard'].map((text) => ({
    text,
    when: { holds: isIdleLogin },
    means: ['cookie-not-sent', 'server-misconfigured'],
    certainty: 'likely',
    fixer: 'owner',
    because:
      'The dashboard keeps the login in a cookie for https only: over plain http, from anywhere but localhost, its login page takes the token and stays.',
    steps: {
      developer: [
        'Put it behind https (`tls:` in the Ingress, or the dashboard’s own port 8443), and open that address.',
        'From one machine: `kubectl -n kubernetes-dashboard port-forward svc/kubernetes-dashboard 8443:443`, then https://localhost:8443.',
      ],
    },
    ask: 'the address in the browser: http or https, and which host',
    source: 'https://github.com/kubernetes-retired/dashboard/blob/master/docs/user/accessing-dashboard/README.md',
  })),
})
