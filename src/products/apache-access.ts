import { defineProduct } from '../product.ts'

const file = (name: string) => `https://github.com/apache/httpd/blob/trunk/modules/aaa/${name}.c`
const upgrading = 'https://httpd.apache.org/docs/2.4/upgrading.html'
const digest = file('mod_auth_digest')
const core = file('mod_authz_core')

/** Apache httpd’s error log: access rules, Digest and forms. */
export const apacheAccess = defineProduct({
  name: 'Apache httpd',
  marks: ['ah01', 'require all'],
  says: [
    {
      text: 'AH01627',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'AH01627: `AuthType` is set for this directory, and no `Require` line says whom to admit.',
      steps: { developer: ['Add `Require valid-user`, or take `AuthType` out.'] },
      source: core,
    },
    {
      text: 'AH01629',
      means: ['no-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'AH01629: a `Require` line wants a user, and no module has named one.',
      steps: {
        developer: [
          'Set `AuthType`, `AuthName` and a provider for that directory, or see why the module that should name the user declined.',
        ],
      },
      source: core,
    },
    {
      text: 'AH01630',
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'AH01630: the configuration grants nobody this path (403, before any login).',
      steps: {
        developer: [
          'Add `Require all granted` in the `<Directory>` of that path; with `Require ip` behind a proxy use mod_remoteip.',
        ],
      },
      source: core,
    },
    {
      text: 'AH01631',
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because:
        'AH01631: the login was right, and no `Require` line admits this user (Apache answers 401 all the same).',
      steps: {
        developer: [
          'Compare `Require user`, `Require group` or `Require ldap-group` with the user; `AuthzSendForbiddenOnFailure On` makes it an honest 403.',
        ],
      },
      source: core,
    },
    {
      text: 'AH01797',
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because:
        'AH01797: an `Order`/`Deny from` line of the old access module refuses; mixed with `Require` it often wins.',
      steps: {
        developer: [
          'Replace `Order`, `Allow`, `Deny` by `Require` lines everywhere: `grep -rn "Deny from" /etc/apache2 .htaccess`.',
        ],
      },
      source: upgrading,
    },
    {
      text: 'client denied by server configuration',
      when: { noText: ['ah01630', 'ah01797'] },
      means: ['forbidden', 'server-misconfigured'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'A rule of Apache’s configuration refuses this path or address.',
      source: upgrading,
    },
    {
      text: 'AH01807',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'AH01807: the login form’s user is known, and the password does not fit.',
      source: file('mod_auth_form'),
    },
    {
      text: 'AH01808',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'AH01808: the login form’s user is unknown to the provider that Apache asks.',
      source: file('mod_auth_form'),
    },
    {
      text: 'AH01788',
      means: ['server-misconfigured', 'wrong-credentials'],
      certainty: 'certain',
      because: 'AH01788: the Digest realm of the client is not the one configured.',
      steps: {
        developer: ['`AuthName` must equal the realm in the file, letter for letter: `htdigest $FILE "$REALM" $USER`.'],
      },
      source: digest,
    },
    {
      text: 'AH01790',
      means: ['wrong-credentials', 'server-misconfigured'],
      certainty: 'likely',
      because: 'AH01790: the Digest file has no such user in this realm.',
      steps: {
        developer: [
          '`htdigest $FILE "$REALM" $USER`, with the realm of `AuthName`; a file of `htpasswd` does not serve for Digest.',
        ],
      },
      source: digest,
    },
    {
      text: 'AH01792',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'AH01792: the Digest response does not fit the stored hash.',
      source: digest,
    },
    {
      text: 'AH00128',
      means: ['wrong-url', 'not-authentication'],
      certainty: 'likely',
      because: 'AH00128: there is no such file; no login is concerned.',
      source: 'https://github.com/apache/httpd/blob/trunk/server/core.c',
    },
  ],
})
