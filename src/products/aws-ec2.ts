import { defineProduct } from '../product.ts'

/** Amazon EC2, where it cannot tell who calls. */
export const awsEc2 = defineProduct({
  name: 'Amazon EC2',
  hosts: ['ec2.amazonaws.com'],
  says: [
    {
      text: 'AWS was not able to validate the provided access credentials',
      when: {
        text: ['authfailure'],
        told: ['tried:new-key', 'changed:nothing'],
      },
      means: ['clock-skew', 'invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      fixer: 'caller',
      status: 401,
      because:
        'EC2 says the same of unknown keys and of a request whose time is more than five minutes off: where new keys are refused too, it is the clock.',
      steps: {
        developer: [
          'Compare the clocks: `date -u; curl -sI https://ec2.amazonaws.com | grep -i "^date"`; then set the time, `sudo timedatectl set-ntp true` (a virtual machine or Docker Desktop that slept is often off).',
          'A region that has to be enabled first (`ap-east-1`, `me-south-1`) does not take tokens of the global STS endpoint.',
        ],
      },
      ask: 'the output of `date -u` beside the true time, and the region',
      source: 'https://github.com/skypilot-org/skypilot/issues/1897',
    },
  ],
})
