#!/usr/bin/env node
import { CannotStart, run } from './run.ts'
import { startSlack } from './slack/start.ts'

const nothing =
  'No chat is set up: set SLACK_BOT_TOKEN with SLACK_APP_TOKEN (or SLACK_SIGNING_SECRET) in the environment or in .env; the README says where to find them.'

await run(async ({ slack }, parts) => {
  if (!slack) throw new CannotStart(nothing)
  return [await startSlack(slack, parts)]
})
