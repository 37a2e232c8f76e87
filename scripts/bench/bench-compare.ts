import path from 'node:path'
import { comparePayCheck, listPayChanges } from '@daylight/application'
import { isoDate } from '@daylight/domain/dates'
import { importFile } from './bench-import.ts'
import { headerOf } from './bench-pay.ts'
import { openBenchApp } from './open-bench-app.ts'
import { readRates } from './reference.ts'
import { writePayroll } from './write-payroll.ts'

const ROWS = 100_000
const TURNS = 5

/** How long it takes to say what changed between two checks of one payroll: the quickest of several. */
export async function benchCompare(folder: string, url: string): Promise<void> {
  const rates = await readRates()
  const app = await openBenchApp({ superuserUrl: url, folder: path.join(folder, 'compare'), name: 'compare' })
  const { deps, owner } = app
  try {
    let id = ''
    for (const period of ['2026-08-01', '2026-09-01']) {
      const file = path.join(folder, `compare-${period}.csv`)
      await writePayroll(file, ROWS, rates, isoDate(period))
      id = (await importFile(app, file, await headerOf(file))).id
    }
    const time = async (work: () => Promise<unknown>): Promise<string> => {
      let best = Number.POSITIVE_INFINITY
      for (let turn = 0; turn < TURNS; turn++) {
        const start = performance.now()
        await work()
        best = Math.min(best, performance.now() - start)
      }
      return `${best.toFixed(0)} ms`
    }
    console.log(`Two checks of ${ROWS} lines compared`)
    console.log(`counts and what is owed: ${await time(() => comparePayCheck(deps, owner, { id }))}`)
    const workers = { id, standard: 'living_wage', change: 'same', limit: 50 } as const
    console.log(`a page of workers: ${await time(() => listPayChanges(deps, owner, workers))}`)
  } finally {
    await app.close()
  }
}
