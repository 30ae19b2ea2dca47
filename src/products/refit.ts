import { defineProduct } from '../product.ts'

/** Refit for .NET: a token getter that is asked only where the interface has the field. */
export const refit = defineProduct({
  name: 'Refit',
  marks: ['refit', 'restservice.for'],
  says: [
    {
      text: 'AuthorizationHeaderValueGetter',
      when: { noText: ['headers("authorization', 'authorization: bearer'] },
      means: ['no-credentials'],
      certainty: 'likely',
      fixer: 'caller',
      because:
        'Refit asks `AuthorizationHeaderValueGetter` for a token only where the request already has an Authorization field; without one on the interface none is sent.',
      steps: {
        developer: [
          'Write `[Headers("Authorization: Bearer")]` on the interface or the method: the getter’s value is put behind the scheme.',
          'With a client from `AddRefitClient` and a handler of your own, set `request.Headers.Authorization` in that handler.',
        ],
      },
      ask: 'the attributes on the Refit interface',
      source:
        'https://github.com/reactiveui/refit/blob/024a45170fb6be3cbb998c86290623f75811ce06/Refit/AuthenticatedHttpClientHandler.cs',
    },
  ],
})
