#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Node keeps what it compiled of the program, which is so loaded after the cache is on: a second run starts in half the time.
enableCompileCache()
void import('./program.ts').then(async ({ main }) => await main(process.argv.slice(2)))
