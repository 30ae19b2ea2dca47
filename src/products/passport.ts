import { defineProduct } from '../product.ts'

const strategy = 'https://github.com/mikenicholson/passport-jwt/blob/master/lib/strategy.js'
const extract = 'https://github.com/mikenicholson/passport-jwt#extracting-the-jwt-from-the-request'

/** What Passport and its JWT strategy say, also below NestJS. */
export const passport = defineProduct({
  name: 'Passport',
  marks: ['passport-jwt', 'passport-local', '@nestjs/passport', 'passport.authenticate'],
  server: true,
  says: [
    ...['Unable to verify authorization request state', 'Invalid authorization request state'].map((text) => ({
      text,
      status: 403,
      means: ['cookie-not-sent', 'server-misconfigured', 'session-expired', 'csrf-refused'] as const,
      certainty: 'likely' as const,
      fixer: 'owner' as const,
      because:
        'The session in which the sign-in began is not the one that the callback met: its cookie did not come back, or another instance keeps it.',
      steps: {
        developer: [
          'Behind a proxy: `app.set("trust proxy", 1)`, else a `Secure` cookie is never set; `sameSite: "lax"`; the same host at the start and in the callback.',
          'With more than one instance keep sessions in Redis or the database, not in `MemoryStore`.',
        ],
      },
      ask: 'whether the request to the callback has the session’s `Cookie`, and how many instances run',
      source: 'https://github.com/jaredhanson/passport-oauth2/blob/master/lib/state/session.js',
    })),
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
      text: 'No auth token',
      when: { text: ['passport', 'jwtfromrequest', 'extractjwt', 'nestjs'], noText: ['error: no auth token'] },
      means: ['no-credentials', 'wrong-place', 'stripped-by-intermediary'],
      certainty: 'likely',
      because: 'passport-jwt’s `jwtFromRequest` found no token in the request.',
      ask: 'the strategy’s `jwtFromRequest`, and the request’s fields',
      source: strategy,
    },
    {
      text: 'fromAuthHeaderWithScheme(',
      pattern: /^fromAuthHeaderWithScheme\(["'`](?<scheme>authorization|header|token header)["'`]/i,
      means: ['server-misconfigured', 'wrong-scheme'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'The extractor wants a scheme word, and is given “{scheme}”: it waits for `Authorization: {scheme} …`.',
      steps: {
        developer: [
          'Name the word that the clients send: `ExtractJwt.fromAuthHeaderAsBearerToken()` for Bearer, `fromAuthHeaderWithScheme("jwt")` for JWT.',
        ],
      },
      source: extract,
    },
    {
      text: 'fromAuthHeaderAsBearerToken',
      when: { text: ['authorization: jwt ', 'jwt █', '"jwt ey', "'jwt ey", '`jwt ${', '"jwt " +', "'jwt ' +"] },
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The strategy reads `Authorization: Bearer …`, and the token is sent behind the word JWT.',
      steps: {
        developer: [
          'Send `Authorization: Bearer $TOKEN`, or extract with `ExtractJwt.fromAuthHeaderWithScheme("jwt")`.',
        ],
      },
      ask: 'the request’s Authorization field (token hidden), and the strategy’s `jwtFromRequest`',
      source: extract,
    },
    {
      text: 'fromAuthHeaderWithScheme(',
      pattern: /^fromAuthHeaderWithScheme\(["'`]jwt["'`]/i,
      when: { text: ['authorization: bearer', '"bearer ', "'bearer ", '`bearer '] },
      means: ['wrong-scheme', 'server-misconfigured'],
      certainty: 'likely',
      because: 'The strategy reads `Authorization: JWT …`, and the token is sent behind the word Bearer.',
      steps: {
        developer: ['Send `Authorization: JWT $TOKEN`, or extract with `ExtractJwt.fromAuthHeaderAsBearerToken()`.'],
      },
      ask: 'the request’s Authorization field (token hidden), and the strategy’s `jwtFromRequest`',
      source: extract,
    },
    {
      text: 'ExtractJwt.fromAuthHeader is not a function',
      means: ['server-misconfigured'],
      certainty: 'certain',
      fixer: 'owner',
      because: 'passport-jwt 3 has no `fromAuthHeader()` any more.',
      steps: {
        developer: [
          'Write `ExtractJwt.fromAuthHeaderWithScheme("jwt")`, or `fromAuthHeaderAsBearerToken()` for Bearer.',
        ],
      },
      source: 'https://github.com/mikenicholson/passport-jwt/blob/master/docs/migrating.md',
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
    ...['secretOrKey: process.env', 'secret: process.env'].map((text) => ({
      text,
      when: { text: ['nestjs', 'configmodule', 'jwtmodule'], noText: ['registerasync', 'configservice', 'getorthrow'] },
      means: ['server-misconfigured', 'invalid-signature'] as const,
      certainty: 'possible' as const,
      fixer: 'owner' as const,
      because:
        'The secret is read from `process.env` where the module or strategy is built; if `.env` is loaded only after that, it is undefined there.',
      steps: {
        developer: [
          'Inject it: `constructor(config: ConfigService) { super({ secretOrKey: config.getOrThrow("SECRET") }) }`, and `JwtModule.registerAsync` where tokens are signed.',
          'Print `typeof process.env.SECRET` in both places; load `dotenv/config` first in `main.ts` where it is undefined.',
        ],
      },
      source: 'https://docs.nestjs.com/techniques/configuration#using-the-configservice',
    })),
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
