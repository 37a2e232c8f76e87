import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const verdict = z.enum(['pass', 'fail', 'out_of_scope'])
const key = z.object({
  failures: z.array(z.object({ workerRef: z.string(), minimumWage: verdict, livingWage: verdict })),
})

export interface MadePayroll {
  readonly file: string
  /** References of the workers whose pay was planted to fail, by standard. */
  readonly belowLivingWage: readonly string[]
  readonly belowMinimumWage: readonly string[]
}

/** A payroll with planted failures and its answer key, made by the command line as a person would. */
export function makePayroll(options: {
  readonly workers: number
  readonly failures: number
  readonly seed: number
}): MadePayroll {
  const folder = mkdtempSync(path.join(tmpdir(), 'daylight-payroll-'))
  const file = path.join(folder, 'payroll.csv')
  const answers = path.join(folder, 'key.json')
  const main = path.resolve(import.meta.dirname, '../../../cli/src/main.ts')
  const numbers = Object.entries(options).flatMap(([name, value]) => [`--${name}`, String(value)])
  execFileSync(process.execPath, [main, 'pay', 'sample', ...numbers, '--out', file, '--key', answers], {
    stdio: 'ignore',
  })
  const { failures } = key.parse(JSON.parse(readFileSync(answers, 'utf8')))
  const failing = (standard: 'minimumWage' | 'livingWage') =>
    failures.filter((failure) => failure[standard] === 'fail').map(({ workerRef }) => workerRef)
  return { file, belowLivingWage: failing('livingWage'), belowMinimumWage: failing('minimumWage') }
}
