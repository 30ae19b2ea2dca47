import { defineProduct } from '../product.ts'

const nzb = 'https://github.com/nzbgetcom/nzbget/blob/develop/daemon/remote/WebServer.cpp'

/** NZBGet: one control user, and its log. */
export const nzbget = defineProduct({
  name: 'NZBGet',
  marks: ['nzbget'],
  says: [
    {
      text: 'or password invalid',
      when: { text: ['request received on port', 'nzbget'] },
      means: ['wrong-credentials'],
      certainty: 'certain',
      status: 401,
      fixer: 'caller',
      because: 'NZBGet compared with its ControlUsername and ControlPassword, and they differ.',
      steps: { developer: ['Settings › Security: copy ControlUsername and ControlPassword into the program.'] },
      source: nzb,
    },
  ],
})
