import { checkSync } from 'recheck'
import { readFileSync } from 'node:fs'
import { partsOf } from './source-parts.ts'
for(const f of process.argv.slice(2)) for(const {kind,text,line} of partsOf(readFileSync(f,'utf8'))){ if(kind!=='expression')continue; const end=text.lastIndexOf('/'); const d=checkSync(text.slice(1,end),text.slice(end+1),{timeout:8000}); if(d.status!=='safe') console.log(f.replace(/.*causes./,''),line,d.status,d.complexity?.summary??d.error?.kind, text.slice(0,90)) }
