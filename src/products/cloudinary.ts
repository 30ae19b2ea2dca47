import { defineProduct } from '../product.ts'

/** Cloudinary: signed uploads. */
export const cloudinary = defineProduct({
  name: 'Cloudinary',
  hosts: ['.cloudinary.com'],
  marks: ['cloudinary'],
  status: 401,
  says: [
    {
      text: 'Invalid Signature',
      pattern: /^invalid signature [0-9a-f]{40,64}\. string to sign/i,
      means: ['signature-mismatch', 'corrupted-credential'],
      certainty: 'certain',
      because: 'What was signed is not what was sent: the message prints the text that Cloudinary signed.',
      steps: {
        developer: [
          'Compare `String to sign` with yours: every parameter but `file`, `api_key`, `cloud_name` and `resource_type`, in alphabetical order.',
          'Where they agree, the API secret is wrong: append it with nothing between, then SHA-1 in hexadecimal.',
          'In the upload widget sign what it hands over (`paramsToSign`), not a list of your own.',
        ],
      },
      source: 'https://github.com/cloudinary/cloudinary_npm/issues/59',
    },
    {
      text: 'Stale request - reported time is',
      means: ['clock-skew', 'stale-nonce'],
      certainty: 'likely',
      fixer: 'caller',
      because: 'The signed `timestamp` is more than an hour old: a clock is wrong, or an old signature is sent again.',
      steps: {
        developer: [
          'Set the clock of the machine that signs; in WSL after each sleep: `sudo hwclock -s`.',
          'Sign anew for each upload, with `timestamp` in seconds: `Math.round(Date.now() / 1000)`.',
        ],
      },
      source: 'https://github.com/cloudinary/cloudinary_gem/issues/222',
    },
    {
      text: 'api_secret mismatch',
      means: ['invalid-api-key', 'wrong-environment'],
      certainty: 'likely',
      because: 'Key and secret are not those of this cloud name.',
      steps: { developer: ['Copy all three anew from Console › Settings › API Keys, from one product environment.'] },
      source: 'https://github.com/cloudinary/cloudinary_npm/blob/master/docs/troubleshoot-errors.md',
    },
  ],
})
