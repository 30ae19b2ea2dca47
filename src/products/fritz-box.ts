import { defineProduct } from '../product.ts'

/** FRITZ!Box, the router of AVM, as programs log in to it. */
export const fritzBox = defineProduct({
  name: 'FRITZ!Box',
  marks: ['login_sid.lua', 'fritz.box', 'fritzbox', 'fritz!box'],
  says: [
    {
      text: '0000000000000000',
      when: { text: ['login_sid', 'sid', 'fritz'] },
      means: ['wrong-credentials', 'account-not-active'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'A session id of nothing but zeros says that nobody is logged in: the first reply of a FRITZ!Box always has it, and one to a request with `response` says that the login was not taken.',
      steps: {
        developer: [
          'Compute the answer anew from the challenge of this very reply: with `?version=2` PBKDF2-HMAC-SHA256 in two rounds, else MD5 over `challenge-password` in UTF-16LE; characters above U+00FF count as a dot.',
          'Give the name of a FRITZ!Box user (System › FRITZ!Box Users), and wait for the seconds that `BlockTime` names: after failed logins every answer is refused until then.',
        ],
      },
      ask: '`BlockTime` and the beginning of `Challenge` in the answer',
      source:
        'https://fritz.com/fileadmin/user_upload/Global/Service/Schnittstellen/AVM_Technical_Note_-_Session_ID_english_2021-05-03.pdf',
    },
  ],
})
