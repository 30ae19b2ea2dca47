import { defineProduct } from '../product.ts'

const toolkit = 'https://github.com/SAML-Toolkits/python3-saml/blob/master/src/onelogin/saml2/response.py'
const core = 'https://docs.oasis-open.org/security/saml/v2.0/saml-core-2.0-os.pdf'
const status = (code: string) => `urn:oasis:names:tc:saml:2.0:status:${code}`

/** The status codes of SAML 2.0 (saml-core §3.2.2.2), and the checks every service provider makes. */
export const saml = defineProduct({
  name: 'SAML 2.0',
  marks: ['samlresponse', 'saml2', 'urn:oasis:names:tc:saml'],
  says: [
    {
      text: 'The response was received at http',
      pattern:
        /^The response was received at (?<here>https?:\/\/\S{1,200}) instead of (?<there>https?:\/\/[^\s'"]{1,200})/i,
      means: ['server-misconfigured', 'wrong-url'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The application takes its own address for {here}, and the identity provider wrote {there}: behind a proxy it does not know how it is called from outside.',
      steps: {
        developer: [
          'Hand the outer scheme, host and port on (`X-Forwarded-Proto`, `X-Forwarded-Host`, `X-Forwarded-Port`), and let the application trust them: Django `SECURE_PROXY_SSL_HEADER` and `USE_X_FORWARDED_HOST`, php-saml `Utils::setProxyVars(true)`, Tomcat `scheme` and `proxyPort`.',
          'Where only path or host differ, set the ACS URL at the identity provider to the address of the application.',
        ],
      },
      source: toolkit,
    },
    {
      text: status('AuthnFailed'),
      means: ['wrong-credentials', 'mfa-or-sso-required', 'account-not-active'],
      certainty: 'likely',
      because: '`AuthnFailed`: the identity provider could not authenticate the user.',
      ask: 'the StatusMessage and the identity provider’s log',
      source: core,
    },
    {
      text: status('NoAuthnContext'),
      means: ['mfa-or-sso-required', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`NoAuthnContext`: the service provider asks for a way of signing in that the identity provider did not use.',
      steps: { developer: ['Take `RequestedAuthnContext` out of the request, or set `Comparison="minimum"`.'] },
      source: core,
    },
    {
      text: status('NoPassive'),
      means: ['session-expired', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: '`NoPassive`: a silent login found no session at the identity provider.',
      ask: 'whether signing in anew by hand works, and whether the request asks for `IsPassive="true"` on purpose',
      source: core,
    },
    {
      text: status('InvalidNameIDPolicy'),
      means: ['server-misconfigured', 'wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because: '`InvalidNameIDPolicy`: the identity provider cannot give the NameID format that is asked for.',
      source: core,
    },
    {
      text: status('RequestDenied'),
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        '`RequestDenied`: the identity provider refuses to answer this request, often an unknown entity id or an unsigned request.',
      source: core,
    },
    {
      text: status('UnknownPrincipal'),
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      because: '`UnknownPrincipal`: the identity provider does not know this user.',
      ask: 'the name or address that the user typed, and the identity provider’s log',
      source: core,
    },
    {
      text: 'is not a valid audience for this Response',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The assertion’s Audience is not the service provider’s entity id.',
      steps: {
        developer: [
          'Write the service provider’s entity id as "Identifier (Entity ID)" at the identity provider, letter by letter.',
        ],
      },
      source: toolkit,
    },
    {
      text: 'SAML assertion audience mismatch',
      means: ['wrong-audience', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The assertion’s Audience is not the service provider’s entity id.',
      source: 'https://github.com/node-saml/node-saml/blob/master/src/saml.ts',
    },
    {
      text: 'SAML assertion expired',
      means: ['clock-skew', 'session-expired'],
      certainty: 'likely',
      because:
        'By the service provider’s clock the assertion is past its `NotOnOrAfter`: it is valid for some minutes alone.',
      steps: { developer: ['Set the clock by NTP, or `acceptedClockSkewMs: 5000`.'] },
      ask: '`NotOnOrAfter` of the assertion, and the service provider’s time',
      source: 'https://github.com/node-saml/node-saml/blob/master/src/saml.ts',
    },
    {
      text: 'SAML assertion not yet valid',
      means: ['clock-skew'],
      certainty: 'certain',
      because: 'The service provider’s clock is behind the identity provider’s.',
      steps: { developer: ['Set the clock by NTP, or `acceptedClockSkewMs: 5000`.'] },
      source: 'https://github.com/node-saml/node-saml/blob/master/src/saml.ts',
    },
    {
      text: 'SAML response is not yet valid',
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'By the service provider’s clock the response is before its `NotBefore`: its clock is behind the identity provider’s, often by a second or two.',
      steps: {
        developer: ['Set both clocks by NTP, and allow some seconds: `notbefore_skew: 5` (saml2-js, in seconds).'],
      },
      ask: '`NotBefore` of the response, and the service provider’s time',
      source: 'https://github.com/Clever/saml2/blob/master/lib/saml2.coffee',
    },
    {
      text: 'SAML response is no longer valid',
      means: ['clock-skew', 'session-expired'],
      certainty: 'likely',
      because:
        'By the service provider’s clock the response is past its `NotOnOrAfter`: a clock that is ahead, or a response that was kept too long.',
      steps: { developer: ['Set both clocks by NTP; begin the login anew in place of loading the page again.'] },
      ask: '`NotOnOrAfter` of the response, and the service provider’s time',
      source: 'https://github.com/Clever/saml2/blob/master/lib/saml2.coffee',
    },
    {
      text: 'Signature validation failed. SAML Response rejected',
      means: ['invalid-signature', 'unknown-signing-key', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The response does not verify with the stored certificate of the identity provider: it was renewed, or belongs to another.',
      steps: { developer: ['Load the identity provider’s metadata again, and store its present signing certificate.'] },
      source: toolkit,
    },
  ],
})
