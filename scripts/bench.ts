// npm run bench            all of it
// npm run bench -- pay     the pay check against parsing and COPY of the same rows, in the same run
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { startServer } from '@daylight/db/embedded'
import { benchPay } from './bench/bench-pay.ts'

const asked = process.argv.slice(2)
if (asked.some((name) => name !== 'pay')) {
  console.error(`There is no benchmark "${asked.join('", "')}": pay.`)
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
  await benchPay(folder, server.superuserUrl('postgres'))
} finally {
  await server.stop()
  await rm(folder, { recursive: true, force: true })
}
