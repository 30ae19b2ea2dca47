#!/usr/bin/env node
import { enableCompileCache } from 'node:module'

// Node keeps what it compiled of the program, which is so loaded after the cache is on: a second run starts in half the time.
enableCompileCache()
await import('./program.ts')
