import type { Evidence } from '../evidence.ts'
import { findMatch, findText } from '../questions/exchange.ts'
import { defineProduct } from '../product.ts'

const help = 'https://pypi.org/help/#invalid-auth'
const tokenAsPassword = {
  developer: [
    'User name `__token__` (two underscores each side), password the whole token with its prefix `pypi-`.',
    'A token of TestPyPI works at test.pypi.org only; a project token for its project only.',
    'Look for stray quotes or a newline, and for an old entry in ~/.pypirc or the keyring: `keyring del https://upload.pypi.org/legacy/ __token__`',
  ],
}

/** The same token uploads another project. */
const otherProjectWorks = (evidence: Evidence): boolean =>
  findMatch(
    evidence,
    /\b(?:first|other|second|another|old|one|all other|our other) (?:package|project|one)s?\b[^.\n]{0,40}\b(?:uploads?|works?|fine|ok|passes|goes)\b|\bproject[- ]scoped\b|\bscope[sd]? (?:to|for|is|:)|\btoken (?:is|was) (?:made|created) for\b/i,
  ) !== undefined

const given = ({ settings }: Evidence, name: RegExp): readonly string[] =>
  settings.filter((setting) => name.test(setting.name)).map(({ value }) => value)

/** The upload goes to one index, and the section of .pypirc that is shown is that of the other. */
const otherIndex = (evidence: Evidence): boolean => {
  const toTest = findText(evidence, 'test.pypi.org/legacy') !== undefined
  const sections = given(evidence, /^(?:pypi|testpypi)\.password$/i).length > 0
  return sections && toTest !== given(evidence, /^testpypi\./i).length > 0
}

const userNameNotToken = (evidence: Evidence): boolean =>
  given(evidence, /^(?:pypi|testpypi)\.username$|^TWINE_USERNAME$/i).some(
    (name) => !/^__token__$|^\$|^<|^your/i.test(name),
  )

