#!/usr/bin/env node
import { CannotStart, run } from '../run.ts'
import { startSlack } from './start.ts'

await run(async ({ slack }, parts) => {
  if (!slack)
    throw new CannotStart('SLACK_BOT_TOKEN is missing: the README says under "Add it to Slack" where to find it.')
  return [await startSlack(slack, parts)]
})
