import { defineProduct } from '../product.ts'

const broker = 'https://github.com/Koenkk/zigbee2mqtt/issues/11148'

/** Zigbee2MQTT, which signs in to a broker of MQTT. */
export const zigbee2mqtt = defineProduct({
  name: 'Zigbee2MQTT',
  marks: ['zigbee2mqtt'],
  says: [
    'MQTT failed to connect: Connection refused: Not authorized',
    'MQTT error: Connection refused: Not authorized',
  ].map((text) => ({
    text,
    means: ['wrong-credentials', 'no-credentials'] as const,
    certainty: 'likely' as const,
    fixer: 'owner' as const,
    because:
      'The broker refused the user and password that Zigbee2MQTT has in its configuration.yaml; or none stand there.',
    steps: {
      developer: [
        'Write `user` and `password` below `mqtt:` (a password with signs in quotes), and see that the file is the one in use: /config/zigbee2mqtt, formerly /share.',
        'Add the same login to the broker: in Mosquitto’s add-on below `logins`, or as a user of Home Assistant; restart both.',
      ],
    },
    ask: 'whether the broker’s log names the user, and the file that Zigbee2MQTT reads',
    source: broker,
  })),
})
