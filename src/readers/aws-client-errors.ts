/** What the AWS command-line tool and SDKs say before any service answered, and a code for it: botocore's own where it has one. */
export interface AwsClientPhrase {
  readonly text: string
  readonly code: string
}

/** The wording is that of botocore/exceptions.py and of awscli, the order from the longest to the shortest. */
export const awsClientPhrases: readonly AwsClientPhrase[] = [
  { text: 'Token has expired and refresh failed', code: 'SSOTokenExpired' },
  { text: 'The SSO session associated with this profile has expired or is otherwise invalid', code: 'SSOTokenExpired' },
  { text: 'The SSO access token has either expired or is otherwise invalid', code: 'SSOTokenExpired' },
  { text: 'Error loading SSO Token', code: 'SSOTokenLoadError' },
  { text: 'Error when retrieving token from sso', code: 'TokenRetrievalError' },
  { text: 'Unable to locate credentials', code: 'NoCredentials' },
  { text: 'Partial credentials found in', code: 'PartialCredentials' },
  { text: 'Error when retrieving credentials from', code: 'CredentialRetrievalError' },
  {
    text: 'Credentials were refreshed, but the refreshed credentials are still expired',
    code: 'CredentialsStillExpired',
  },
  { text: 'Could not load credentials from any providers', code: 'CredentialsProviderError' },
  { text: 'Unable to load credentials from any of the providers', code: 'NoCredentials' },
  { text: 'failed to refresh cached credentials', code: 'CredentialRetrievalError' },
  { text: 'NoCredentialProviders: no valid providers in chain', code: 'NoCredentials' },
  { text: 'You must specify a region', code: 'NoRegion' },
  { text: 'Could not connect to the endpoint URL', code: 'EndpointConnectionError' },
]

const isProfileMissing = (line: string): boolean =>
  line.includes('The config profile (') && line.includes(') could not be found')

/** `An error occurred (Code) when calling the Operation operation: …`: the form of botocore's ClientError. */
const occurredCode = (line: string): string | null => {
  const mark = 'An error occurred ('
  const from = line.indexOf(mark)
  if (from < 0) return null
  const code = line.slice(from + mark.length, from + mark.length + 200).split(')', 1)[0] ?? ''
  return code !== '' && !code.includes(' ') ? code : null
}

/** `api error Code: …` of the Go SDK, which prints `StatusCode: 403, RequestID: …` before it. */
const goCode = (line: string): string | null => {
  const mark = ', api error '
  const from = line.indexOf(mark)
  const code = from < 0 ? '' : (line.slice(from + mark.length, from + mark.length + 200).split(':', 1)[0] ?? '')
  return code === '' || code.includes(' ') ? null : code
}

/** The error code in a line of aws-cli, boto or the Go SDK; null where the line is none of theirs. */
export const clientErrorCode = (line: string): string | null => {
  const own = occurredCode(line) ?? goCode(line)
  if (own !== null) return own
  if (isProfileMissing(line)) return 'ProfileNotFound'
  return awsClientPhrases.find(({ text }) => line.includes(text))?.code ?? null
}