/** PyPI, twine and pip. */
export const pypi = defineProduct({
  name: 'PyPI',
  hosts: ['pypi.org', 'upload.pypi.org', 'test.pypi.org', 'files.pythonhosted.org'],
  marks: ['pypi.org', 'twine upload', 'pip install', '.pypirc', 'pip._internal'],
  says: [
    {
      text: 'invalid or non-existent authentication information',
      when: { holds: otherIndex },
      means: ['wrong-environment', 'invalid-api-key'],
      certainty: 'likely',
      because:
        'PyPI and TestPyPI are two services with their own accounts and tokens; here the upload goes to one and the token seems to be of the other.',
      steps: {
        developer: [
          'For test.pypi.org make an account and a token there, and put it under `[testpypi]` in ~/.pypirc: `twine upload -r testpypi dist/*`.',
          'For the real index: `twine upload dist/*` with the token of pypi.org under `[pypi]`.',
        ],
      },
      source: 'https://packaging.python.org/en/latest/guides/using-testpypi/',
    },
    {
      text: 'invalid or non-existent authentication information',
      when: { holds: userNameNotToken },
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'With an API token the user name is the word `__token__`, not that of the account or project.',
      steps: tokenAsPassword,
      source: help,
    },
    {
      text: 'invalid or non-existent authentication information',
      when: { text: ['command prompt', 'cmd', 'enter your password', 'paste', 'ctrl+v', 'enter your api token'] },
      means: ['corrupted-credential', 'invalid-api-key'],
      certainty: 'possible',
      because: 'At the hidden prompt of cmd Ctrl+V puts a control character in place of the token.',
      steps: {
        developer: [
          'Paste by right click or Edit › Paste, or give it as `TWINE_PASSWORD`; twine 6 warns of such a character.',
        ],
      },
      source: 'https://twine.readthedocs.io/en/stable/#uploading-distributions',
    },
    {
      text: 'invalid or non-existent authentication information',
      means: ['wrong-credentials', 'invalid-api-key', 'wrong-environment', 'corrupted-credential'],
      certainty: 'likely',
      because: 'PyPI does not know the token or user name that came (its 403 stands for 401 here).',
      steps: {
        developer: [
          ...tokenAsPassword.developer,
          'With a new account verify its e-mail address first (Account settings › Emails); nothing can be uploaded before.',
        ],
      },
      ask: 'the repository URL (pypi.org or test.pypi.org), and whether user name is __token__ and the password begins with pypi-',
      source: help,
    },
    {
      text: 'username/password authentication is no longer supported',
      means: ['password-not-accepted'],
      certainty: 'certain',
      because: 'PyPI takes API tokens or trusted publishers only.',
      steps: { developer: ['Make a token at pypi.org › Account settings › API tokens.', ...tokenAsPassword.developer] },
      source: help,
    },
    {
      text: 'invalid api token',
      when: { text: ['pypi', 'twine'] },
      means: ['invalid-api-key', 'corrupted-credential', 'wrong-environment'],
      certainty: 'likely',
      because: 'PyPI cannot use the token: cut short, of the other index, of another project, or deleted.',
      steps: tokenAsPassword,
      source: help,
    },
    {
      text: 'project-scoped token is not valid for project',
      means: ['insufficient-scope', 'wrong-environment'],
      certainty: 'certain',
      fixer: 'caller',
      because: 'The token was made for another project of PyPI, and uploads only that.',
      steps: {
        developer: [
          'Make a token for this project, or for the first upload of a new one a token for the whole account.',
        ],
      },
      source: help,
    },
    {
      text: "isn't allowed to upload to project",
      when: { holds: otherProjectWorks },
      means: ['insufficient-scope', 'forbidden'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The token is good for another project: one that was made for a single project uploads nothing else.',
      steps: {
        developer: [
          'Make a token whose scope is this project (or the whole account, for the first upload of a new one).',
        ],
      },
      source: help,
    },
    {
      text: "isn't allowed to upload to project",
      when: { unless: otherProjectWorks },
      means: ['forbidden', 'wrong-environment'],
      certainty: 'likely',
      because: 'The account is known, but is no maintainer of the project (or the name is taken).',
      source: 'https://pypi.org/help/#project-name',
    },
    {
      text: 'non-user identities cannot create new projects',
      means: ['forbidden'],
      certainty: 'certain',
      because: 'The trusted publisher is not registered for this project name yet.',
      steps: {
        developer: [
          'Register a pending publisher at pypi.org › Publishing, with the very project name, owner, repository and workflow file.',
        ],
      },
      source: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
    },
    {
      text: 'invalid-publisher: valid token, but no corresponding publisher',
      means: ['wrong-claims'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'The OIDC token of the workflow is good, but no trusted publisher has its repository, workflow file or environment.',
      steps: {
        developer: [
          'Compare the claims that the error prints with pypi.org › the project › Publishing, to the letter.',
        ],
      },
      source: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
    },
    {
      text: 'trusted publishing exchange failure',
      means: ['wrong-claims', 'no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'PyPI did not give a token for the OIDC token of the workflow.',
      steps: {
        developer: [
          '`permissions: id-token: write` in the job, and a publisher registered with the same owner, repository, workflow file and environment.',
        ],
      },
      source: 'https://docs.pypi.org/trusted-publishers/troubleshooting/',
    },
    {
      text: 'account is frozen',
      when: { text: ['pypi', 'twine'] },
      means: ['account-not-active'],
      certainty: 'certain',
      because: 'PyPI has frozen the account.',
      source: 'https://github.com/pypi/warehouse/blob/main/warehouse/accounts/security_policy.py',
    },
    {
      text: '401 error, credentials not correct for',
      means: ['wrong-credentials', 'invalid-api-key', 'token-expired'],
      certainty: 'likely',
      because: 'pip sent credentials to the index, and they were refused.',
      steps: {
        developer: [
          'Percent-encode special characters in the index URL: `https://$USER_NAME:$TOKEN@$HOST/simple/`',
          'See which source wins: URL, then ~/.netrc, then keyring.',
        ],
      },
      source: 'https://github.com/pypa/pip/blob/main/src/pip/_internal/network/auth.py',
    },
    {
      text: 'http error 401 while getting',
      when: { text: ['.netrc', '_netrc', 'keyring'] },
      means: ['stored-credential', 'no-credentials', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'pip takes an entry for the host from .netrc or a keyring where it stands, and so a stale one in place of what the address names.',
      steps: {
        developer: [
          'Look for the host in `~/.netrc` (Windows: `_netrc`) and in the keyring, and take the old entry out; `pip --keyring-provider disabled` and `NETRC=/dev/null pip …` show which it is.',
        ],
      },
      ask: 'whether `NETRC=/dev/null pip …` gets the file',
      source: 'https://pip.pypa.io/en/stable/topics/authentication/#netrc-support',
    },
    {
      text: 'http error 401 while getting',
      when: { text: ['pip', 'error:'], noText: ['.netrc', '_netrc', 'keyring'] },
      means: ['no-credentials', 'wrong-credentials', 'token-expired'],
      certainty: 'likely',
      because: 'The index answered 401 to pip.',
      source: 'https://pip.pypa.io/en/stable/topics/authentication/',
    },
  ],
})
