import { runDaylight } from './lib/run-daylight.ts'

await runDaylight('dev', process.argv.slice(2))
