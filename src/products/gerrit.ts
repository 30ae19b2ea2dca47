import { defineProduct } from '../product.ts'

const rest =
  'https://gerrit.googlesource.com/homepage/+/45da895efff017eeed0ee35a253785535513d766/pages/gerrit/rest-api.md'

/** Gerrit: an HTTP password of its own, and addresses that begin with /a/. */
export const gerrit = defineProduct({
  name: 'Gerrit',
  hosts: ['.googlesource.com'],
  marks: ['gerrit', 'refs/for/', 'x-gerrit-auth'],
  says: [
    {
      text: 'gerrit',
      when: { status: [401], noText: ['jenkins', 'x-gerrit-auth', 'xsrf'] },
      means: ['password-not-accepted', 'wrong-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'Over HTTP Gerrit usually takes the password that it makes itself, not that of the login page.',
      steps: {
        developer: [
          'In Gerrit: Settings › HTTP Credentials › Generate new password, and use it for git and the REST API.',
          'Delete the old one from the credential helper or `.netrc` first.',
        ],
      },
      ask: 'whether the password is the one of Settings › HTTP Credentials',
      source: rest,
    },
    {
      text: 'gerrit',
      when: {
        text: ['empty list', 'returns []', 'empty array', 'only public', 'anonymous', 'returns nothing'],
        noText: ['/a/'],
      },
      means: ['wrong-url', 'no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Without `/a/` in front of the path Gerrit takes every caller for anonymous, and shows what the public may see.',
      steps: {
        developer: ['Put `/a` in front: `https://gerrit.example.com/a/changes/`, with the HTTP password as Basic.'],
      },
      ask: 'the path that is called',
      source: rest,
    },
  ],
})
