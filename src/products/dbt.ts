import { defineProduct } from '../product.ts'

/** dbt’s platform. */
export const dbt = defineProduct({
  name: 'dbt platform',
  hosts: ['.getdbt.com', '.dbt.com'],
  marks: ['getdbt.com', 'dbt cloud'],
  says: [
    {
      text: 'Forbidden: Access denied',
      when: { text: ['dbt'] },
      means: ['security-layer-block', 'forbidden'],
      certainty: 'likely',
      status: 403,
      fixer: 'owner',
      because:
        'The account has IP restrictions, under which service tokens fall too, and the caller’s address is not among those allowed.',
      steps: { developer: ['Add the caller’s range under Account settings › IP Restrictions.'] },
      ask: 'whether the answer has `account_access_denied`, and the address of the caller',
      source: 'https://docs.getdbt.com/faqs/Troubleshooting/ip-restrictions.md',
    },
  ],
})
