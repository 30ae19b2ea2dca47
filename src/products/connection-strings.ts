import { defineProduct } from '../product.ts'

const go = 'https://github.com/golang/go/blob/master/src/net/url/url.go'
const because =
  'User or password in the address has a character that means something there (`@`, `:`, `/`, `#`, `?`, `%`): the address is taken apart at the wrong place, before anything is sent.'
const steps = {
  developer: [
    'Percent-encode user and password on their own, then put them into the address: Python `urllib.parse.quote_plus(password)`, JavaScript `encodeURIComponent(password)`, Go `url.UserPassword(user, password)`.',
    'Or give them apart from the address, where the driver takes that; or make a password of letters and digits.',
  ],
}

/** What parsers of connection strings say of a password that is not percent-encoded (RFC 3986 §3.2.1). */
export const connectionStrings = defineProduct({
  name: 'Connection string',
  says: [
    {
      text: 'must be escaped according to RFC 3986',
      when: { text: ['username and password', 'invaliduri', 'mongodb'] },
      means: ['corrupted-credential'],
      certainty: 'certain',
      fixer: 'caller',
      because,
      steps,
      source: 'https://github.com/mongodb/mongo-python-driver/blob/master/pymongo/uri_parser.py',
    },
    {
      text: 'Password contains unescaped characters',
      means: ['corrupted-credential'],
      certainty: 'certain',
      fixer: 'caller',
      because,
      steps,
      source: 'https://github.com/mongodb-js/mongodb-connection-string-url/blob/main/src/index.ts',
    },
    {
      text: 'net/url: invalid userinfo',
      means: ['corrupted-credential'],
      certainty: 'certain',
      fixer: 'caller',
      because,
      steps,
      source: go,
    },
    {
      text: 'invalid port "',
      pattern: /^invalid port "[^"\n]{1,100}" after host/i,
      when: { text: ['password', 'user', '@', 'redis', 'postgres', 'mysql', 'amqp', 'mongodb', 'proxy'] },
      means: ['corrupted-credential', 'placeholder-credential', 'bad-request'],
      certainty: 'likely',
      fixer: 'caller',
      because,
      steps,
      ask: 'the address with user and password blacked out letter by letter, its special characters left standing',
      source: go,
    },
    {
      text: 'Port could not be cast to integer value',
      means: ['corrupted-credential', 'placeholder-credential', 'bad-request'],
      certainty: 'likely',
      fixer: 'caller',
      because,
      steps,
      ask: 'the address with user and password blacked out letter by letter, its special characters left standing',
      source: 'https://github.com/python/cpython/blob/main/Lib/urllib/parse.py',
    },
  ],
})
