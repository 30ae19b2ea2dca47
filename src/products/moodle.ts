import { defineProduct } from '../product.ts'

const words = 'https://github.com/moodle/moodle/blob/main/lang/en/webservice.php'
const here = ['moodle', 'wstoken', 'webservice/rest', 'login/token.php', 'errorcode', 'moodle_exception']

/** Moodle’s web services: they answer 200, and the refusal stands in the body. */
export const moodle = defineProduct({
  name: 'Moodle',
  hosts: ['.moodlecloud.com'],
  marks: ['moodle', 'webservice/rest/server.php', 'wstoken', 'moodlewsrestformat'],
  says: [
    ...['Invalid token - token not found', 'invalidtoken'].map((text) => ({
      text,
      when: { text: here, noText: ['invalidtimedtoken', 'invalidiptoken'] },
      means: ['invalid-api-key', 'revoked-credential', 'wrong-environment', 'wrong-token-type'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      because:
        'Moodle has no web service token of this value: mistyped, deleted, of another site, or it is no token at all but the private token or a password.',
      steps: {
        developer: [
          'Compare `wstoken` with the list under Site administration › Server › Web services › Manage tokens, and make a new one there if it is missing.',
        ],
      },
      ask: 'whether the token stands in “Manage tokens” of this very site',
      source: words,
    })),
    {
      text: 'Invalid token - token expired',
      means: ['token-expired'],
      certainty: 'certain',
      because: 'The token was made with a “Valid until” date, and that is past.',
      steps: {
        developer: [
          'Make a new one under Site administration › Server › Web services › Manage tokens, with a later “Valid until” or none.',
        ],
      },
      source: words,
    },
    {
      text: 'Invalid token - your IP is not supported',
      means: ['security-layer-block'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token is good, but its “IP restriction” leaves out the address that the call comes from.',
      steps: {
        developer: [
          'Make a token whose “IP restriction” has the caller’s address, as Moodle sees it behind its proxy, or none.',
        ],
      },
      source: words,
    },
    {
      text: 'missing capability: webservice/',
      pattern: /^missing capability: (?<capability>webservice\/\w{1,20}:use)/i,
      means: ['insufficient-scope'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token’s user may not use this protocol: no role of theirs in the system has `{capability}`.',
      steps: {
        developer: [
          'Allow `{capability}` in a role, and assign that role to the user under Site administration › Users › Permissions › Assign system roles.',
        ],
      },
      source: words,
    },
    {
      text: 'accessexception',
      when: { text: here, noText: ['missing capability'] },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'The token is good, and something is missing behind it: the protocol’s capability in the user’s role, the function in the service, or the user among its authorised users.',
      steps: {
        developer: [
          'Set Development › Debugging › “Debug messages” to Normal for one call: the field `debuginfo` then names what is missing.',
          'Add the function to the service under Web services › External services › Functions.',
          'Allow `webservice/rest:use` in a system role of the user.',
        ],
      },
      ask: 'the field `debuginfo` of the answer, with debugging at Normal',
      source: 'https://www.moodletips.com/tag/web-services/',
    },
    ...['servicenotavailable', "Web service is not available (it doesn't exist or might be disabled)"].map((text) => ({
      text,
      when: { text: [...here, 'web service is not available'] },
      means: ['server-misconfigured', 'wrong-url'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The service that is asked for is switched off, or has another short name: login and password were not the question.',
      steps: {
        developer: [
          'See Site administration › Server › Web services › External services: the service is enabled, and its short name is the one in `service=`.',
          'For the app (`moodle_mobile_app`) tick “Enable web services for mobile devices”.',
        ],
      },
      ask: 'the short name of the service, and whether it is ticked as enabled',
      source: words,
    })),
    ...['enablewsdescription', 'Web services must be enabled in Advanced features'].map((text) => ({
      text,
      means: ['server-misconfigured'] as const,
      certainty: 'certain' as const,
      fixer: 'owner' as const,
      because: 'Web services are switched off on this Moodle, so it hands out no token and looks at none.',
      steps: { developer: ['Tick Site administration › Advanced features › “Enable web services”.'] },
      source: words,
    })),
    {
      text: 'the session has been logged out or has expired',
      when: { text: [...here, 'servicerequireslogin', 'web service is not available'] },
      means: ['session-expired'],
      certainty: 'certain',
      because: 'The page’s Moodle session has ended, so its calls in the background are refused.',
      steps: { visitor: ['Reload the page, and log in to Moodle again.'] },
      source: words,
    },
    {
      text: 'sitepolicynotagreed',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The token’s user has not yet agreed to the policies of this Moodle, so nothing is done in that name.',
      steps: {
        visitor: ['Log in to Moodle in the browser once, and agree to the policy.'],
        developer: [
          'Log in as the user of the web service once and agree, or agree for them at Site administration › Users › Privacy and policies › User agreements.',
        ],
      },
      source: 'https://github.com/Opencast-Moodle/moodle-tool_opencast/issues/14',
    },
  ],
})
