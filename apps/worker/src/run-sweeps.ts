import { sweepSupplierUploads, sweepUploads } from '@daylight/application'
import type { Container } from './build-container.ts'
import { describeError, log } from './log.ts'

const EVERY_MS = 10 * 60_000

/** Sweeps now and every ten minutes. Answers how to stop, which waits for a sweep under way. */
export function startSweeps(container: Container): () => Promise<void> {
  let running: Promise<void> = sweep(container)
  const timer = setInterval(() => {
    running = running.then(() => sweep(container))
  }, EVERY_MS)
  return async () => {
    clearInterval(timer)
    await running
  }
}

async function sweep({ deps, jobs, removeUnfinishedFiles }: Container): Promise<void> {
  try {
    const report = await sweepUploads({
      ...deps,
      jobWatch: { jobsOf: (payload) => jobs.jobsOf('read-pay-check', payload) },
    })
    const supplierFiles = await sweepSupplierUploads(deps)
    const unfinished = await removeUnfinishedFiles()
    if (unfinished + supplierFiles > 0 || Object.values(report).some((count) => count > 0)) {
      log.info({ event: 'sweep', ...report, supplierFiles, unfinished })
    }
  } catch (error) {
    log.error({ event: 'sweep', outcome: 'failed', ...describeError(error) })
  }
}
