import { defineProduct } from '../product.ts'

const codes =
  'https://help.splunk.com/en/splunk-enterprise/get-data-in/collect-http-event-data/troubleshoot-http-event-collector'
const collector = ['"code":', '/services/collector', 'splunk']

/** Splunk’s HTTP Event Collector: the codes of its answers. */
export const splunk = defineProduct({
  name: 'Splunk HTTP Event Collector',
  hosts: ['.splunkcloud.com'],
  marks: ['/services/collector', 'splunk'],
  says: [
    {
      text: '"text":',
      pattern: /^"text": ?"token disabled"/i,
      when: { text: collector },
      means: ['account-not-active', 'revoked-credential'],
      certainty: 'certain',
      status: 403,
      because: 'The token is switched off (code 1).',
      steps: {
        developer: ['Settings › Data inputs › HTTP Event Collector: enable it; under Global Settings all tokens too.'],
      },
      source: codes,
    },
    {
      text: '"text":',
      pattern: /^"text": ?"token is required"/i,
      when: {
        text: collector,
        noText: ['fluent bit 3.0.5', 'fluent-bit 3.0.5', 'fluent-bit:3.0.5', 'fluentbit 3.0.5'],
      },
      means: ['no-credentials', 'stripped-by-intermediary', 'wrong-place'],
      certainty: 'likely',
      status: 401,
      because: 'No `Authorization` field came (code 2).',
      steps: { developer: ['Send `Authorization: Splunk $TOKEN`.'] },
      source: codes,
    },
    {
      text: '"text":',
      pattern: /^"text": ?"token is required"/i,
      when: { text: ['fluent bit 3.0.5', 'fluent-bit 3.0.5', 'fluent-bit:3.0.5', 'fluentbit 3.0.5'] },
      means: ['client-bug', 'placeholder-credential'],
      certainty: 'likely',
      fixer: 'provider',
      status: 401,
      because: 'Fluent Bit 3.0.5 has a defect: its Splunk output leaves `splunk_token` out of the request (code 2).',
      steps: {
        developer: [
          'Upgrade Fluent Bit to 3.0.6 or later; 3.0.4 sends the token too.',
          'If it goes on there, see that the variable in `splunk_token` is set for the process.',
        ],
      },
      source: 'https://github.com/fluent/fluent-bit/issues/8867',
    },
    {
      text: 'splunk_token',
      pattern: /^splunk_token["']?(?: ?[:=])? {0,3}["']?\$\{?\w/i,
      when: {
        text: ['token is required'],
        noText: ['fluent bit 3.0.5', 'fluent-bit 3.0.5', 'fluent-bit:3.0.5', 'fluentbit 3.0.5'],
      },
      means: ['placeholder-credential', 'client-bug'],
      certainty: 'likely',
      because:
        'The token is to come out of a variable, and the collector got none (code 2): the variable is empty there.',
      steps: {
        developer: [
          'Ask within the very process or container: `printenv | grep -c TOKEN`; set it there, or in the pod’s `env:`.',
        ],
      },
      ask: 'whether the variable is set where the sender runs, and whether its version before sent the token',
      source: 'https://docs.fluentbit.io/manual/administration/configuring-fluent-bit/classic-mode/variables',
    },
    {
      text: '"text":',
      pattern: /^"text": ?"invalid authorization"/i,
      when: { text: collector },
      means: ['wrong-scheme', 'malformed-header'],
      certainty: 'likely',
      status: 401,
      because: 'The field’s form is wrong (code 3): the scheme of the collector is the word `Splunk`.',
      steps: { developer: ['Send `Authorization: Splunk $TOKEN`, not Bearer and not Basic.'] },
      source: codes,
    },
    {
      text: '"text":',
      pattern: /^"text": ?"invalid token"/i,
      when: { text: collector },
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      status: 403,
      because: 'This instance knows no such token (code 4): mistyped, deleted, or of another instance or tier.',
      steps: {
        developer: [
          'Settings › Data inputs › HTTP Event Collector: compare the token value, on the host that receives the events.',
        ],
      },
      source: codes,
    },
    {
      text: '"text":',
      pattern: /^"text": ?"query string authorization is not enabled"/i,
      when: { text: collector },
      means: ['wrong-place'],
      certainty: 'certain',
      status: 400,
      because:
        'The token came in the address (code 16), and the collector takes it there only when that is switched on.',
      steps: {
        developer: [
          'Send it as `Authorization: Splunk $TOKEN`; a token in an address is kept in logs.',
          'Where a sender can set no field: `allowQueryStringAuth = true` for this token in `inputs.conf` (Splunk Cloud: ask support).',
        ],
      },
      source: codes,
    },
  ],
})
