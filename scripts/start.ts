import { runDaylight } from './lib/run-daylight.ts'

await runDaylight('start', process.argv.slice(2))
