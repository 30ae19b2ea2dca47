import { defineProduct } from '../product.ts'

const middleware = 'https://github.com/cloudreve/cloudreve/blob/3.8.3/middleware/auth.go'

/** Cloudreve’s WebDAV: accounts of its own, whose name is the e-mail address of the user. */
export const cloudreve = defineProduct({
  name: 'Cloudreve',
  marks: ['cloudreve'],
  says: [
    {
      text: 'cloudreve',
      when: { text: ['webdav', '/dav'], noText: ['oauth', 'refresh_token', 'proxy_set_header'] },
      means: ['wrong-credentials', 'password-not-accepted'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'For WebDAV the user name is the e-mail address of the Cloudreve account, with the password that its WebDAV page made; the name given on that page is a note alone.',
      steps: {
        visitor: [
          'Enter the e-mail address as the user name, and the password from the WebDAV page, with `/dav` at the end of the address.',
        ],
      },
      ask: 'whether the user name in the client is the e-mail address',
      source: middleware,
    },
  ],
})
