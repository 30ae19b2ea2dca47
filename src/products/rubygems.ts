import { defineProduct } from '../product.ts'

const bundler = 'https://github.com/rubygems/rubygems/blob/master/bundler/lib/bundler/fetcher.rb'

/** RubyGems and Bundler. */
export const rubygems = defineProduct({
  name: 'RubyGems',
  hosts: ['rubygems.org', 'index.rubygems.org', 'rubygems.pkg.github.com'],
  marks: ['bundle install', 'bundler::', 'gem push', 'rubygems', 'gem::'],
  says: [
    {
      text: 'authentication is required for',
      pattern: /^authentication is required for \S{1,200} ?please supply credentials/i,
      when: { text: ['bundle', 'bundler', 'gem'] },
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'The gem source wants credentials, and Bundler has none for its host.',
      steps: {
        developer: [
          '`bundle config set --global $HOST $USER_NAME:$TOKEN`, or BUNDLE_<HOST> in the environment (a dot is written __, a hyphen ___).',
        ],
      },
      source: bundler,
    },
    {
      text: 'bad username or password for',
      when: { text: ['bundle', 'bundler', 'gem'] },
      means: ['wrong-credentials', 'token-expired', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The gem source refused the credentials that Bundler holds for its host.',
      steps: {
        developer: ['`bundle config get $HOST` shows where they come from; percent-encode special characters.'],
      },
      source: bundler,
    },
    {
      text: 'access token could not be authenticated for',
      means: ['invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'The gem source refused the token that Bundler sent.',
      source: bundler,
    },
    {
      text: 'you have enabled multifactor authentication but no otp code provided',
      means: ['mfa-or-sso-required'],
      certainty: 'certain',
      because: 'RubyGems.org wants the one-time code.',
      steps: { developer: ['`gem push $GEM --otp $CODE`, or a trusted publisher in CI.'] },
      source: 'https://guides.rubygems.org/using-mfa-in-command-line/',
    },
    {
      text: "you have enabled multifactor authentication but your api key doesn't",
      means: ['mfa-or-sso-required'],
      certainty: 'likely',
      because: 'RubyGems.org wants the one-time code for this key.',
      source: 'https://guides.rubygems.org/using-mfa-in-command-line/',
    },
    {
      text: 'this api key cannot perform the specified action on this gem',
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The API key is scoped to another gem or lacks the scope.',
      source: 'https://guides.rubygems.org/api-key-scopes/',
    },
    {
      text: 'the api key doesn',
      pattern: /^the api key doesn['’]t have access/i,
      when: { text: ['rubygems', 'gem push', 'gem yank', 'gem owner'] },
      means: ['insufficient-scope'],
      certainty: 'certain',
      because: 'The API key lacks the scope.',
      source: 'https://guides.rubygems.org/api-key-scopes/',
    },
    {
      text: 'access denied. please sign up for an account at https://rubygems.org',
      means: ['no-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'RubyGems.org does not know the API key that came.',
      steps: { developer: ['`gem signin`, or set GEM_HOST_API_KEY.'] },
      source: 'https://guides.rubygems.org/publishing/',
    },
  ],
})
