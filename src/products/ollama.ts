import { defineProduct } from '../product.ts'

const push = 'https://github.com/ollama/ollama/issues/1969'

/** Ollama: keys of its own on the machine that serves, needed to push. */
export const ollama = defineProduct({
  name: 'Ollama',
  hosts: ['ollama.com', 'registry.ollama.ai'],
  marks: ['ollama push', 'registry.ollama.ai', '.ollama/id_ed25519'],
  says: [
    'you are not authorized to push to this namespace, create the model under a namespace you own',
    'make sure this namespace exists and you are authorized to push to it',
  ].map((text) => ({
    text,
    means: ['wrong-environment', 'stored-credential', 'forbidden'] as const,
    certainty: 'likely' as const,
    fixer: 'caller' as const,
    because:
      'The model’s name lacks the user name of the account, or the account does not have the key of the Ollama server that pushes.',
    steps: {
      developer: [
        'Give the model a name with your user name: `ollama cp mymodel yourname/mymodel`, then `ollama push yourname/mymodel`.',
        'Add the public key of the machine that serves to your account (Settings › Ollama Keys): on Linux as a service `/usr/share/ollama/.ollama/id_ed25519.pub`, else `~/.ollama/id_ed25519.pub`; in Docker the one inside the container.',
      ],
    },
    ask: 'the name in `ollama push`, and which key stands in the account',
    source: push,
  })),
})
