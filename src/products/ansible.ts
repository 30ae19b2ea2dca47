import { defineProduct } from '../product.ts'

/** Ansible’s modules that ask over HTTP. */
export const ansible = defineProduct({
  name: 'Ansible',
  marks: ['ansible.builtin.uri', 'ansible.builtin.get_url', 'url_username', 'url_password', 'force_basic_auth'],
  says: ['url_username', 'url_password'].map((text) => ({
    text,
    when: {
      noText: ['force_basic_auth: yes', 'force_basic_auth: true', 'force_basic_auth=yes', 'force_basic_auth=true'],
    },
    means: ['no-credentials', 'client-bug'] as const,
    certainty: 'likely' as const,
    status: 401,
    fixer: 'caller' as const,
    because:
      'Ansible keeps user and password back until a server asks for Basic by `WWW-Authenticate`; one that answers 401 without that field, or 404 or a login page, never gets them.',
    steps: {
      developer: [
        'Set `force_basic_auth: true` beside `url_username` and `url_password`, so that the first request has them.',
      ],
    },
    ask: 'whether the 401 has a `WWW-Authenticate` field',
    source:
      'https://docs.ansible.com/ansible/latest/collections/ansible/builtin/uri_module.html#parameter-force_basic_auth',
  })),
})
