// npm run bench            all of it
// npm run bench -- pay     reading and checking against parsing and COPY of the same rows, in the same run
// npm run bench -- import  from upload to visible result against COPY of the same rows
// npm run bench -- compare what changed between two checks of 100,000 lines
// npm run bench -- beside  list pages while a payroll is read against list pages while nothing is
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '@daylight/db/embedded'
import { benchBeside } from './bench/bench-beside.ts'
import { benchCompare } from './bench/bench-compare.ts'
import { benchImport } from './bench/bench-import.ts'
import { benchPay } from './bench/bench-pay.ts'

const benches = { pay: benchPay, import: benchImport, compare: benchCompare, beside: benchBeside } as const
const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(benches, name))
if (unknown.length > 0) {
  console.error(`There is no benchmark "${unknown.join('", "')}": ${Object.keys(benches).join(', ')}.`)
  process.exit(1)
}
const folder = await mkdtemp(path.join(tmpdir(), 'daylight-bench-'))
const server = await startServer({
  dataFolder: path.join(folder, 'data'),
  password: 'bench',
  logFile: path.join(folder, 'postgres.log'),
  durable: true,
})
try {
  for (const [name, bench] of Object.entries(benches)) {
    if (asked.length === 0 || asked.includes(name)) await bench(folder, server.superuserUrl('postgres'))
  }
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
