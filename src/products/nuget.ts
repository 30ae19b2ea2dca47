import { defineProduct } from '../product.ts'

const consuming = 'https://learn.microsoft.com/en-us/nuget/consume-packages/consuming-packages-authenticated-feeds'
const provider = 'https://github.com/microsoft/artifacts-credprovider/blob/master/README.md'
const unauthorized = { text: ['401', 'unauthorized'] }
const anew = {
  visitor: ['In Visual Studio sign out and in again (File › Account Settings), then restore once more.'],
  developer: [
    'Sign in by the provider: `dotnet restore --interactive`',
    'Forget what is stored: remove VSCredentials_… and git:https://dev.azure.com from Windows Credential Manager, and the session token cache (%LocalAppData%\\MicrosoftCredentialProvider, ~/.local/share/MicrosoftCredentialProvider).',
    'The name under `<packageSourceCredentials>` in nuget.config must equal that of the source (a space is written _x0020_).',
    'In a container or CI set `VSS_NUGET_EXTERNAL_FEED_ENDPOINTS`, or in Azure Pipelines use the task NuGetAuthenticate@1.',
  ],
}

/** NuGet and dotnet restore. */
export const nuget = defineProduct({
  name: 'NuGet',
  hosts: ['api.nuget.org', 'www.nuget.org', 'nuget.pkg.github.com', 'pkgs.dev.azure.com', '.pkgs.visualstudio.com'],
  marks: ['nuget', 'nu1301', 'dotnet restore', 'packagesourcecredentials', 'credentialprovider.microsoft'],
  says: [
    {
      text: 'cleartextpassword',
      when: {
        text: ['pkgs.visualstudio.com', 'pkgs.dev.azure.com'],
        status: [401],
        noText: ['personal access token', 'with a pat', 'the pat', 'my pat', 'valid pat', '%'],
      },
      means: ['password-not-accepted', 'token-expired', 'wrong-credentials'],
      certainty: 'likely',
      because: 'Azure Artifacts takes no account password from NuGet: the value has to be a personal access token.',
      steps: {
        developer: [
          'Make a PAT with Packaging (Read) in this organisation, and `dotnet nuget update source $NAME -u any -p $PAT --store-password-in-clear-text`.',
          'Or leave the password out, and install the credential provider: `dotnet restore --interactive`.',
        ],
      },
      source: 'https://learn.microsoft.com/en-us/azure/devops/artifacts/nuget/nuget-exe',
    },
    {
      text: '407 (Proxy Authentication Required',
      when: { text: ['nuget', 'dotnet restore', 'visual studio'] },
      means: ['proxy-authentication'],
      certainty: 'certain',
      because: 'The proxy of the network wants a login, and NuGet has none for it.',
      steps: {
        developer: [
          'Give NuGet the proxy: `nuget config -set http_proxy=http://$PROXY:8080`, then `http_proxy.user` and `http_proxy.password` in the same way; they stand in NuGet.Config.',
        ],
      },
      source: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file#config-section',
    },
    {
      text: 'nu1301',
      when: unauthorized,
      means: ['no-credentials', 'token-expired', 'stored-credential', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The feed answered 401 for its index: NuGet had no credentials for it, or stale ones.',
      steps: anew,
      ask: 'whether nuget.config has `<packageSourceCredentials>` for this source, and whether `dotnet restore --interactive` works',
      source: 'https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1301',
    },
    {
      text: 'unable to load the service index for source',
      when: unauthorized,
      means: ['no-credentials', 'token-expired', 'stored-credential', 'wrong-credentials'],
      certainty: 'likely',
      because: 'The feed answered 401 for its index: NuGet had no credentials for it, or stale ones.',
      steps: anew,
      source: 'https://learn.microsoft.com/en-us/nuget/reference/errors-and-warnings/nu1301',
    },
    {
      text: 'failed to retrieve information about',
      when: { text: ['401 (unauthorized)', '401 unauthorized'] },
      means: ['stored-credential', 'token-expired', 'no-credentials'],
      certainty: 'likely',
      because: 'The feed answered 401 for a package: the credentials that NuGet holds for it are stale.',
      steps: anew,
      source: consuming,
    },
    {
      text: 'the plugin credential provider could not acquire credentials',
      means: ['no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The credential provider has no token (any more) and may not open a sign-in.',
      steps: {
        developer: [
          '`dotnet restore --interactive`, or `/p:NuGetInteractive=true` with msbuild.',
          'In CI set `VSS_NUGET_EXTERNAL_FEED_ENDPOINTS`, or use NuGetAuthenticate@1.',
        ],
      },
      source: provider,
    },
    {
      text: 'credential plugin',
      pattern: /^credential plugin .{0,200}handles this request, but is unable to provide credentials/i,
      means: ['no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The credential provider feels responsible for the feed, but has no credentials for it.',
      steps: anew,
      source: 'https://github.com/NuGet/NuGet.Client/blob/dev/src/NuGet.Core/NuGet.Credentials/Resources.resx',
    },
    {
      text: 'no credentials are available in the security package',
      when: { text: ['nuget', 'restore', 'feed'] },
      means: ['challenge-not-answered', 'no-credentials'],
      certainty: 'likely',
      because: 'The feed wants Windows authentication, and the process has no Windows login to give.',
      source: consuming,
    },
    {
      text: 'the specified api key is invalid, has expired, or does not have permission to access the specified package',
      means: ['invalid-api-key', 'token-expired', 'insufficient-scope'],
      certainty: 'likely',
      because:
        'nuget.org refused the API key: unknown, expired (365 days at most) or without this package in its glob pattern.',
      steps: {
        developer: [
          'nuget.org › API Keys › Regenerate, with scope Push and a Glob Pattern that covers the package.',
          '`dotnet nuget push $PACKAGE --api-key $NUGET_KEY --source https://api.nuget.org/v3/index.json`',
        ],
      },
      source: 'https://learn.microsoft.com/en-us/nuget/nuget-org/scoped-api-keys',
    },
    {
      text: 'no api key was provided and no api key could be found for',
      pattern: /^.{0,80}'https:\/\/(?:www|api)\.nuget\.org\//i,
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'No API key was given for nuget.org.',
      steps: { developer: ['`dotnet nuget push … --api-key $NUGET_KEY`'] },
      source: 'https://learn.microsoft.com/en-us/nuget/reference/cli-reference/cli-ref-push',
    },
    {
      text: 'no api key was provided and no api key could be found for',
      pattern: /^(?!.{0,80}'https:\/\/(?:www|api)\.nuget\.org\/)/i,
      means: ['no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      because: 'No API key was given for this source; NuGet warns so too where nuget.config has a login for it.',
      steps: { developer: ['`dotnet nuget push … --api-key $NUGET_KEY`'] },
      ask: 'whether nuget.config has a login for this source: with one, this warning is harmless',
      source: 'https://learn.microsoft.com/en-us/nuget/reference/cli-reference/cli-ref-push',
    },
    {
      text: 'password decryption is not supported on .net core for this platform',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'nuget.config holds a password encrypted by Windows, which this platform cannot read.',
      steps: {
        developer: ['`dotnet nuget update source $NAME -u $USER_NAME -p $TOKEN --store-password-in-clear-text`'],
      },
      source: 'https://learn.microsoft.com/en-us/nuget/reference/nuget-config-file',
    },
  ],
})
