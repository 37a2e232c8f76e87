import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { z } from 'zod'

const key = z.object({ failures: z.array(z.object({ workerRef: z.string() })) })

export interface MadePayroll {
  readonly file: string
  /** References of the workers whose pay was planted to fail. */
  readonly failing: readonly string[]
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
  const { workers, failures, seed } = options
  execFileSync(process.execPath, [
    main,
    'pay',
    'sample',
    '--workers',
    `${workers}`,
    '--failures',
    `${failures}`,
    '--seed',
    `${seed}`,
    '--out',
    file,
    '--key',
    answers,
  ])
  return {
    file,
    failing: key.parse(JSON.parse(readFileSync(answers, 'utf8'))).failures.map(({ workerRef }) => workerRef),
  }
}
