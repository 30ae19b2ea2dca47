import { defineProduct } from '../product.ts'

const stored = 'https://github.com/composer/composer/commit/70314f3570247ce9a62934997ea449ec44cd635b'
const codes = 'https://github.com/apache/subversion/blob/trunk/subversion/include/svn_error_codes.h'
const svnserve = 'https://github.com/MarkusH1975/svnserver.svn.mh/issues/7'

const again = [
  'Try the pair by hand: `svn info URL --username name --no-auth-cache`.',
  'Delete the stored one: `svn auth --remove URL` (before 1.9: the files of ~/.subversion/auth/svn.simple); in TortoiseSVN: Settings › Saved Data › Authentication data › Clear.',
]

/** Subversion’s codes: svn and SVNKit. */
export const subversion = defineProduct({
  name: 'Subversion',
  marks: ['svn: e', 'subversion', 'svnserve', 'tortoisesvn', 'svnkit'],
  says: [
    {
      text: 'Authentication failed and interactive prompting is disabled',
      when: { text: ['svn', 'e215004'] },
      means: ['no-credentials', 'wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'svn has no password that the server takes, and may not ask for one, since it does not run at a terminal.',
      steps: {
        developer: [
          'Give it the pair: `--username name --password-from-stdin --non-interactive`; in a job from the store of its secrets.',
          ...again.slice(1),
        ],
      },
      ask: 'whether the program hands svn a user name and a password at all',
      source: stored,
    },
    {
      text: 'No more credentials or we tried too many times',
      when: { noText: ['interactive prompting is disabled'] },
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'E215004: the server refused every name and password that svn had, the stored one among them.',
      steps: { developer: again },
      ask: 'whether `svn info URL --no-auth-cache` with the same pair works',
      source: codes,
    },
    {
      text: 'E215004',
      when: { noText: ['no more credentials', 'interactive prompting is disabled'] },
      means: ['wrong-credentials', 'stored-credential', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'E215004: svn has no more credentials to try.',
      steps: { developer: again },
      ask: 'whether `svn info URL --no-auth-cache` with the same pair works',
      source: codes,
    },
    {
      text: 'rejected Basic challenge',
      when: { text: ['svn', 'e170001'] },
      means: ['wrong-credentials', 'stored-credential'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The web server asked for Basic, and refused the name and password that svn sent.',
      steps: { developer: again },
      ask: 'whether the browser opens the same address with the same pair',
      source: 'https://github.com/dancryer/PHPCI/issues/878',
    },
    {
      text: 'Internal server error in authentication',
      when: { text: ['svn', 'e170001'] },
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'svnserve itself cannot check the login: its password file, SASL or `svnserve.conf` is set wrongly.',
      steps: {
        developer: [
          'In conf/svnserve.conf see `password-db`, `auth-access` and `use-sasl`; lines begin in the first column, without a space.',
        ],
      },
      ask: 'the lines of svnserve.conf without comments',
      source: svnserve,
    },
    {
      text: 'E170001',
      pattern: /^e170001: authorization failed/i,
      means: ['forbidden', 'wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'svnserve lets this user (or nobody, where the request was anonymous) not do this here: `authz`, `anon-access` or `auth-access`.',
      steps: {
        developer: [
          'See `anon-access`, `auth-access` and `authz-db` in conf/svnserve.conf, and the path’s section in conf/authz.',
          'With `anon-access = read` svn is never asked for a password to read: set it to `none` where the paths are not for all.',
        ],
      },
      ask: 'whether svn asked for a password, and the path’s section in conf/authz',
      source: 'https://github.com/garethflowers/docker-svn-server/issues/6',
    },
  ],
})
