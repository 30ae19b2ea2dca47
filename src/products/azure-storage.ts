import type { Evidence } from '../evidence.ts'
import { defineProduct } from '../product.ts'
import { findMatch } from '../questions/exchange.ts'
import { startsLater } from '../questions/verifier-times.ts'

const storage = 'https://learn.microsoft.com/en-us/rest/api/storageservices/authorize-with-shared-key'
const sas = 'https://learn.microsoft.com/en-us/rest/api/storageservices/create-service-sas'
const storageCodes = 'https://learn.microsoft.com/en-us/rest/api/storageservices/common-rest-api-error-codes'
const clock = 'Compare the clock with UTC: `date -u`'

/** What the detail of a refusal says, where it says more than the refusal; each has a phrase of its own. */
const details = ['signature not valid in the specified time frame', 'signature did not match. string to sign used was']

/** A SAS with the `?` of the portal before it, where the program puts its own: `sasToken("?sv=…")`, `…/file??sv=…`. */
const beginsWithQuestionMark = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\?\?s[vrpseti]{1,2}=|\bsas[\w -]{0,20}["']?(?:\)| is|[:=(]){0,2} {0,2}["'`]\?s[vrpseti]{1,2}=|\bsas\b[^.\n]{0,60}\b(?:begins?|starts?|leading|prefixed)\b[^.\n]{0,24}(?:\bquestion mark|["'`]\?["'`])/i,
  ) !== undefined

/** Azure Storage: Shared Key, shared access signatures and data roles. */
export const azureStorage = defineProduct({
  name: 'Azure Storage',
  marks: [
    '.blob.core.windows.net',
    '.file.core.windows.net',
    '.queue.core.windows.net',
    '.table.core.windows.net',
    '.dfs.core.windows.net',
    'x-ms-blob-type',
  ],
  says: [
    ...['server failed to authenticate the request', '.sastoken(', 'authenticationfailed'].map((text) => ({
      text,
      when: { holds: beginsWithQuestionMark },
      means: ['corrupted-credential', 'malformed-token', 'client-bug'] as const,
      certainty: 'likely' as const,
      fixer: 'caller' as const,
      status: 403,
      because:
        'The SAS begins with the `?` that the portal writes before it: its first parameter is then called `?sv`, and Storage does not find it.',
      steps: {
        developer: [
          'Give the SAS without the leading `?`, from `sv=` on: `sas.replace(/^\\?/, "")`; in an address one `?` alone stands between path and SAS.',
        ],
      },
      ask: 'how the SAS begins where the program has it, and whether the program writes a `?` before it',
      source: 'https://github.com/Azure/azure-sdk-for-java/issues/6578',
    })),
    {
      text: 'sr is mandatory. cannot be empty',
      when: { unless: beginsWithQuestionMark },
      means: ['corrupted-credential', 'malformed-token', 'bad-request'],
      certainty: 'likely',
      status: 403,
      because:
        'Storage took the SAS for one of a single resource, since parameters of it are missing: the text was cut at an `&`, or a `?` stands before it.',
      steps: {
        developer: ['Give the whole SAS from `sv=` to the end of `sig=…`, in quotes, without a `?` before it.'],
      },
      source: sas,
    },
    {
      text: 'make sure the value of authorization header is formed correctly including the signature',
      when: { unless: beginsWithQuestionMark, noText: details },
      means: ['signature-mismatch', 'token-expired', 'clock-skew', 'forbidden'],
      certainty: 'likely',
      because: 'Azure Storage refused the signature or the token; `AuthenticationErrorDetail` in the body says why.',
      steps: {
        developer: [
          'Read `<AuthenticationErrorDetail>` in the body.',
          'Take the account key anew: Storage account › Access keys; it may have been rotated.',
          'Put the whole SAS into quotes in the shell, and do not encode it twice.',
          clock,
        ],
      },
      ask: 'the text of `<AuthenticationErrorDetail>` in the body',
      source: storage,
    },
    {
      text: 'signature not valid in the specified time frame',
      when: { holds: startsLater },
      means: ['clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because:
        'By the times of Azure Storage the shared access signature starts in the future: the clock that set its `st` is ahead, or took local time for UTC.',
      steps: { developer: ['Make a new SAS; leave `st` out or set it 15 minutes back.', clock] },
      source: sas,
    },
    {
      text: 'signature not valid in the specified time frame',
      when: { unless: startsLater },
      means: ['token-expired', 'clock-skew', 'token-not-yet-valid'],
      certainty: 'likely',
      because: 'The shared access signature is used before its `st` or after its `se`.',
      steps: { developer: ['Make a new SAS; leave `st` out or set it 15 minutes back.'] },
      source: sas,
    },
    {
      text: 'signature did not match. string to sign used was',
      means: ['signature-mismatch', 'corrupted-credential', 'revoked-credential'],
      certainty: 'likely',
      because: 'The SAS does not fit its parameters: made with another key, changed, or wrongly encoded.',
      steps: {
        developer: [
          'Compare the string to sign in the body with the one that was signed; make the SAS anew with the current key.',
        ],
      },
      source: sas,
    },
    {
      text: 'the mac signature found in the http request',
      means: ['signature-mismatch', 'revoked-credential'],
      certainty: 'likely',
      because:
        'The Shared Key signature differs from the one that Storage computes: another key, or fields changed after signing.',
      steps: { developer: ['Compare with `Server used following string to sign` in the body.'] },
      source: storage,
    },
    {
      text: 'sp is mandatory. cannot be empty',
      means: ['bad-request', 'corrupted-credential'],
      certainty: 'likely',
      because: 'The SAS was cut at an &: parameters are missing.',
      steps: { developer: ['Put the URL into quotes in the shell.'] },
      source: sas,
    },
    {
      text: 'authorizationpermissionmismatch',
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because: 'The identity or SAS is good, but may not do this with the data.',
      steps: {
        developer: [
          'Give the identity Storage Blob Data Contributor (Owner is not enough for data), and wait some minutes; or add the permission to `sp` of the SAS.',
        ],
      },
      source: storageCodes,
    },
    {
      text: 'keybasedauthenticationnotpermitted',
      means: ['password-not-accepted', 'wrong-scheme'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The storage account does not take account keys; Entra ID is wanted.',
      steps: {
        developer: [
          'Use `--auth-mode login` or DefaultAzureCredential with a data role, or allow storage account key access in Configuration.',
        ],
      },
      source: storageCodes,
    },
    {
      text: 'public access is not permitted on this storage account',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The call came without credentials, and the account allows no anonymous access.',
      steps: { developer: ['Add a SAS or a token, or allow Blob anonymous access in Configuration.'] },
      ask: 'whether the call should carry a SAS or token, or the container is meant to be public',
      source: storageCodes,
    },
  ],
})
