import { defineProduct } from '../product.ts'

/** NestJS: a guard that says no. */
export const nestjs = defineProduct({
  name: 'NestJS',
  marks: ['@nestjs/', 'nestjs', 'canactivate'],
  server: true,
  says: [
    {
      text: 'Forbidden resource',
      when: { text: ['nest', 'statuscode', 'guard', 'canactivate'] },
      means: ['forbidden', 'insufficient-scope', 'server-misconfigured'],
      certainty: 'likely',
      status: 403,
      because:
        'In NestJS these words mean that a guard’s `canActivate` came out false: usually one that looks at roles, also where nobody has set `request.user` before it.',
      steps: {
        developer: [
          'Put the guard that logs in before the one that looks at roles: `@UseGuards(AuthGuard("jwt"), RolesGuard)`; global guards run before those of a controller.',
          'Log `request.user` and the roles wanted in the guard; to answer 401 throw `UnauthorizedException` there.',
        ],
      },
      ask: 'which guards stand on the route, in which order, and what `request.user` is in the last of them',
      source: 'https://docs.nestjs.com/guards',
    },
  ],
})
