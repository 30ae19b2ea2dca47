import type { Credentials, Exchange, Seen } from '../evidence.ts'
import { credentialsOf, fieldOf } from './exchange.ts'

/** Cookies of analytics, consent and load balancing, which sign nobody in. */
const bystander =
  /^(?:_g|_hj|_fbp|_pk_|utm|__cf|cf_clearance|awsalb|ajs_|amp_|optanon|cookieconsent|lang|locale|theme|.{0,40}(?:csrf|xsrf))/i

const session = /sess|sid|auth|token|jwt|log(?:ged)?_?in|remember|identity|\.asp|account|user|sso|ticket/i

/** Whether a cookie of this name carries a login, as the session cookies of the usual frameworks do. */
export const namesSession = (name: string): boolean => !bystander.test(name) && session.test(name)

/** The session cookies that a request carries. */
export const sessionCookiesOf = (exchange: Exchange | undefined): readonly Seen<Credentials>[] =>
  credentialsOf(exchange).filter(({ value }) => value.place === 'cookie' && namesSession(value.name))

/** Whether an exchange leads to a login page: a redirect whose `Location` names one (RFC 9110 §15.4). */
export const leadsToLogin = ({ response }: Exchange): boolean => {
  const status = response?.status?.value ?? 0
  const location = fieldOf(response, 'location')?.value ?? ''
  return (
    status >= 300 &&
    status < 400 &&
    /log-?in|log_in|sign-?in|signin|sign_in|sso|\/auth\b|oauth2?\/authorize/i.test(location)
  )
}
