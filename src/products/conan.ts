import { defineProduct } from '../product.ts'

const manager = 'https://github.com/conan-io/conan/blob/develop2/conan/internal/rest/auth_manager.py'
const login = 'https://docs.conan.io/2/reference/commands/remote.html'

/** Conan (C and C++). */
export const conan = defineProduct({
  name: 'Conan',
  hosts: ['center2.conan.io', 'center.conan.io'],
  marks: ['conan install', 'conan upload', 'conanfile', 'conan remote'],
  says: [
    {
      text: 'wrong user or password',
      when: { text: ['conan'] },
      means: ['wrong-credentials', 'invalid-api-key'],
      certainty: 'likely',
      because: 'The Conan remote refused the user name and password.',
      steps: { developer: ['`conan remote login $REMOTE $USER_NAME -p $TOKEN`'] },
      source: manager,
    },
    {
      text: 'conan interactive mode disabled',
      means: ['no-credentials'],
      certainty: 'likely',
      because: 'The remote wants a login, and Conan may not ask for it.',
      steps: {
        developer: ['Set CONAN_LOGIN_USERNAME_<REMOTE> and CONAN_PASSWORD_<REMOTE>, or `conan remote login` first.'],
      },
      source: login,
    },
    {
      text: 'too many failed login attempts, bye!',
      means: ['wrong-credentials'],
      certainty: 'likely',
      because: 'The Conan remote refused the login several times.',
      source: manager,
    },
  ],
})
