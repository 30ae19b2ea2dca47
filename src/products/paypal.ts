import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { anyOf, eitherWay, findWording, near, says } from '../questions/near.ts'

const authentication = 'https://developer.paypal.com/api/rest/authentication/'
const responses = 'https://developer.paypal.com/api/rest/responses/'
const nvp = 'https://developer.paypal.com/api/nvp-soap/errors/'
const both =
  'The sandbox (api-m.sandbox.paypal.com) takes sandbox apps’ credentials alone, and api-m.paypal.com live ones.'

const testWorks = anyOf(
  near(/\b(?:sandbox|test ?mode)\b/g, 60, /\b(?:works?|worked|working|fine|ok|okay|no problem|success\w*)\b/),
  near(/\b(?:works?|worked|working|fine)\b/g, 30, /\b(?:sandbox|test ?mode)\b/),
  says(/settestmode\( ?false|\btestmode['"]? ?(?:=>|[:=]) ?['"]?false\b/),
)

/** `production`, as PayPal’s scripts in the page call it, in place of `live`. */
const modeOfAnotherName = eitherWay(/\bmode\b/, 40, /\bproduction\b/)

/** The test system is told to take the credentials, or the live one to have been switched to. */
const isLiveAlone = (evidence: Evidence): boolean => findWording(evidence, testWorks) !== undefined

/** PayPal’s REST and NVP APIs. */
export const paypal = defineProduct({
  name: 'PayPal',
  hosts: ['.paypal.com'],
  marks: ['api.paypal.com', 'api-m.paypal', 'sandbox.paypal.com', 'paypal\\', 'paypal-debug-id'],
  says: [
    {
      text: 'production',
      when: { text: ['paypal'], holds: (evidence) => findWording(evidence, modeOfAnotherName) !== undefined },
      means: ['wrong-environment', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The `mode` of PayPal’s SDKs knows `live` and `sandbox` alone; with another word they go to the sandbox, which refuses live credentials.',
      steps: { developer: ['Set `mode` to `live`; `production` is what the scripts in the page call it.', both] },
      source: 'https://github.com/paypal/PayPal-NET-SDK/wiki/Configuration-Settings',
    },
    {
      text: 'Client Authentication failed',
      when: { text: ['sandbox.paypal.com'] },
      means: ['wrong-environment', 'invalid-client'],
      certainty: 'likely',
      because: 'The call went to PayPal’s sandbox, which does not know this client id and secret.',
      steps: {
        developer: [
          both,
          'Set the mode where every client is made: PHP `$apiContext->setConfig(["mode" => "live"])`, Node `new core.LiveEnvironment(id, secret)`.',
        ],
      },
      ask: 'whether the client id stands under Sandbox or Live in the dashboard › Apps & Credentials',
      source: authentication,
    },
    {
      text: 'Client Authentication failed',
      when: { text: ['paypal'], noText: ['sandbox.paypal.com'] },
      means: ['invalid-client', 'wrong-environment', 'placeholder-credential'],
      certainty: 'likely',
      because: 'PayPal refused client id and secret: mistyped, empty, deleted, or sandbox ones at the live address.',
      steps: {
        developer: [
          both,
          '`curl -sS -u "$CLIENT_ID:$CLIENT_SECRET" -d grant_type=client_credentials https://api-m.paypal.com/v1/oauth2/token`',
        ],
      },
      ask: 'the host that is called, and whether the client id stands under Sandbox or Live',
      source: authentication,
    },
    {
      text: 'Authentication failed due to invalid authentication credentials or a missing Authorization header',
      when: { holds: isLiveAlone },
      means: ['wrong-environment', 'invalid-client', 'invalid-api-key'],
      certainty: 'likely',
      status: 401,
      because:
        'It fails at the live system alone: PayPal gives live apps credentials of their own, and those of the sandbox are not known there.',
      steps: {
        developer: [
          'Dashboard › Apps & Credentials › Live: create the app there, and use its client id and secret.',
          both,
        ],
      },
      ask: 'whether the client id stands under Sandbox or Live in the dashboard › Apps & Credentials',
      source: authentication,
    },
    {
      text: 'Authentication failed due to invalid authentication credentials or a missing Authorization header',
      when: { unless: isLiveAlone },
      means: ['invalid-api-key', 'no-credentials', 'token-expired', 'wrong-environment'],
      certainty: 'likely',
      because: 'PayPal got no access token, or one that it does not know at this address.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $ACCESS_TOKEN` of /v1/oauth2/token (some hours good), not id and secret.',
          both,
        ],
      },
      source: responses,
    },
    {
      text: 'Token signature verification failed',
      when: { text: ['paypal'] },
      means: ['wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The access token is of the other environment, or was cut or wrapped.',
      steps: { developer: [both] },
      source: authentication,
    },
    {
      text: 'The token passed in was not found in the system',
      means: ['token-expired', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The access token has run out, or is of the other environment.',
      steps: { developer: ['Ask for a new one at /v1/oauth2/token; keep it no longer than its `expires_in`.', both] },
      source: authentication,
    },
    {
      text: 'Access Token not found in cache',
      means: ['token-expired', 'wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because: 'PayPal does not know the access token (any more) here.',
      steps: { developer: [both] },
      source: authentication,
    },
    {
      text: 'Security header is not valid',
      means: ['wrong-environment', 'wrong-credentials'],
      certainty: 'likely',
      because:
        'Error 10002: API user name, password and signature are not good at this address; most often sandbox ones went to the live API or the reverse.',
      steps: {
        developer: [
          'Sandbox: `https://api-3t.sandbox.paypal.com/nvp`; live: `https://api-3t.paypal.com/nvp`.',
          'Copy the three anew (Account Settings › API access); they are not the e-mail address and password of the login.',
        ],
      },
      ask: 'the host that is called, and where the signature was copied from',
      source: nvp,
    },
    {
      text: 'You do not have permissions to make this API call',
      when: { text: ['paypal', '10002', '10007'] },
      means: ['forbidden', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The account has not been granted this operation, or has not granted it to yours.',
      source: nvp,
    },
    {
      text: 'Authorization failed due to insufficient permissions',
      when: { text: ['paypal', 'not_authorized'] },
      means: ['insufficient-scope', 'forbidden', 'wrong-environment'],
      certainty: 'likely',
      because:
        'The token is good; the app lacks the feature that this call wants, or the payment, plan or payee belongs to another account.',
      steps: { developer: ['Dashboard › Apps & Credentials › the app: tick the feature, then ask for a new token.'] },
      ask: 'the features ticked under Dashboard › Apps & Credentials › the app, and which account made the object that the call names',
      source: responses,
    },
  ],
})
