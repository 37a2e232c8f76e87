// One measurement in a process of its own, so that its memory is its own: parse FILE, or check FILE [THREADS].
import { readFile } from 'node:fs/promises'
import { inferSchema, initParser } from 'udsv'
import { checkPay } from '../../apps/cli/src/commands/check-pay.ts'

async function parseOnly(file: string): Promise<number> {
  const text = await readFile(file, 'utf8')
  const parser = initParser(inferSchema(text))
  return parser.stringArrs(text).length
}

/** The command as it is called, threads begun and reference data read within the time that is taken. */
async function check(file: string, more: readonly string[]): Promise<number> {
  let said = ''
  const status = await checkPay.run([file, '--as-of', '2026-11-23', ...more], {
    stdin: process.stdin,
    out: async (text) => {
      if (typeof text === 'string') said += text
    },
    err: async () => undefined,
    today: () => '2026-11-23',
  })
  if (status !== 1) throw new Error(`The check ended with ${status}.`)
  return Number(/^(\d+) lines of /m.exec(said)?.[1] ?? /"summary":\{"lines":(\d+)/.exec(said)?.[1])
}

const [what, file = '', ...more] = process.argv.slice(2)
const start = performance.now()
const rows = what === 'parse' ? await parseOnly(file) : await check(file, more)
const seconds = (performance.now() - start) / 1000
const megabytes = process.resourceUsage().maxRSS / 1024
console.log(JSON.stringify({ rows, seconds, megabytes }))
process.exit()
