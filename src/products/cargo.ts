import { defineProduct } from '../product.ts'

const errors = 'https://github.com/rust-lang/cargo/blob/master/src/cargo/util/auth/mod.rs'
const registry = 'https://doc.rust-lang.org/cargo/reference/registry-authentication.html'

/** Cargo and crates.io. */
export const cargo = defineProduct({
  name: 'Cargo',
  hosts: ['crates.io', 'static.crates.io', 'index.crates.io'],
  marks: ['cargo publish', 'cargo login', 'crates.io', 'credentials.toml', '.cargo/config'],
  says: [
    {
      text: '[registry]',
      when: {
        status: [401, 403],
        text: [
          '[registries.',
          'private registry',
          'alternate registry',
          'own registry',
          'our registry',
          'internal registry',
        ],
      },
      means: ['no-credentials', 'wrong-place'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A token under `[registry]` is the one for crates.io; another registry has a table with its own name, and without that it gets none.',
      steps: {
        developer: [
          '`[registries.$NAME]` with `token = "…"` in ~/.cargo/credentials.toml, or `cargo login --registry $NAME`.',
        ],
      },
      source: 'https://doc.rust-lang.org/cargo/reference/config.html#credentials',
    },
    {
      text: '[registries.',
      when: { status: [401, 403], text: ['token =', 'token='], noText: ['bearer ', 'basic '] },
      means: ['malformed-header', 'invalid-api-key', 'wrong-scheme'],
      certainty: 'likely',
      because:
        'Cargo puts the token of a registry into `Authorization` as it stands, without a scheme; most private registries want `Bearer` before it.',
      steps: {
        developer: [
          'Write the scheme into the token: `token = "Bearer $TOKEN"` in ~/.cargo/credentials.toml, or `cargo login --registry $NAME "Bearer $TOKEN"`.',
          'See what the registry asks for: `curl -sS -o /dev/null -D - "$INDEX/config.json" | grep -i www-authenticate`',
        ],
      },
      ask: 'the `WWW-Authenticate` field of the registry’s 401',
      source: registry,
    },
    {
      text: 'no token found, please run `cargo login',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Cargo has no token for this registry.',
      steps: {
        developer: [
          '`cargo login` (with `--registry $NAME` for another than crates.io), or set CARGO_REGISTRY_TOKEN or CARGO_REGISTRIES_<NAME>_TOKEN.',
        ],
      },
      source: errors,
    },
    {
      text: 'no token found for `',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Cargo has no token for this registry.',
      steps: { developer: ['`cargo login --registry $NAME`, or set CARGO_REGISTRIES_<NAME>_TOKEN.'] },
      source: errors,
    },
    {
      text: 'token rejected for `',
      when: { text: ['cargo', 'registry'] },
      means: ['malformed-header', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because:
        'The registry refused the token; Cargo sends it as it stands, so a registry that wants `Bearer …` needs the word in the token.',
      steps: {
        developer: [
          '`cargo login --registry $NAME "Bearer $TOKEN"` where the registry wants a scheme (Artifactory, GitLab, Azure Artifacts); else a new token.',
        ],
      },
      source: errors,
    },
    {
      text: 'token rejected, please run `cargo login',
      means: ['invalid-api-key', 'revoked-credential', 'token-expired'],
      certainty: 'likely',
      because: 'crates.io refused the token.',
      steps: { developer: ['Make a new one at crates.io › Account Settings › API Tokens, then `cargo login`.'] },
      source: errors,
    },
    {
      text: 'authenticated registries require a credential-provider to be configured',
      means: ['no-credentials'],
      certainty: 'certain',
      because: 'Cargo has no credential provider for a registry that wants authentication.',
      steps: {
        developer: ['In ~/.cargo/config.toml: `[registry]` with `global-credential-providers = ["cargo:token"]`.'],
      },
      source: registry,
    },
    {
      text: 'no credential providers could handle the request',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'None of the configured credential providers knows this registry.',
      source: errors,
    },
    {
      text: 'will be ignored because this registry is configured to use credential-provider',
      means: ['wrong-place', 'stored-credential'],
      certainty: 'likely',
      because: 'A token is configured, but Cargo takes the one of the credential provider instead.',
      source: errors,
    },
    {
      text: 'the given api token does not match the format used by crates.io',
      means: ['malformed-token', 'revoked-credential'],
      certainty: 'likely',
      because: 'The token is not one that crates.io issues (any more).',
      steps: { developer: ['Make a new one at crates.io › Account Settings › API Tokens, then `cargo login`.'] },
      source: 'https://github.com/rust-lang/crates.io/blob/main/src/util/errors/json.rs',
    },
    {
      text: 'a verified email address is required to publish crates',
      means: ['account-not-active'],
      certainty: 'certain',
      fixer: 'visitor',
      because: "The crates.io account's e-mail address is not verified.",
      source: 'https://doc.rust-lang.org/cargo/reference/publishing.html',
    },
    {
      text: 'failed to authenticate when downloading repository',
      when: { text: ['cargo', 'spurious', 'net.git-fetch-with-cli', 'crate', 'dependency'] },
      means: ['no-credentials', 'stored-credential'],
      certainty: 'likely',
      because: 'Cargo’s built-in git could not log in to the repository of a dependency.',
      steps: {
        developer: ['Use the git program and its credentials: `CARGO_NET_GIT_FETCH_WITH_CLI=true cargo build`'],
      },
      source: 'https://doc.rust-lang.org/cargo/appendix/git-authentication.html',
    },
  ],
})
