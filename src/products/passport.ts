import { defineProduct } from '../product.ts'

/** What Passport and its JWT strategy say, also below NestJS. */
export const passport = defineProduct({
  name: 'Passport',
  marks: ['passport-jwt', 'passport-local', '@nestjs/passport', 'passport.authenticate'],
  server: true,
  says: [
    {
      text: 'Error: No auth token',
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'passport-jwt’s `jwtFromRequest` found no token in the request.',
      steps: {
        developer: [
          'Use the extractor that fits the client: `ExtractJwt.fromAuthHeaderAsBearerToken()` wants `Authorization: Bearer $TOKEN`.',
          'For a cookie write `ExtractJwt.fromExtractors([(req) => req?.cookies?.token])` and mount `cookie-parser`.',
        ],
      },
      ask: 'the strategy’s `jwtFromRequest`, and the request’s fields',
      source: 'https://github.com/mikenicholson/passport-jwt/blob/master/lib/strategy.js',
    },
    {
      text: 'Unknown authentication strategy',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The strategy that a route names was never registered.',
      steps: {
        developer: [
          'Register it before the routes: `passport.use(new JwtStrategy(…))`; in NestJS list the strategy class among the module’s `providers`.',
        ],
      },
      source: 'https://github.com/jaredhanson/passport/blob/master/lib/middleware/authenticate.js',
    },
    {
      text: 'Login sessions require session support',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'Passport keeps logins in a session, and no session middleware runs before it.',
      steps: {
        developer: [
          'Mount `app.use(session({…}))` before `passport.session()`, or say `{ session: false }` for tokens.',
        ],
      },
      source: 'https://github.com/jaredhanson/passport/blob/master/lib/sessionmanager.js',
    },
    {
      text: 'Failed to deserialize user out of session',
      means: ['session-expired', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The session names a user that the server cannot load any more.',
      steps: {
        visitor: ['Delete this site’s cookies and sign in again.'],
        developer: ['Register `passport.deserializeUser` and let it return `false` for users that are gone.'],
      },
      source: 'https://github.com/jaredhanson/passport/blob/master/lib/authenticator.js',
    },
    {
      text: 'JwtStrategy requires a secret or key',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The strategy’s `secretOrKey` is undefined: the configuration was not loaded yet.',
      steps: {
        developer: [
          'Read it at run time: `secretOrKey: configService.getOrThrow("JWT_SECRET")`, or load `dotenv` first.',
        ],
      },
      source: 'https://github.com/mikenicholson/passport-jwt/blob/master/lib/strategy.js',
    },
  ],
})
