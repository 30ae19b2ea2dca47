import { defineProduct } from '../product.ts'

/** NTLM in Node.js by express-ntlm, and what it took its words from: PyAuthenNTLM2 of Apache. */
export const expressNtlm = defineProduct({
  name: 'express-ntlm',
  marks: ['express-ntlm', 'pyauthenntlm'],
  server: true,
  says: [
    {
      text: 'Unexpected NTLM message Type 3 in new connection',
      means: ['ntlm-failure'],
      certainty: 'certain',
      status: 500,
      because:
        'The third message of NTLM came over another connection than the first: what stands in front (IIS with iisnode or ARR, nginx, a load balancer) does not keep each client to one connection.',
      steps: {
        developer: [
          'Keep one connection per client: nginx with `ntlm` in `upstream`, a load balancer in TCP mode, IIS doing Windows Authentication itself and passing the user on.',
        ],
      },
      source: 'https://github.com/einfallstoll/express-ntlm/blob/master/lib/express-ntlm.js',
    },
  ],
})
