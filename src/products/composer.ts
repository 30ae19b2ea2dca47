import { defineProduct } from '../product.ts'

const helper = 'https://github.com/composer/composer/blob/main/src/Composer/Util/AuthHelper.php'
const auth = 'https://getcomposer.org/doc/articles/authentication-for-private-packages.md'

/** Composer (PHP). */
export const composer = defineProduct({
  name: 'Composer',
  hosts: ['packagist.org', 'repo.packagist.org', 'repo.packagist.com', 'repo.magento.com'],
  marks: [
    'composer install',
    'composer update',
    'composer.json',
    'composer\\downloader',
    'transportexception',
    'auth.json',
  ],
  says: [
    {
      text: 'could not authenticate against github.com',
      when: {
        text: [
          'now and then',
          'sometimes',
          'randomly',
          'random',
          'intermittent',
          'a different package',
          're-run',
          'rerun',
          'again it works',
          'flaky',
        ],
        noText: ['private repo', 'private package'],
      },
      means: ['security-layer-block', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      status: 403,
      because:
        'Public packages need no login: GitHub has counted too many anonymous requests from this address, which build machines share, and Composer words that as a login that is wanted.',
      steps: {
        developer: [
          'Give Composer a token of any account, without a scope: `composer config --global --auth github-oauth.github.com $GITHUB_TOKEN`, or the variable `COMPOSER_AUTH`.',
          'Keep Composer’s cache between runs.',
        ],
      },
      ask: 'the fields `X-RateLimit-Remaining` and `X-RateLimit-Reset` of an answer (`composer install -vvv`)',
      source: 'https://getcomposer.org/doc/articles/troubleshooting.md#api-rate-limit-and-oauth-tokens',
    },
    {
      text: 'could not authenticate against',
      means: ['invalid-api-key', 'no-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'Composer has no token for this host, or the one in auth.json is not good.',
      steps: {
        developer: [
          '`composer config --global --auth github-oauth.github.com $GITHUB_TOKEN` (gitlab-token.<host>, bitbucket-oauth.bitbucket.org, http-basic.<host>)',
          'See which auth.json counts: the one beside composer.json, then `composer config --global home`.',
        ],
      },
      source: helper,
    },
    {
      text: 'create a github oauth token to access private repos',
      means: ['no-credentials', 'wrong-url'],
      certainty: 'likely',
      because: 'Composer has no GitHub token, and the package is private or does not exist.',
      steps: { developer: ['`composer config --global --auth github-oauth.github.com $GITHUB_TOKEN`'] },
      source: helper,
    },
    {
      text: 'review your configured github oauth token or enter a new one to access private repos',
      means: ['invalid-api-key', 'insufficient-scope', 'revoked-credential'],
      certainty: 'likely',
      because: 'The GitHub token of auth.json may not see this package, or is not good any more.',
      source: helper,
    },
    {
      text: 'url required authentication',
      pattern: /^url required authentication\.?\s{0,3}you must be using the interactive console/i,
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      because: 'The repository wants credentials, Composer has none for the host, and cannot ask.',
      steps: {
        developer: [
          '`composer config --auth http-basic.$HOST $USER_NAME $PASSWORD`',
          'In CI set COMPOSER_AUTH: `{"http-basic":{"example.com":{"username":"…","password":"…"}}}`',
        ],
      },
      source: helper,
    },
    {
      text: "invalid credentials for 'http",
      means: ['wrong-credentials', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'The repository refused the credentials that Composer holds for this host.',
      steps: {
        developer: [
          'Show them: `composer config --global --auth http-basic.$HOST`; set them anew, or remove them with `--unset`.',
          'repo.magento.com: the user name is the public key, the password the private key.',
        ],
      },
      source: helper,
    },
    {
      text: 'your github oauth token for',
      pattern: /^your github oauth token for \S+ contains invalid characters/i,
      means: ['corrupted-credential'],
      certainty: 'certain',
      because: 'The GitHub token in auth.json has characters that no token has.',
      source: 'https://github.com/composer/composer/blob/main/src/Composer/IO/BaseIO.php',
    },
    {
      text: 'github api limit',
      pattern: /^github api limit \(\d+ calls\/hr\) is exhausted/i,
      means: ['security-layer-block'],
      certainty: 'certain',
      because: "GitHub's rate limit is used up.",
      steps: { developer: ['Give Composer a token: `composer config --global github-oauth.github.com $GITHUB_TOKEN`'] },
      source: helper,
    },
    {
      text: 'composer_auth environment variable is malformed',
      means: ['malformed-header', 'placeholder-credential'],
      certainty: 'likely',
      because: 'COMPOSER_AUTH is no JSON object, so no credentials are read from it.',
      source: auth,
    },
  ],
})
