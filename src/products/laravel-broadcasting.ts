import { defineProduct } from '../product.ts'

const broadcaster =
  'https://github.com/laravel/framework/blob/12.x/src/Illuminate/Broadcasting/Broadcasters/Broadcaster.php'
const docs = 'https://laravel.com/docs/12.x/broadcasting#authorizing-channels'

/** Laravel’s broadcasting: private channels are asked for at `/broadcasting/auth`. */
export const laravelBroadcasting = defineProduct({
  name: 'Laravel broadcasting',
  marks: ['broadcasting/auth', 'laravel echo', 'channels.php'],
  server: true,
  says: [
    {
      text: 'AccessDeniedHttpException',
      when: { text: ['broadcasting/auth', 'echo.private', 'channels.php', 'broadcast::channel', 'laravel echo'] },
      means: ['forbidden', 'server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      status: 403,
      because:
        'Laravel says so where no rule for the channel is loaded, where its rule said no, or where nobody is logged in on that route.',
      steps: {
        developer: [
          'See that the rules are loaded: `php artisan channel:list`; before Laravel 11 `BroadcastServiceProvider` must stand uncommented in `config/app.php`.',
          'Compare the name in the rule with the one that is asked for, without its `private-`; and the type of what the rule compares (`(int)`).',
          "Let the route run with the guard that the page uses: `Broadcast::routes(['middleware' => ['auth:sanctum']])`.",
        ],
      },
      ask: 'what `php artisan channel:list` shows, and whether `$request->user()` is set on `/broadcasting/auth`',
      source: broadcaster,
    },
    {
      text: 'broadcasting/auth',
      pattern: /^broadcasting\/auth\b.{0,80}\b(?:403|forbidden)\b/i,
      means: ['forbidden', 'server-misconfigured', 'no-credentials'],
      certainty: 'likely',
      fixer: 'owner',
      because: 'The rule of the channel said no, is not loaded, or has no user to judge by.',
      steps: { developer: ['Look at `php artisan channel:list`, and log what the rule gets as `$user`.'] },
      ask: 'what `php artisan channel:list` shows, and whether `$request->user()` is set on `/broadcasting/auth`',
      source: docs,
    },
  ],
})
