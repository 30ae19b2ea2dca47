import { defineProduct } from '../product.ts'

const strings = 'https://github.com/eclipse/mosquitto/blob/master/lib/strings_mosq.c'

/** Mosquitto and other MQTT brokers: CONNACK codes 4 and 5, the 401 of MQTT. */
export const mosquitto = defineProduct({
  name: 'MQTT',
  marks: ['mosquitto', 'mqtt'],
  says: [
    {
      text: 'Connection Refused: not authori',
      pattern: /^connection refused: not authori[sz]ed/i,
      means: ['wrong-credentials', 'no-credentials', 'insufficient-scope'],
      certainty: 'likely',
      because: 'The broker does not take user name and password, or none came and it lets nobody in without (code 5).',
      steps: {
        developer: [
          'Try by hand: `mosquitto_sub -h $HOST -u $USER -P $PASSWORD -t test -d`.',
          'On the broker: set the password anew (`mosquitto_passwd /etc/mosquitto/passwd $USER`), see that the file is readable for it, and reload it with `kill -HUP`.',
          'Zigbee2MQTT and Home Assistant keep their own copy of user and password: change it there too.',
        ],
      },
      ask: 'what the broker’s log says at that second',
      source: strings,
    },
    {
      text: 'Connection Refused: bad user name or password',
      means: ['wrong-credentials', 'token-expired', 'server-misconfigured'],
      certainty: 'likely',
      because:
        'The broker refused user name and password (code 4); brokers that take a token as the password say the same of an old one.',
      ask: 'whether `mosquitto_pub -u $USER -P $PASSWORD` with the same values passes, and the broker’s log at that moment',
      source: strings,
    },
  ],
})
